"""What a question calls the format of a file, in any language."""

import re

# By the ending of the file's name.
_FORMATS = {
    "nc": re.compile(r"net\s?-?cdf|\bnc\b|नेटसीडीएफ", re.IGNORECASE),
    "ndjson": re.compile(r"ndjson|json\s?-?lines|\bjsonl?\b", re.IGNORECASE),
}


def format_of(question: str) -> str:
    """The format that the words ask for: nc, ndjson, else csv."""
    return next((name for name, words in _FORMATS.items() if words.search(question)), "csv")
