"""How Vega-Lite writes the numbers and dates along an axis, which it does in English by itself."""

from typing import Any

from nlp.narration.words import Words


def configured(words: Words) -> dict[str, Any]:
    """The part of a spec that says so, as d3-format and d3-time-format want it; nothing for English."""
    if words.language == "en":
        return {}
    number: dict[str, Any] = {"decimal": words.form.decimal, "thousands": words.form.thousands}
    number |= {"grouping": [3], "currency": ["", ""]}
    time = {
        "dateTime": "%x, %X",
        "date": "%d/%m/%Y",
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": list(words.pictures.days),
        "shortDays": list(words.pictures.short_days),
        "months": list(words.form.months),
        "shortMonths": list(words.pictures.months),
    }
    return {"config": {"locale": {"number": number, "time": time}}}
