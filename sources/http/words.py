"""What a server says of its failure, as one line of plain text."""

import html
import re

LONGEST = 300
_DAP_MESSAGE = re.compile(r'message\s*=\s*"((?:[^"\\]|\\.)*)"', re.DOTALL)
_HTML_WORDS = re.compile(r"<(title|h1)[^>]*>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_TOMCAT_WORDS = re.compile(r"<b>\s*message\s*</b>\s*(.*?)</p>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def reason(content_type: str, content: bytes) -> str:
    """The message of an error body, at most 300 characters; empty where it has none.

    Known are DAP's `Error { code=...; message="..."; }`, HTML of proxies (its title) and of Tomcat (its
    message), and plain text (its first line).
    """
    text = content[:65_536].decode("utf-8", "replace")
    if message := _DAP_MESSAGE.search(text):
        return line(re.sub(r"\\(.)", r"\1", message[1]))
    if "html" in content_type or text.lstrip()[:1] == "<":
        return _html(text)
    return line(text.strip().partition("\n")[0]) if content_type.startswith("text/") else ""


def line(text: str) -> str:
    """The text in one line, without control characters, shortened where it is long."""
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _html(text: str) -> str:
    tomcat = _TOMCAT_WORDS.search(text)
    title = _HTML_WORDS.search(text)
    words = tomcat[1] if tomcat and _TAG.sub("", tomcat[1]).strip() else title[2] if title else ""
    return line(html.unescape(_TAG.sub(" ", words)))
