"""English."""

from nlp.narration.pictures.en import PICTURES
from nlp.narration.words import Counts, Form, Sentences, Terms, Words
from ocean.flags import QualityPolicy
from ocean.terms import DataMode, GroupBy, Intent, PlatformType, ProfileOrder, Statistic
from ocean.variables import Variable

_MONTHS = "January February March April May June July August September October November December"
_VARIABLES = {
    Variable.TEMPERATURE: "temperature",
    Variable.SALINITY: "salinity",
    Variable.PRESSURE: "pressure",
    Variable.OXYGEN: "dissolved oxygen",
    Variable.CHLOROPHYLL: "chlorophyll",
    Variable.NITRATE: "nitrate",
    Variable.PH: "pH",
    Variable.CURRENT_SPEED: "current speed",
    Variable.CURRENT_DIRECTION: "current direction",
    Variable.CURRENT_U: "eastward current",
    Variable.CURRENT_V: "northward current",
    Variable.SEA_SURFACE_TEMPERATURE: "sea surface temperature",
    Variable.SEA_ICE_CONCENTRATION: "sea ice concentration",
    Variable.POTENTIAL_DENSITY: "potential density",
    Variable.MIXED_LAYER_DEPTH: "mixed layer depth",
    Variable.SOUND_SPEED: "sound speed",
}

ENGLISH = Words(
    language="en",
    form=Form(
        decimal=".",
        thousands=",",
        compass="NSEW",
        months=tuple(_MONTHS.split()),
        month="{month} {year}",
        between="{a} to {b}",
        since="since {a}",
        until="until {b}",
        each_year="{months} of every year",
        pair="{a} and {b}",
    ),
    terms=Terms(
        variables=_VARIABLES,
        of=_VARIABLES,
        data="data",
        of_data="data",
        what={
            Intent.FIND_PROFILES: "{name} profiles",
            Intent.FIND_PLATFORMS: "{platforms}",
            Intent.STATISTIC: "{name}",
            Intent.TIME_SERIES: "{name} over time",
            Intent.COMPARE: "comparison of {of}",
            Intent.ANOMALY: "{name} against normal",
            Intent.CORRELATION: "correlation of {name}",
            Intent.DEPTH_PROFILE: "{name} by depth",
            Intent.MAP: "map of {of}",
            Intent.EXPORT: "{name} to download",
        },
        figure={
            Statistic.MEAN: "mean {of}",
            Statistic.MIN: "lowest {of}",
            Statistic.MAX: "highest {of}",
            Statistic.MEDIAN: "median {of}",
            Statistic.STDDEV: "standard deviation of {of}",
            Statistic.COUNT: "number of profiles and platforms",
        },
        statistics={
            Statistic.MEAN: "mean",
            Statistic.MIN: "lowest",
            Statistic.MAX: "highest",
            Statistic.MEDIAN: "median",
            Statistic.STDDEV: "standard deviation",
        },
        groups={
            GroupBy.YEAR: "by year",
            GroupBy.MONTH: "by month",
            GroupBy.DAY: "by day",
            GroupBy.MONTH_OF_YEAR: "by calendar month",
            GroupBy.REGION: "by region",
            GroupBy.PLATFORM: "by platform",
            GroupBy.DEPTH_BIN: "by depth",
            GroupBy.DATASET: "by dataset",
            GroupBy.GRID_CELL_1DEG: "by 1° cell",
            GroupBy.GRID_CELL_5DEG: "by 5° cell",
        },
        types={
            PlatformType.ARGO_FLOAT: ("Argo float", "Argo floats"),
            PlatformType.DRIFTER: ("drifter", "drifters"),
            PlatformType.MOORING: ("mooring", "moorings"),
            PlatformType.SHIP: ("ship", "ships"),
            PlatformType.GLIDER: ("glider", "gliders"),
            PlatformType.ICE_BUOY: ("ice buoy", "ice buoys"),
            PlatformType.GRID: ("grid", "grids"),
            PlatformType.OTHER: ("other platform", "other platforms"),
        },
        orders={
            ProfileOrder.TIME_DESC: "newest first",
            ProfileOrder.TIME_ASC: "oldest first",
            ProfileOrder.TEMPERATURE_DESC: "warmest first",
            ProfileOrder.TEMPERATURE_ASC: "coldest first",
            ProfileOrder.SALINITY_DESC: "saltiest first",
            ProfileOrder.SALINITY_ASC: "freshest first",
            ProfileOrder.DISTANCE_ASC: "nearest first",
        },
        modes={
            DataMode.REAL_TIME: "real-time data",
            DataMode.ADJUSTED: "adjusted data",
            DataMode.DELAYED: "delayed-mode data",
        },
        quality={
            QualityPolicy.GOOD: "good data",
            QualityPolicy.GOOD_OR_UNKNOWN: "good data and data of unknown quality",
            QualityPolicy.ANY: "data of any quality",
            QualityPolicy.RESEARCH: "research-quality data",
        },
        profiles="profiles",
        platforms="platforms",
        platform_codes="platform {codes}",
        within="within {distance} of {position}",
        polygon="inside the polygon",
        cell="{size}° cell north-east of {position}",
        deeper="below {depth}",
        shallower="above {depth}",
        cycle="cycle {number}",
        limit="at most {n}",
    ),
    counts=Counts(
        profiles=("{n} profile", "{n} profiles"),
        platforms=("{n} platform", "{n} platforms"),
        values=("{n} value", "{n} values"),
        cells=("{n} grid cell", "{n} grid cells"),
        levels=("{n} level", "{n} levels"),
        groups=("{n} group", "{n} groups"),
        months=("{n} month", "{n} months"),
        other_years=("{n} other year", "{n} other years"),
        years=("{n} year", "{n} years"),
        days=("{n} day", "{n} days"),
    ),
    says=Sentences(
        out_of_scope="That is not a question about ocean data that I can answer.",
        capabilities=(
            "I answer questions about ocean observations (temperature, salinity, oxygen, currents, sea ice "
            "and more) by region or coordinates, time and depth: as lists, statistics, time series, "
            "comparisons, maps and downloads, each with its source."
        ),
        none_there="No data: {where}.",
        nothing="No data here match that question.",
        profiles=("{n} profile matches", "{n} profiles match"),
        listed=("{n} is listed", "{n} are listed"),
        platforms=("{n} platform matches", "{n} platforms match"),
        among="among them",
        away="{distance} away",
        last_seen="last on {day} at {position}",
        datasets=("There is {n} dataset.", "There are {n} datasets."),
        observed="observed",
        synthetic="synthetic",
        spread=(
            "{name}, {values} in {groups}: the lowest mean is {low} ({lowest}), "
            "the highest {high} ({highest})."
        ),
        many="{values} in {groups}: see the table.",
        higher="The last mean is {change} higher than the first; that alone is no trend.",
        lower="The last mean is {change} lower than the first; that alone is no trend.",
        difference="Difference, {b} minus {a}: {difference} ({interval}).",
        interval="95% interval {low} to {high}",
        no_interval="no interval can be given",
        unclear="The interval includes zero: the two cannot be told apart.",
        above_normal=(
            "{month}: mean {mean} of {profiles}, "
            "{departure} above the normal of {years} ({normal}{deviation})."
        ),
        below_normal=(
            "{month}: mean {mean} of {profiles}, "
            "{departure} below the normal of {years} ({normal}{deviation})."
        ),
        deviation=", standard deviation {spread}",
        farthest="Of {months}, these are farthest from normal:",
        no_normal="No other years are here to say what is normal.",
        correlation="{a} and {b}: Pearson's r = {r} ({interval}), over {basis}.",
        no_correlation="Too few levels have both quantities for a correlation.",
        download="Download: {link}",
        thin="Thin sampling{where}: only {basis}.",
        thin_groups=(
            "Thin sampling: {thin} of {groups} groups with fewer than {least} profiles or only one platform."
        ),
        synthetic_data="These are synthetic demonstration data, not observations ({titles}).",
        partly_synthetic="Part of these are synthetic demonstration data, not observations ({titles}).",
        incomplete="The answer is not complete: see the warnings.",
        live="Source: {name}, fetched now.",
        kept="Source: {name}, fetched on {day} at {time} UTC.",
        stale="A newer copy could not be had in time.",
        store="Source: the local store.",
        newest="Source: the local store; its newest observation is of {day}.",
        newest_before=(
            "Source: the local store; its newest observation is of {day}, {age} before the question."
        ),
        fell_back="{failed} could not answer; {name} did.",
        fell_back_on_store="{failed} could not answer, so the local store did.",
        read_as="How it was read: {assumptions}.",
        not_used="I did not use: {words}.",
        cited="Cite: {citations}",
        more=("and {n} more", "and {n} more"),
    ),
    pictures=PICTURES,
)
