"""Pictures in Portuguese."""

from nlp.narration.words import Pictures
from ocean.variables import Variable

_MONTHS = "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."
_DAYS = "domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado"
_SHORT_DAYS = "dom. seg. ter. qua. qui. sex. sáb."

PICTURES = Pictures(
    names={
        None: ("número de perfis", "do número de perfis"),
        Variable.SALINITY: ("salinidade prática", "da salinidade prática"),
        Variable.POTENTIAL_DENSITY: ("anomalia da densidade potencial", "da anomalia da densidade potencial"),
        Variable.OXYGEN: ("oxigênio", "do oxigênio"),
    },
    degrees="graus",
    months=tuple(_MONTHS.split()),
    days=tuple(_DAYS.split()),
    short_days=tuple(_SHORT_DAYS.split()),
    depth="profundidade",
    longitude="longitude",
    latitude="latitude",
    time="tempo",
    month="mês",
    departure="desvio {of}",
    difference="diferença {of}",
    by_month="{name} por mês do ano",
    by_group="{name} por grupo",
    each_side="comparação {of}",
    from_side="diferença {of} (referência: {side})",
    from_normal="desvio {of} em relação ao normal",
    against="{name} em função {of}",
    t_s="diagrama T-S",
    last_positions="últimas posições das plataformas",
    layers=("{n} camada", "{n} camadas"),
    cells=("{n} célula", "{n} células"),
    points=("{n} ponto", "{n} pontos"),
    positions=("A posição de {n} perfil.", "As posições de {n} perfis."),
    last_seen=("A última posição de {n} plataforma.", "As últimas posições de {n} plataformas."),
    some_cells="{shown} de {total} células",
    some_groups="{shown} de {total} grupos",
    points_of="{points} ({names})",
    downwards="{title}: {layers}, com a profundidade para baixo.",
    downwards_banded="{title}: {layers}, com a profundidade para baixo; a faixa vai do menor ao maior valor.",
    band="A faixa vai do menor ao maior valor.",
    pairs="{title}: {shown} de {total} pares de {platforms}.",
    sized="{title}: {cells} de {size}°.",
    normals="{title}, {months}, frente aos mesmos meses dos outros anos do repositório.",
    means="{title}: médias como pontos, do menor ao maior valor como linhas.",
    intervals="{title}, com intervalos de 95% por plataformas.",
)
