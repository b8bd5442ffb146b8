"""Links to what an answer stands on, as a file."""

import json
import re
from urllib.parse import urlencode

from ocean.filter import OceanFilter, filter_to_json
from ocean.terms import ProfileOrder, SourcePolicy

# What a question calls a format, in any language, and how the file's name ends.
FORMATS = {
    "nc": re.compile(r"net\s?-?cdf|\bnc\b|नेटसीडीएफ", re.IGNORECASE),
    "ndjson": re.compile(r"ndjson|json\s?-?lines|\bjsonl?\b", re.IGNORECASE),
}


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


def format_of(question: str) -> str:
    """The format that the words ask for: nc, ndjson, else csv."""
    return next((name for name, words in FORMATS.items() if words.search(question)), "csv")
