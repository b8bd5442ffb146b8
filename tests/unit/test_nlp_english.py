"""Questions in other words than the conventions' own: what people ask and how they write it."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.unit.nlp_answers import answer, asked, band, box, same, span, within

RECENT = span("2025-05-16T12:30:00Z", "2025-06-15T12:30:00Z")

CASES = [
    asked(
        "Is the Arctic sea ice shrinking?",
        "TIME_SERIES",
        {"regions": ["Arctic Ocean"]},
        variable="SEA_ICE_CONCENTRATION",
        groupBy=["MONTH"],
    ),
    asked("what does BGC mean?", "DESCRIBE"),
    asked(
        "how much does temperature vary in the Timor Sea at 20 m?",
        "STATISTIC",
        {"regions": ["Timor Sea"], "depth": {"min": 10, "max": 30}},
        variable="TEMPERATURE",
        statistic="STDDEV",
    ),
    asked(
        "how strong are the currents in the Strait of Malacca",
        "STATISTIC",
        {"regions": ["Strait of Malacca"]},
        variable="CURRENT_SPEED",
        statistic="MEAN",
    ),
    asked(
        "In which direction does the current flow through the Luzon Strait?",
        "STATISTIC",
        {"regions": ["Luzon Strait"]},
        variable="CURRENT_DIRECTION",
        statistic="MEAN",
    ),
    asked(
        "mean sea surface temperature measured by Argo floats in the Tasman Sea in 2021",
        "STATISTIC",
        {
            "regions": ["Tasman Sea"],
            "time": span("2021-01-01", "2022-01-01"),
            "depth": {"min": 0, "max": 10},
            "platformTypes": ["ARGO_FLOAT"],
        },
        variable="TEMPERATURE",
        statistic="MEAN",
    ),
    asked(
        "did the salinity of the Baltic go down after 2010?",
        "TIME_SERIES",
        {"regions": ["Baltic Sea"], "time": span("2011-01-01")},
        variable="SALINITY",
        groupBy=["MONTH"],
    ),
    asked(
        "ocean acidification in the Southern Ocean since 1995",
        "TIME_SERIES",
        {"regions": ["Southern Ocean"], "time": span("1995-01-01")},
        variable="PH",
        groupBy=["MONTH"],
    ),
    asked(
        "what will the sea temperature be tomorrow in the English Channel",
        "TIME_SERIES",
        {"regions": ["English Channel"]},
        variable="TEMPERATURE",
        groupBy=["MONTH"],
    ),
    asked(
        "does chlorophyll track nitrate in the Norwegian Sea?",
        "CORRELATION",
        {"regions": ["Norwegian Sea"], "variables": ["CHLOROPHYLL", "NITRATE"]},
        variable="CHLOROPHYLL",
    ),
    asked("what variables are available?", "DESCRIBE"),
    asked("do you have any data for the Sea of Azov?", "DESCRIBE", {"regions": ["Sea of Azov"]}),
    asked(
        "chlorophyll 2019/20 winter Arabian Sea",
        "FIND_PROFILES",
        {"regions": ["Arabian Sea"], "time": span("2019-12-01", "2020-03-01")},
        variable="CHLOROPHYLL",
    ),
    asked(
        "everything measured by float 6902746 since November 2023",
        "FIND_PROFILES",
        {"time": span("2023-11-01"), "platformCodes": ["6902746"]},
    ),
    asked(
        "temperature in the Scotia Sea in the last couple of months",
        "FIND_PROFILES",
        {"regions": ["Scotia Sea"], "time": span("2025-04-15T12:30:00Z", "2025-06-15T12:30:00Z")},
        variable="TEMPERATURE",
    ),
    asked(
        "Is the Baltic warmer now than in 1990?",
        "COMPARE",
        {"regions": ["Baltic Sea"]},
        variable="TEMPERATURE",
        compare=[
            {"regions": ["Baltic Sea"], "time": RECENT},
            {"regions": ["Baltic Sea"], "time": span("1990-01-01", "1991-01-01")},
        ],
    ),
    asked(
        "do pH and oxygen go hand in hand in the Pacific",
        "CORRELATION",
        {"regions": ["Pacific Ocean"], "variables": ["PH", "OXYGEN"]},
        variable="PH",
    ),
    asked("what do you know about the Red Sea", "DESCRIBE", {"regions": ["Red Sea"]}),
    asked(
        "ok, now 2022",
        "FIND_PROFILES",
        {
            "regions": ["Bay of Bengal"],
            "time": span("2022-01-01", "2023-01-01"),
            "platformTypes": ["ARGO_FLOAT"],
        },
        previous=["show me Argo temperature profiles in the Bay of Bengal in 2021"],
        variable="TEMPERATURE",
    ),
    asked(
        "sort by most recent",
        "FIND_PROFILES",
        {
            "regions": ["Bay of Bengal"],
            "time": span("2021-01-01", "2022-01-01"),
            "platformTypes": ["ARGO_FLOAT"],
        },
        previous=["show me Argo temperature profiles in the Bay of Bengal in 2021"],
        variable="TEMPERATURE",
        orderBy="TIME_DESC",
    ),
    asked(
        "what is the correlation with salinity?",
        "CORRELATION",
        {
            "regions": ["Bay of Bengal"],
            "time": span("2021-01-01", "2022-01-01"),
            "platformTypes": ["ARGO_FLOAT"],
            "variables": ["TEMPERATURE", "SALINITY"],
        },
        previous=["show me Argo temperature profiles in the Bay of Bengal in 2021"],
        variable="TEMPERATURE",
    ),
    asked(
        "within 100 km",
        "FIND_PLATFORMS",
        {"near": within(32.3, -64.8, 100), "platformTypes": ["DRIFTER"]},
        previous=["which drifters are near Bermuda?"],
    ),
    asked(
        "the nearest one",
        "FIND_PLATFORMS",
        {"near": within(32.3, -64.8, 300), "platformTypes": ["DRIFTER"]},
        previous=["which drifters are near Bermuda?"],
        orderBy="DISTANCE_ASC",
        limit=1,
    ),
    asked(
        "top 3",
        "FIND_PROFILES",
        {"regions": ["Coral Sea"], "time": span("2018-01-01", "2019-01-01"), "platformTypes": ["ARGO_FLOAT"]},
        previous=["10 warmest profiles in the Coral Sea", "in 2018", "only Argo"],
        variable="TEMPERATURE",
        orderBy="TEMPERATURE_DESC",
        limit=3,
    ),
    asked(
        "Compare the North Sea with the Irish Sea in 2020",
        "COMPARE",
        {"time": span("2020-01-01", "2021-01-01")},
        previous=["show me Argo temperature profiles in the Bay of Bengal in 2021"],
        compare=[
            {"time": span("2020-01-01", "2021-01-01"), "regions": ["North Sea"]},
            {"time": span("2020-01-01", "2021-01-01"), "regions": ["Irish Sea"]},
        ],
    ),
    asked(
        "salinity at N15.5 W120.3", "FIND_PROFILES", {"near": within(15.5, -120.3, 100)}, variable="SALINITY"
    ),
    asked(
        "temperature at 0°, 140°W", "FIND_PROFILES", {"near": within(0, -140, 100)}, variable="TEMPERATURE"
    ),
    asked(
        "profiles at 12 deg 30 min N, 45 deg 15 min E", "FIND_PROFILES", {"near": within(12.5, 45.25, 100)}
    ),
    asked(
        "box 30W-10W, 40N-60N oxygen",
        "FIND_PROFILES",
        {"boundingBox": box(-30, 40, -10, 60)},
        variable="OXYGEN",
    ),
    asked(
        "data for 03/2020 in the Red Sea",
        "FIND_PROFILES",
        {"regions": ["Red Sea"], "time": span("2020-03-01", "2020-04-01")},
    ),
    asked(
        "data for the first six months of 2020 in the Red Sea",
        "FIND_PROFILES",
        {"regions": ["Red Sea"], "time": span("2020-01-01", "2020-07-01")},
    ),
    asked(
        "data from no later than 2015 in the Red Sea",
        "FIND_PROFILES",
        {"regions": ["Red Sea"], "time": span(end="2016-01-01")},
    ),
    asked(
        "data older than 2015 in the Red Sea",
        "FIND_PROFILES",
        {"regions": ["Red Sea"], "time": span(end="2015-01-01")},
    ),
    asked(
        "data newer than 2015 in the Red Sea",
        "FIND_PROFILES",
        {"regions": ["Red Sea"], "time": span("2016-01-01")},
    ),
    asked(
        "data starting 1 June 2018 in the Red Sea",
        "FIND_PROFILES",
        {"regions": ["Red Sea"], "time": span("2018-06-01")},
    ),
    asked(
        "data from JJA 2018 in the Red Sea",
        "FIND_PROFILES",
        {"regions": ["Red Sea"], "time": span("2018-06-01", "2018-09-01")},
    ),
    asked(
        "the 15 deepest profiles in the Philippine Sea",
        "FIND_PROFILES",
        {"regions": ["Philippine Sea"]},
        limit=15,
    ),
    asked(
        "temperature between 300 and 700 meters in the Ionian",
        "FIND_PROFILES",
        {"regions": ["Ionian Sea"], "depth": {"min": 300, "max": 700}},
        variable="TEMPERATURE",
    ),
    asked(
        "compare northern and southern hemisphere temperature in 2020",
        "COMPARE",
        {"time": span("2020-01-01", "2021-01-01")},
        variable="TEMPERATURE",
        compare=[
            {"time": span("2020-01-01", "2021-01-01"), "boundingBox": band(0, 90)},
            {"time": span("2020-01-01", "2021-01-01"), "boundingBox": band(-90, 0)},
        ],
    ),
    asked("what time span do you cover", "DESCRIBE"),
    asked("what is the difference between delayed mode and real time data?", "DESCRIBE"),
    asked(
        "freshest 3 profiles, Gulf of St Lawrence, April 2019",
        "FIND_PROFILES",
        {"regions": ["Gulf of St. Lawrence"], "time": span("2019-04-01", "2019-05-01")},
        variable="SALINITY",
        orderBy="SALINITY_ASC",
        limit=3,
    ),
    asked(
        "can u show me temprature profiels for the north atlantik in 2018",
        "FIND_PROFILES",
        {"regions": ["North Atlantic Ocean"], "time": span("2018-01-01", "2019-01-01")},
        variable="TEMPERATURE",
    ),
    asked(
        "dowload salinty data of red see 2020",
        "EXPORT",
        {"regions": ["Red Sea"], "time": span("2020-01-01", "2021-01-01")},
        variable="SALINITY",
    ),
    asked(
        "oxigen levels in baltic deeper then 100 m",
        "FIND_PROFILES",
        {"regions": ["Baltic Sea"], "depth": {"min": 100}},
        variable="OXYGEN",
    ),
    asked(
        "ctd north sea 1985",
        "FIND_PROFILES",
        {"regions": ["North Sea"], "time": span("1985-01-01", "1986-01-01"), "platformTypes": ["SHIP"]},
    ),
    asked(
        "warmest water pacific 2022 top 20 profiles",
        "FIND_PROFILES",
        {"regions": ["Pacific Ocean"], "time": span("2022-01-01", "2023-01-01")},
        variable="TEMPERATURE",
        orderBy="TEMPERATURE_DESC",
        limit=20,
    ),
    asked(
        "mean sal 500m n atlantic djf",
        "STATISTIC",
        {"regions": ["North Atlantic Ocean"], "depth": {"min": 450, "max": 550}, "months": [12, 1, 2]},
        variable="SALINITY",
        statistic="MEAN",
    ),
    asked(
        "List every glider that was in the Gulf of Alaska between April and June 2021.",
        "FIND_PLATFORMS",
        {
            "regions": ["Gulf of Alaska"],
            "time": span("2021-04-01", "2021-07-01"),
            "platformTypes": ["GLIDER"],
        },
    ),
    asked(
        "How did temperature and salinity vary together in the Levantine Sea in 2020?",
        "CORRELATION",
        {
            "regions": ["Levantine Sea"],
            "time": span("2020-01-01", "2021-01-01"),
            "variables": ["TEMPERATURE", "SALINITY"],
        },
        variable="TEMPERATURE",
    ),
    asked(
        "whats up with the water near Miami, is it hot",
        "STATISTIC",
        {"near": within(25.8, -80.2, 300)},
        variable="TEMPERATURE",
        statistic="MEAN",
    ),
    asked(
        "raw real-time data from drifters in the Indian Ocean today",
        "FIND_PROFILES",
        {
            "regions": ["Indian Ocean"],
            "time": span("2025-06-15", "2025-06-16"),
            "platformTypes": ["DRIFTER"],
            "quality": "ANY",
            "dataModes": ["REAL_TIME"],
        },
    ),
    asked(
        "salinity greater than or equal to 37 in the Sargasso Sea",
        "FIND_PROFILES",
        {"regions": ["Sargasso Sea"], "salinity": {"min": 37}},
        variable="SALINITY",
    ),
    asked(
        "temperature in the Gulf of St. Lawrence",
        "FIND_PROFILES",
        {"regions": ["Gulf of St. Lawrence"]},
        variable="TEMPERATURE",
    ),
    asked(
        "temperature in the Berng Sea", "FIND_PROFILES", {"regions": ["Bering Sea"]}, variable="TEMPERATURE"
    ),
    asked(
        "temperature in the Gulf of Alasa",
        "FIND_PROFILES",
        {"regions": ["Gulf of Alaska"]},
        variable="TEMPERATURE",
    ),
    asked(
        "temperature in the N. Pacific in Sept. 2019",
        "FIND_PROFILES",
        {"regions": ["North Pacific Ocean"], "time": span("2019-09-01", "2019-10-01")},
        variable="TEMPERATURE",
    ),
    asked(
        "give me float number 3901234's temperature",
        "FIND_PROFILES",
        {"platformCodes": ["3901234"]},
        variable="TEMPERATURE",
    ),
    asked(
        "moored buoys along the equator in the Pacific",
        "FIND_PLATFORMS",
        {"regions": ["Pacific Ocean"], "boundingBox": band(-5, 5), "platformTypes": ["MOORING"]},
    ),
    asked(
        "Compare current speed at the surface to 200 m in the Drake Passage in 2018",
        "COMPARE",
        {"regions": ["Drake Passage"], "time": span("2018-01-01", "2019-01-01")},
        variable="CURRENT_SPEED",
        compare=[
            {
                "regions": ["Drake Passage"],
                "time": span("2018-01-01", "2019-01-01"),
                "depth": {"min": 0, "max": 10},
            },
            {
                "regions": ["Drake Passage"],
                "time": span("2018-01-01", "2019-01-01"),
                "depth": {"min": 180, "max": 220},
            },
        ],
    ),
    asked(
        "temperature in the tropical Pacific compared with the tropical Atlantic",
        "COMPARE",
        {"boundingBox": band(-23.5, 23.5)},
        variable="TEMPERATURE",
        compare=[
            {"boundingBox": band(-23.5, 23.5), "regions": ["Pacific Ocean"]},
            {"boundingBox": band(-23.5, 23.5), "regions": ["Atlantic Ocean"]},
        ],
    ),
    asked(
        "how strongly is oxygen tied to temperature in the Pacific at 500 m?",
        "CORRELATION",
        {
            "regions": ["Pacific Ocean"],
            "depth": {"min": 450, "max": 550},
            "variables": ["OXYGEN", "TEMPERATURE"],
        },
        variable="OXYGEN",
    ),
    asked("what information do you have about the Coral Sea?", "DESCRIBE", {"regions": ["Coral Sea"]}),
    asked("which regions are covered", "DESCRIBE"),
    asked(
        "good. now the same in the Aegean",
        "STATISTIC",
        {"regions": ["Aegean Sea"], "time": span("2019-01-01", "2020-01-01")},
        previous=["average salinity of the Baltic Sea in 2018", "and in the Black Sea?", "what about 2019"],
        variable="SALINITY",
        statistic="MEAN",
    ),
    asked(
        "compare the temperature of summer 2010 to summer 2020 in the Irish Sea",
        "COMPARE",
        {"regions": ["Irish Sea"]},
        variable="TEMPERATURE",
        compare=[
            {"regions": ["Irish Sea"], "time": span("2010-06-01", "2010-09-01")},
            {"regions": ["Irish Sea"], "time": span("2020-06-01", "2020-09-01")},
        ],
    ),
    asked(
        "which floats are near Tarawa?",
        "FIND_PLATFORMS",
        {"near": within(1.4, 173, 300), "platformTypes": ["ARGO_FLOAT"]},
    ),
    asked(
        "salinity within 40 km of Cape Wrath",
        "FIND_PROFILES",
        {"near": within(58.6, -5, 40)},
        variable="SALINITY",
    ),
    asked(
        "gliders off Lerwick",
        "FIND_PLATFORMS",
        {"near": within(60.2, -1.1, 300), "platformTypes": ["GLIDER"]},
    ),
    asked(
        "Which Argo floats have surfaced near Madeira this week?",
        "FIND_PLATFORMS",
        {
            "near": within(32.8, -17, 300),
            "time": span("2025-06-09", "2025-06-16"),
            "platformTypes": ["ARGO_FLOAT"],
        },
    ),
    asked(
        "Compare salinity in the top 50 m and below 500 m in the Bay of Bengal",
        "COMPARE",
        {"regions": ["Bay of Bengal"]},
        variable="SALINITY",
        compare=[
            {"regions": ["Bay of Bengal"], "depth": {"min": 0, "max": 50}},
            {"regions": ["Bay of Bengal"], "depth": {"min": 500}},
        ],
    ),
    asked(
        "water at minus 1.5 degrees in the Arctic",
        "FIND_PROFILES",
        {"regions": ["Arctic Ocean"], "temperature": {"min": -2.5, "max": -0.5}},
        variable="TEMPERATURE",
    ),
    asked("where does your data come from", "DESCRIBE"),
    asked("What's a CTD?", "DESCRIBE"),
    asked(
        "the most recent measurement from mooring 52087",
        "FIND_PROFILES",
        {"platformCodes": ["52087"]},
        orderBy="TIME_DESC",
        limit=1,
    ),
    asked(
        "how fast does the water move in the Yucatan Channel",
        "STATISTIC",
        {"regions": ["Yucatan Channel"]},
        variable="CURRENT_SPEED",
        statistic="MEAN",
    ),
    asked(
        "between the Red Sea and the Persian Gulf, which is hotter in summer?",
        "COMPARE",
        {"months": [6, 7, 8]},
        variable="TEMPERATURE",
        compare=[
            {"months": [6, 7, 8], "regions": ["Red Sea"]},
            {"months": [6, 7, 8], "regions": ["Persian Gulf"]},
        ],
    ),
    asked(
        "has the Gulf of Maine warmed more than the North Sea since 2000?",
        "COMPARE",
        {"time": span("2000-01-01")},
        variable="TEMPERATURE",
        compare=[
            {"time": span("2000-01-01"), "regions": ["Gulf of Maine"]},
            {"time": span("2000-01-01"), "regions": ["North Sea"]},
        ],
    ),
    asked(
        "compare density at 100, 500 and 1000 m in the Labrador Sea",
        "COMPARE",
        {"regions": ["Labrador Sea"]},
        variable="POTENTIAL_DENSITY",
        compare=[
            {"regions": ["Labrador Sea"], "depth": {"min": 90, "max": 110}},
            {"regions": ["Labrador Sea"], "depth": {"min": 450, "max": 550}},
            {"regions": ["Labrador Sea"], "depth": {"min": 900, "max": 1100}},
        ],
    ),
    asked(
        "salinity in the Gulf of Oman month after month",
        "TIME_SERIES",
        {"regions": ["Gulf of Oman"]},
        variable="SALINITY",
        groupBy=["MONTH"],
    ),
    asked("what is the unit of salinity", "DESCRIBE"),
    asked("how does an argo float work?", "DESCRIBE"),
    asked(
        "give me 3 profiles with the lowest salinity in the Gulf of Finland",
        "FIND_PROFILES",
        {"regions": ["Gulf of Finland"]},
        variable="SALINITY",
        orderBy="SALINITY_ASC",
        limit=3,
    ),
    asked(
        "profiles with highest temperature in the Sulu Sea, top 5",
        "FIND_PROFILES",
        {"regions": ["Sulu Sea"]},
        variable="TEMPERATURE",
        orderBy="TEMPERATURE_DESC",
        limit=5,
    ),
    asked(
        "1H 2020 profiles in the Yellow Sea",
        "FIND_PROFILES",
        {"regions": ["Yellow Sea"], "time": span("2020-01-01", "2020-07-01")},
    ),
    asked(
        "salinity up to 30 in the Kara Sea",
        "FIND_PROFILES",
        {"regions": ["Kara Sea"], "salinity": {"max": 30}},
        variable="SALINITY",
    ),
    asked(
        "salinity not below 38 in the Levantine Sea",
        "FIND_PROFILES",
        {"regions": ["Levantine Sea"], "salinity": {"min": 38}},
        variable="SALINITY",
    ),
    asked(
        "temperature in the Gulf of Mexico loop current region at 25N-27N 88W-86W",
        "FIND_PROFILES",
        {"regions": ["Gulf of Mexico"], "boundingBox": box(-88, 25, -86, 27)},
        variable="TEMPERATURE",
    ),
    asked(
        "profiles between the equator and 10N in the Indian Ocean",
        "FIND_PROFILES",
        {"regions": ["Indian Ocean"], "boundingBox": band(0, 10)},
    ),
    asked(
        "how strong is the Agulhas Current in 2019?",
        "STATISTIC",
        {"time": span("2019-01-01", "2020-01-01")},
        variable="CURRENT_SPEED",
        statistic="MEAN",
    ),
    asked(
        "will the Coral Sea be warmer next year",
        "TIME_SERIES",
        {"regions": ["Coral Sea"]},
        variable="TEMPERATURE",
        groupBy=["MONTH"],
    ),
    asked(
        "was the Barents Sea icier in 2003 than in 2013",
        "COMPARE",
        {"regions": ["Barents Sea"]},
        variable="SEA_ICE_CONCENTRATION",
        compare=[
            {"regions": ["Barents Sea"], "time": span("2003-01-01", "2004-01-01")},
            {"regions": ["Barents Sea"], "time": span("2013-01-01", "2014-01-01")},
        ],
    ),
]


@pytest.mark.parametrize(("text", "previous", "expected"), CASES)
def test_a_question_means(text: str, previous: Sequence[str], expected: dict[str, Any]) -> None:
    answered = answer(text, previous)
    assert same(answered, expected), answered
