"""Links to what an answer stands on, as a file."""

import json
from urllib.parse import urlencode

from ocean.filter import OceanFilter, filter_to_json
from ocean.terms import ProfileOrder, SourcePolicy


def export_link(
    wanted: OceanFilter,
    order_by: ProfileOrder | None = None,
    limit: int | None = None,
    source: SourcePolicy | None = None,
    format: str = "csv",
) -> str:
    """A relative link to the profiles that match: /export/profiles.csv?filter=...&orderBy=...&first=...

    From the source that the answer was asked of, AUTO where it is None.
    """
    asked = {"filter": json.dumps(filter_to_json(wanted), ensure_ascii=False, separators=(",", ":"))}
    asked |= {"orderBy": str(order_by)} if order_by else {}
    asked |= {"first": str(limit)} if limit else {}
    asked |= {"source": str(source)} if source not in (None, SourcePolicy.AUTO) else {}
    return f"/export/profiles.{format}?{urlencode(asked)}"
