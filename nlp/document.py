"""A plan as a GraphQL document and its variables, for an analyst to run and change."""

from typing import Any

from nlp.plan import Plan
from ocean.filter import filter_to_json
from ocean.terms import GroupBy, Intent, Statistic

_PAGE = 100
_SOURCE = "provenance { dataSource sourceName complete warnings citations }"
_ROW = """rows {
      variable unit profileCount platformCount count mean min max median stddev
      group { start end monthOfYear region platformCode depthMin depthMax west south cellDegrees }
    }"""
_PROFILE = (
    "id timestamp latitude longitude platform { code type } cycleNumber dataMode maxDepth"
    " columns { depth pressure temperature salinity oxygen chlorophyll nitrate ph }"
)
_LATEST = "latestProfile { timestamp latitude longitude }"
_ARGUMENTS = "variable: $variable, statistics: $statistics, groupBy: $groupBy"
_ALL = (Statistic.MEAN, Statistic.MIN, Statistic.MAX, Statistic.COUNT)
_SUMMED = {
    Intent.STATISTIC: (),
    Intent.TIME_SERIES: (),
    Intent.ANOMALY: (GroupBy.MONTH,),
    Intent.MAP: (GroupBy.GRID_CELL_1DEG,),
}


def document_of(plan: Plan) -> tuple[str, dict[str, Any]]:
    """(document, variables) over the public schema, of the query that fits the plan's intent."""
    if plan.intent is Intent.COMPARE and plan.compare:
        return _comparison(plan)
    if plan.intent in _SUMMED:
        return _statistics(plan)
    if plan.intent is Intent.FIND_PLATFORMS:
        return _platforms(plan)
    if plan.intent in (Intent.DESCRIBE, Intent.OUT_OF_SCOPE):
        return _DATASETS, {}
    return _profiles(plan)


_DATASETS = """query Datasets {
  datasets {
    id title description institution licence citation variables timeStart timeEnd profileCount
    extent { west south east north }
  }
}
"""


def _profiles(plan: Plan) -> tuple[str, dict[str, Any]]:
    document = f"""query Profiles($filter: OceanFilter, $orderBy: ProfileOrder, $first: Int) {{
  profiles(filter: $filter, orderBy: $orderBy, first: $first) {{
    totalCount
    edges {{
      distanceKm
      node {{ {_PROFILE} }}
    }}
    pageInfo {{ hasNextPage endCursor }}
    {_SOURCE}
  }}
}}
"""
    return document, _listed(plan)


def _platforms(plan: Plan) -> tuple[str, dict[str, Any]]:
    document = f"""query Platforms($filter: OceanFilter, $orderBy: ProfileOrder, $first: Int) {{
  platforms(filter: $filter, orderBy: $orderBy, first: $first) {{
    totalCount
    edges {{
      distanceKm
      node {{ code type country status profileCount variables {_LATEST} }}
    }}
    pageInfo {{ hasNextPage endCursor }}
    {_SOURCE}
  }}
}}
"""
    return document, _listed(plan)


def _listed(plan: Plan) -> dict[str, Any]:
    found: dict[str, Any] = {"filter": filter_to_json(plan.filter), "first": plan.limit or _PAGE}
    if plan.order_by is not None:
        found["orderBy"] = str(plan.order_by)
    return found


def _statistics(plan: Plan) -> tuple[str, dict[str, Any]]:
    document = f"""query Statistics(
  $filter: OceanFilter, $variable: Variable, $statistics: [Statistic!], $groupBy: [GroupBy!]
) {{
  statistics(filter: $filter, variable: $variable, statistics: $statistics, groupBy: $groupBy) {{
    {_ROW}
    {_SOURCE}
  }}
}}
"""
    return document, {"filter": filter_to_json(plan.filter)} | _summed(plan)


def _summed(plan: Plan) -> dict[str, Any]:
    wanted = _ALL if plan.statistic is None else tuple(dict.fromkeys((plan.statistic, Statistic.COUNT)))
    found: dict[str, Any] = {"statistics": [str(statistic) for statistic in wanted]}
    groups = plan.group_by or _SUMMED.get(plan.intent, ())
    if plan.variable is not None:
        found["variable"] = str(plan.variable)
    if groups:
        found["groupBy"] = [str(group) for group in groups]
    return found


def _comparison(plan: Plan) -> tuple[str, dict[str, Any]]:
    names = [f"side{index}" for index in range(len(plan.compare))]
    declared = ", ".join(f"${name}: OceanFilter" for name in names)
    fields = "\n".join(
        f"""  {name}: statistics(filter: ${name}, {_ARGUMENTS}) {{
    {_ROW}
    {_SOURCE}
  }}"""
        for name in names
    )
    document = f"""query Comparison(
  {declared}, $variable: Variable, $statistics: [Statistic!], $groupBy: [GroupBy!]
) {{
{fields}
}}
"""
    sides = {name: filter_to_json(side) for name, side in zip(names, plan.compare, strict=True)}
    return document, sides | _summed(plan)
