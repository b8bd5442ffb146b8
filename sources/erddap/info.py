"""What a server says of a dataset in `info/ID/index.json`, and the entry that follows from it."""

from dataclasses import dataclass
from typing import Any

import orjson

from ocean.errors import OceanError
from ocean.keys import slug, undated
from ocean.quantities import quantity
from ocean.terms import PlatformType
from ocean.units import canonical
from sources.erddap.config import Column

_GLOBAL = "NC_GLOBAL"
_VERTICAL = {"pressure": ("sea_water_pressure", "sea_water_pressure_due_to_sea_water"), "depth": ("depth",)}
_KINDS = {"trajectory": ("trajectory", "OTHER"), "timeseries": ("timeseries", "MOORING")}
_PLACED = ("time", "latitude", "longitude")
_AT_SURFACE = ("sea_surface_temperature", "sea_ice_concentration")
_TELLING = ("standard_name", "units", "long_name")
_ROLES = ("timeseries_id", "trajectory_id")
_WORDS = (
    ("drifter", PlatformType.DRIFTER),
    ("glider", PlatformType.GLIDER),
    ("mooring", PlatformType.MOORING),
    ("buoy", PlatformType.MOORING),
)


@dataclass(frozen=True, slots=True)
class Info:
    """dimensions: name to number of values, in order; variables in order; attributes by variable."""

    dimensions: dict[str, int]
    variables: tuple[str, ...]
    attributes: dict[str, dict[str, str]]

    def said(self, variable: str, attribute: str) -> str:
        return self.attributes.get(variable, {}).get(attribute, "")

    @property
    def title(self) -> str:
        return self.said(_GLOBAL, "title")


def read_info(body: bytes) -> Info:
    """OceanError where the answer is no description of a dataset."""
    try:
        rows = orjson.loads(body)["table"]["rows"]
        attributes: dict[str, dict[str, str]] = {}
        for kind, variable, attribute, _, value in rows:
            if kind == "attribute":
                attributes.setdefault(variable, {})[attribute] = str(value)
        dimensions = {name: _count(value) for kind, name, _, _, value in rows if kind == "dimension"}
        variables = tuple(name for kind, name, *_ in rows if kind == "variable")
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise OceanError("The server describes the dataset in a way that can't be read.") from error
    return Info(dimensions, variables, attributes)


def _count(text: str) -> int:
    """Of `nValues=350, evenlySpaced=false, ...`."""
    return int(text.partition("nValues=")[2].partition(",")[0])


def entry_of(info: Info, url: str, dataset_id: str, name: str) -> dict[str, Any]:
    """The fields of an entry; OceanError with the reason where the dataset can't be read as one."""
    columns = _columns(info)
    if not columns:
        raise OceanError(f"{dataset_id} measures nothing that is known: {_seen(info)}.", value=dataset_id)
    found: dict[str, Any] = {"name": name, "url": url, "dataset_id": dataset_id}
    found |= _as_grid(info, dataset_id) if info.dimensions else _as_table(info, dataset_id, columns)
    if found["kind"] == "argo":
        return found | {"columns": columns}
    return found | {"columns": columns, "dataset": _dataset(info, dataset_id, url)}


def _columns(info: Info) -> dict[str, dict[str, Any]]:
    """Our columns with those of the server: the first that fits each, with a flag column by its name."""
    found: dict[str, dict[str, Any]] = {}
    for variable in info.variables:
        standard, units = info.said(variable, "standard_name"), info.said(variable, "units")
        stored = quantity(variable, standard, info.said(variable, "long_name")) or _vertical(
            variable, standard
        )
        if stored is None or stored in found or variable.endswith("_adjusted"):
            continue
        if Column(name=variable, units=units or None).conversion(stored, units) is None:
            continue
        found[stored] = {"name": variable, **({"units": units} if units else {})}
        if stored == "sea_ice_concentration" and "%" not in canonical(units):
            found[stored]["factor"] = 100.0
        if f"{variable}_qc" in info.variables:
            found[stored]["quality"] = f"{variable}_qc"
    return found if set(found) - set(_VERTICAL) else {}


def _vertical(variable: str, standard: str) -> str | None:
    names = {"pressure": ("pres", "pressure"), "depth": ("depth",)}
    for stored, standards in _VERTICAL.items():
        if standard in standards or (not standard and variable.lower() in names[stored]):
            return stored
    return None


def _seen(info: Info) -> str:
    """The variables with their units, for who has to map them by hand."""
    said = [f"{name} ({info.said(name, 'units') or 'no unit'})" for name in info.variables[:12]]
    return ", ".join(said) + (" and more" if len(info.variables) > len(said) else "")


def _as_grid(info: Info, dataset_id: str) -> dict[str, Any]:
    axes = list(info.dimensions)
    if axes[:1] != ["time"] or axes[-2:] != ["latitude", "longitude"]:
        raise OceanError(
            f"{dataset_id} lies on the axes {', '.join(axes)}, not on time, latitude and longitude: "
            "write the entry of a projected grid by hand, with its crs.",
            value=axes,
        )
    for name in axes[1:-2]:
        if info.dimensions[name] > 1:
            raise OceanError(
                f"{dataset_id} has {info.dimensions[name]} levels along {name}, and only one is read.",
                value=name,
            )
    return {"protocol": "griddap", "kind": "grid", "platform_type": "GRID", "axes": axes}


def _as_table(info: Info, dataset_id: str, columns: dict[str, dict[str, Any]]) -> dict[str, Any]:
    absent = [name for name in _PLACED if name not in info.variables]
    if absent:
        raise OceanError(f"{dataset_id} has no {' and no '.join(absent)}.", value=absent)
    if {"platform_number", "cycle_number", "vertical_sampling_scheme"} <= set(info.variables):
        _keep_adjusted(info, columns)
        return {
            "protocol": "tabledap",
            "kind": "argo",
            "platform_type": "ARGO_FLOAT",
            "platform": "platform_number",
        }
    feature = info.said(_GLOBAL, "cdm_data_type").lower()
    if feature not in _KINDS:
        raise OceanError(
            f"{dataset_id} is of type {feature or 'none'}, which is neither TimeSeries nor Trajectory.",
            value=feature,
        )
    platform = next((name for name in info.variables if info.said(name, "cf_role") in _ROLES), None)
    if platform is None:
        raise OceanError(
            f"{dataset_id} has no column with a cf_role of {' or '.join(_ROLES)}.", value=dataset_id
        )
    kind, default = _KINDS[feature]
    said = f"{info.title} {info.said(_GLOBAL, 'summary')}".lower()
    platform_type = next((str(known) for word, known in _WORDS if word in said), default)
    _keep_placed(columns, platform_type, dataset_id)
    table = {"protocol": "tabledap", "kind": kind, "platform_type": platform_type, "platform": platform}
    if _limit(info, "longitude") > 180:
        table["longitudes"] = "0..360"
    return table


def _keep_adjusted(info: Info, columns: dict[str, dict[str, Any]]) -> None:
    """Of floats, what has adjusted values beside the raw ones; their flags go by Argo's names."""
    for stored, column in list(columns.items()):
        column.pop("quality", None)
        if f"{column['name']}_adjusted_qc" not in info.variables:
            del columns[stored]


def _keep_placed(columns: dict[str, dict[str, Any]], platform_type: str, dataset_id: str) -> None:
    """Without a depth, what is measured at the surface by its nature, and what a drifter carries."""
    if set(columns) & set(_VERTICAL) or platform_type == PlatformType.DRIFTER:
        return
    for stored in [stored for stored in columns if stored not in _AT_SURFACE]:
        del columns[stored]
    if not columns:
        raise OceanError(
            f"{dataset_id} gives no depth or pressure, so its values have no place in the water.",
            value=dataset_id,
        )


def _limit(info: Info, name: str) -> float:
    try:
        return float(info.said(name, "actual_range").partition(",")[2])
    except ValueError:
        return float("nan")


def _dataset(info: Info, dataset_id: str, url: str) -> dict[str, Any]:
    title = undated(info.title) or dataset_id
    institution = info.said(_GLOBAL, "institution")
    citation = info.said(_GLOBAL, "citation") or info.said(_GLOBAL, "acknowledgement")
    found = {
        "id": slug(title) or slug(dataset_id),
        "title": title,
        "citation": citation or f"{institution}: {title}. {info.said(_GLOBAL, 'infoUrl') or url}",
        "institution": institution,
        "licence": info.said(_GLOBAL, "license"),
        "url": info.said(_GLOBAL, "infoUrl"),
    }
    return {name: " ".join(text.split()) for name, text in found.items() if text}
