"""A plan as a GraphQL document and its variables, for an analyst to run and change."""

from typing import Any

from nlp.plan import Plan
from ocean.filter import OceanFilter, filter_to_json
from ocean.terms import GroupBy, Intent, Statistic
from ocean.variables import Variable

_PAGE = 100
_SOURCE = "provenance { dataSource sourceName complete warnings citations }"
_ROW = """rows {
      variable unit profileCount platformCount count mean min max median stddev
      group { start end monthOfYear region platformCode datasetId depthMin depthMax west south cellDegrees }
    }"""
_PROFILE = "id timestamp latitude longitude platform { code type } cycleNumber dataMode maxDepth"
_COLUMNS = ("depth", "pressure", "temperature", "salinity", "oxygen", "chlorophyll", "nitrate", "ph")
_DERIVED = {Variable.POTENTIAL_DENSITY: "potentialDensity", Variable.SOUND_SPEED: "soundSpeed"}
_LATEST = "latestProfile { timestamp latitude longitude }"
_ARGUMENTS = "variable: $variable, statistics: $statistics, groupBy: $groupBy"
_ALL = (Statistic.MEAN, Statistic.MIN, Statistic.MAX, Statistic.COUNT)
_SUMMED = (Intent.STATISTIC, Intent.TIME_SERIES, Intent.ANOMALY, Intent.MAP)
_WIDE = 40.0  # degrees: a box wider than this is drawn in cells of 5


def groups_of(plan: Plan) -> tuple[GroupBy, ...]:
    """What the statistics of a plan are grouped by: as it says, else as its intent needs."""
    if plan.group_by:
        return plan.group_by
    if plan.intent is Intent.MAP:
        return (GroupBy.GRID_CELL_5DEG if _is_wide(plan) else GroupBy.GRID_CELL_1DEG,)
    if plan.intent in (Intent.TIME_SERIES, Intent.ANOMALY):
        return (GroupBy.MONTH,)
    has_levels = plan.variable is not Variable.MIXED_LAYER_DEPTH
    return (GroupBy.DEPTH_BIN,) if plan.intent is Intent.DEPTH_PROFILE and has_levels else ()


def _is_wide(plan: Plan) -> bool:
    """An ocean, the world, or a wide box: too many cells of one degree."""
    wanted, box = plan.filter, plan.filter.bounding_box
    if wanted.regions:
        return any(region.endswith("Ocean") for region in wanted.regions)
    if box is not None:
        width = box.east - box.west if box.west <= box.east else box.east - box.west + 360
        return max(width, box.north - box.south) > _WIDE
    return wanted.near is None and wanted.polygon is None


def variable_of(plan: Plan) -> Variable | None:
    """What the statistics of a plan are of; a depth profile of nothing named is of temperature."""
    if plan.variable is None and plan.intent is Intent.DEPTH_PROFILE:
        return Variable.TEMPERATURE
    return plan.variable


def document_of(plan: Plan) -> tuple[str, dict[str, Any]]:
    """(document, variables) over the public schema, of the query that fits the plan's intent."""
    if plan.intent is Intent.COMPARE and plan.compare:
        return _comparison(plan)
    if plan.intent in _SUMMED:
        return _operation("Statistics", _STATISTICS, [_table()]), _filtered(plan) | _summed(plan)
    if plan.intent is Intent.FIND_PLATFORMS:
        return _operation("Platforms", _LIST, [_platforms()]), _listed(plan)
    if plan.intent in (Intent.DESCRIBE, Intent.OUT_OF_SCOPE):
        return _catalogue(plan)
    if plan.intent is Intent.DEPTH_PROFILE:
        declared = f"{_LIST}, {_FIGURES}"
        return _operation("DepthProfile", declared, [_profiles(plan), _table()]), _listed(plan) | _summed(
            plan
        )
    return _operation("Profiles", _LIST, [_profiles(plan)]), _listed(plan)


_LIST = "$filter: OceanFilter, $orderBy: ProfileOrder, $first: Int"
_FIGURES = "$variable: Variable, $statistics: [Statistic!], $groupBy: [GroupBy!]"
_STATISTICS = f"$filter: OceanFilter, {_FIGURES}"


def _operation(name: str, declared: str, fields: list[str]) -> str:
    body = "\n".join(fields)
    return f"query {name}({declared}) {{\n{body}\n}}\n" if declared else f"query {name} {{\n{body}\n}}\n"


def _catalogue(plan: Plan) -> tuple[str, dict[str, Any]]:
    """All datasets; where there is a filter, also what each has of that."""
    if plan.filter == OceanFilter():
        return _operation("Datasets", "", [_DATASETS]), {}
    counts = _table("filter: $filter, statistics: [COUNT], groupBy: [DATASET]")
    return _operation("Datasets", "$filter: OceanFilter", [_DATASETS, counts]), _filtered(plan)


_DATASETS = """  datasets {
    id title description institution licence citation variables timeStart timeEnd profileCount
    extent { west south east north }
  }"""


def _profiles(plan: Plan) -> str:
    asked = [_DERIVED[v] for v in (plan.variable, *plan.filter.variables) if v in _DERIVED]
    layer = (
        " mixedLayerDepth" if Variable.MIXED_LAYER_DEPTH in (plan.variable, *plan.filter.variables) else ""
    )
    columns = " ".join(dict.fromkeys((*_COLUMNS, *asked)))
    return f"""  profiles(filter: $filter, orderBy: $orderBy, first: $first) {{
    totalCount
    edges {{
      distanceKm
      node {{
        {_PROFILE}{layer}
        columns {{ {columns} }}
      }}
    }}
    pageInfo {{ hasNextPage endCursor }}
    {_SOURCE}
  }}"""


def _platforms() -> str:
    return f"""  platforms(filter: $filter, orderBy: $orderBy, first: $first) {{
    totalCount
    edges {{
      distanceKm
      node {{ code type country status profileCount variables {_LATEST} }}
    }}
    pageInfo {{ hasNextPage endCursor }}
    {_SOURCE}
  }}"""


def _table(arguments: str = f"filter: $filter, {_ARGUMENTS}", alias: str = "") -> str:
    return f"""  {alias}statistics({arguments}) {{
    {_ROW}
    {_SOURCE}
  }}"""


def _filtered(plan: Plan) -> dict[str, Any]:
    return {"filter": filter_to_json(plan.filter)}


def _listed(plan: Plan) -> dict[str, Any]:
    found = _filtered(plan) | {"first": plan.limit or _PAGE}
    return found if plan.order_by is None else found | {"orderBy": str(plan.order_by)}


def _summed(plan: Plan) -> dict[str, Any]:
    wanted = _ALL if plan.statistic is None else tuple(dict.fromkeys((plan.statistic, Statistic.COUNT)))
    found: dict[str, Any] = {"statistics": [str(statistic) for statistic in wanted]}
    variable, groups = variable_of(plan), groups_of(plan)
    if variable is not None:
        found["variable"] = str(variable)
    if groups:
        found["groupBy"] = [str(group) for group in groups]
    return found


def _comparison(plan: Plan) -> tuple[str, dict[str, Any]]:
    names = [f"side{index}" for index in range(len(plan.compare))]
    declared = ", ".join(f"${name}: OceanFilter" for name in names)
    fields = [_table(f"filter: ${name}, {_ARGUMENTS}", f"{name}: ") for name in names]
    sides = {name: filter_to_json(side) for name, side in zip(names, plan.compare, strict=True)}
    return _operation("Comparison", f"{declared}, {_FIGURES}", fields), sides | _summed(plan)
