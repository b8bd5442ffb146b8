"""Pictures in Hindi."""

from nlp.narration.words import Pictures
from ocean.variables import Variable

_MONTHS = "जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰"
_DAYS = "रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार"
_SHORT_DAYS = "रवि सोम मंगल बुध गुरु शुक्र शनि"

PICTURES = Pictures(
    names={
        None: ("प्रोफ़ाइलों की संख्या", "प्रोफ़ाइलों की संख्या"),
        Variable.SALINITY: ("व्यावहारिक लवणता", "व्यावहारिक लवणता"),
        Variable.POTENTIAL_DENSITY: ("विभव घनत्व विसंगति", "विभव घनत्व विसंगति"),
        Variable.OXYGEN: ("ऑक्सीजन", "ऑक्सीजन"),
    },
    degrees="डिग्री",
    months=tuple(_MONTHS.split()),
    days=tuple(_DAYS.split()),
    short_days=tuple(_SHORT_DAYS.split()),
    depth="गहराई",
    longitude="देशांतर",
    latitude="अक्षांश",
    time="समय",
    month="महीना",
    departure="{of} का सामान्य से अंतर",
    difference="{of} का अंतर",
    by_month="कैलेंडर महीने के अनुसार {name}",
    by_group="समूह के अनुसार {name}",
    each_side="{of} की तुलना",
    from_side="{name}: {side} से अंतर",
    from_normal="{of} का सामान्य से अंतर",
    against="{of} के सापेक्ष {name}",
    t_s="T-S आरेख",
    last_positions="प्लेटफ़ॉर्मों की अंतिम स्थितियाँ",
    layers=("{n} परत", "{n} परतें"),
    cells=("{n} सेल", "{n} सेल"),
    points=("{n} बिंदु", "{n} बिंदु"),
    positions=("{n} प्रोफ़ाइल की स्थिति।", "{n} प्रोफ़ाइलों की स्थितियाँ।"),
    last_seen=("{n} प्लेटफ़ॉर्म की अंतिम स्थिति।", "{n} प्लेटफ़ॉर्मों की अंतिम स्थितियाँ।"),
    some_cells="{total} में से {shown} सेल",
    some_groups="{total} में से {shown} समूह",
    points_of="{points} ({names})",
    downwards="{title}: {layers}, गहराई नीचे की ओर।",
    downwards_banded="{title}: {layers}, गहराई नीचे की ओर; पट्टी न्यूनतम से अधिकतम मान तक है।",
    band="पट्टी न्यूनतम से अधिकतम मान तक है।",
    pairs="{title}: {total} युग्मों में से {shown} ({platforms})।",
    sized="{title}: {size}° के {cells}।",
    normals="{title}, {months}, भंडार के अन्य वर्षों के उन्हीं महीनों की तुलना में।",
    means="{title}: औसत बिंदुओं से, न्यूनतम से अधिकतम मान रेखाओं से।",
    intervals="{title}, प्लेटफ़ॉर्मों के अनुसार 95% अंतराल के साथ।",
)
