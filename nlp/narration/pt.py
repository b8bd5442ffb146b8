"""Portuguese, in the spelling of Brazil."""

from nlp.narration.pictures.pt import PICTURES
from nlp.narration.words import Counts, Form, Sentences, Terms, Words
from ocean.flags import QualityPolicy
from ocean.terms import DataMode, GroupBy, Intent, PlatformType, ProfileOrder, Statistic
from ocean.variables import Variable

_MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"

PORTUGUESE = Words(
    language="pt",
    form=Form(
        decimal=",",
        thousands=".",
        compass="NSLO",
        months=tuple(_MONTHS.split()),
        month="{month} de {year}",
        between="{a} a {b}",
        since="desde {a}",
        until="até {b}",
        each_year="{months} de cada ano",
        pair="{a} e {b}",
    ),
    terms=Terms(
        variables={
            Variable.TEMPERATURE: "temperatura",
            Variable.SALINITY: "salinidade",
            Variable.PRESSURE: "pressão",
            Variable.OXYGEN: "oxigênio dissolvido",
            Variable.CHLOROPHYLL: "clorofila",
            Variable.NITRATE: "nitrato",
            Variable.PH: "pH",
            Variable.CURRENT_SPEED: "velocidade da corrente",
            Variable.CURRENT_DIRECTION: "direção da corrente",
            Variable.CURRENT_U: "corrente para leste",
            Variable.CURRENT_V: "corrente para norte",
            Variable.SEA_SURFACE_TEMPERATURE: "temperatura da superfície do mar",
            Variable.SEA_ICE_CONCENTRATION: "concentração de gelo marinho",
            Variable.POTENTIAL_DENSITY: "densidade potencial",
            Variable.MIXED_LAYER_DEPTH: "profundidade da camada de mistura",
            Variable.SOUND_SPEED: "velocidade do som",
        },
        of={
            Variable.TEMPERATURE: "da temperatura",
            Variable.SALINITY: "da salinidade",
            Variable.PRESSURE: "da pressão",
            Variable.OXYGEN: "do oxigênio dissolvido",
            Variable.CHLOROPHYLL: "da clorofila",
            Variable.NITRATE: "do nitrato",
            Variable.PH: "do pH",
            Variable.CURRENT_SPEED: "da velocidade da corrente",
            Variable.CURRENT_DIRECTION: "da direção da corrente",
            Variable.CURRENT_U: "da corrente para leste",
            Variable.CURRENT_V: "da corrente para norte",
            Variable.SEA_SURFACE_TEMPERATURE: "da temperatura da superfície do mar",
            Variable.SEA_ICE_CONCENTRATION: "da concentração de gelo marinho",
            Variable.POTENTIAL_DENSITY: "da densidade potencial",
            Variable.MIXED_LAYER_DEPTH: "da profundidade da camada de mistura",
            Variable.SOUND_SPEED: "da velocidade do som",
        },
        data="dados",
        of_data="dos dados",
        what={
            Intent.FIND_PROFILES: "perfis de {name}",
            Intent.FIND_PLATFORMS: "{platforms}",
            Intent.STATISTIC: "{name}",
            Intent.TIME_SERIES: "evolução {of}",
            Intent.COMPARE: "comparação {of}",
            Intent.ANOMALY: "anomalia {of}",
            Intent.CORRELATION: "correlação entre {name}",
            Intent.DEPTH_PROFILE: "{name} por profundidade",
            Intent.MAP: "mapa {of}",
            Intent.EXPORT: "download de {name}",
        },
        figure={
            Statistic.MEAN: "média {of}",
            Statistic.MIN: "mínimo {of}",
            Statistic.MAX: "máximo {of}",
            Statistic.MEDIAN: "mediana {of}",
            Statistic.STDDEV: "desvio padrão {of}",
            Statistic.COUNT: "número de perfis e plataformas",
        },
        statistics={
            Statistic.MEAN: "média",
            Statistic.MIN: "mínimo",
            Statistic.MAX: "máximo",
            Statistic.MEDIAN: "mediana",
            Statistic.STDDEV: "desvio padrão",
        },
        groups={
            GroupBy.YEAR: "por ano",
            GroupBy.MONTH: "por mês",
            GroupBy.DAY: "por dia",
            GroupBy.MONTH_OF_YEAR: "por mês do ano",
            GroupBy.REGION: "por região",
            GroupBy.PLATFORM: "por plataforma",
            GroupBy.DEPTH_BIN: "por profundidade",
            GroupBy.DATASET: "por conjunto de dados",
            GroupBy.GRID_CELL_1DEG: "por célula de 1°",
            GroupBy.GRID_CELL_5DEG: "por célula de 5°",
        },
        types={
            PlatformType.ARGO_FLOAT: ("flutuador Argo", "flutuadores Argo"),
            PlatformType.DRIFTER: ("boia de deriva", "boias de deriva"),
            PlatformType.MOORING: ("fundeio", "fundeios"),
            PlatformType.SHIP: ("navio", "navios"),
            PlatformType.GLIDER: ("planador submarino", "planadores submarinos"),
            PlatformType.ICE_BUOY: ("boia de gelo", "boias de gelo"),
            PlatformType.GRID: ("grade", "grades"),
            PlatformType.OTHER: ("outra plataforma", "outras plataformas"),
        },
        orders={
            ProfileOrder.TIME_DESC: "mais recentes primeiro",
            ProfileOrder.TIME_ASC: "mais antigos primeiro",
            ProfileOrder.TEMPERATURE_DESC: "mais quentes primeiro",
            ProfileOrder.TEMPERATURE_ASC: "mais frios primeiro",
            ProfileOrder.SALINITY_DESC: "mais salgados primeiro",
            ProfileOrder.SALINITY_ASC: "menos salgados primeiro",
            ProfileOrder.DISTANCE_ASC: "mais próximos primeiro",
        },
        modes={
            DataMode.REAL_TIME: "dados em tempo real",
            DataMode.ADJUSTED: "dados ajustados",
            DataMode.DELAYED: "dados em modo atrasado",
        },
        quality={
            QualityPolicy.GOOD: "dados bons",
            QualityPolicy.GOOD_OR_UNKNOWN: "dados bons e de qualidade desconhecida",
            QualityPolicy.ANY: "dados de qualquer qualidade",
            QualityPolicy.RESEARCH: "dados de qualidade científica",
        },
        profiles="perfis",
        platforms="plataformas",
        platform_codes="plataforma {codes}",
        within="a menos de {distance} de {position}",
        polygon="dentro do polígono",
        cell="célula de {size}° a nordeste de {position}",
        deeper="abaixo de {depth}",
        shallower="acima de {depth}",
        cycle="ciclo {number}",
        limit="no máximo {n}",
    ),
    counts=Counts(
        profiles=("{n} perfil", "{n} perfis"),
        platforms=("{n} plataforma", "{n} plataformas"),
        values=("{n} valor", "{n} valores"),
        cells=("{n} célula", "{n} células"),
        levels=("{n} nível", "{n} níveis"),
        groups=("{n} grupo", "{n} grupos"),
        months=("{n} mês", "{n} meses"),
        other_years=("{n} outro ano", "outros {n} anos"),
        years=("{n} ano", "{n} anos"),
        days=("{n} dia", "{n} dias"),
    ),
    says=Sentences(
        out_of_scope="Essa não é uma pergunta sobre dados oceânicos que eu possa responder.",
        capabilities=(
            "Respondo a perguntas sobre observações do oceano (temperatura, salinidade, oxigênio, correntes, "
            "gelo marinho e mais) por região ou coordenadas, data e profundidade: em listas, estatísticas, "
            "séries temporais, comparações, mapas e downloads, sempre com a fonte."
        ),
        none_there="Sem dados: {where}.",
        nothing="Não há aqui dados que respondam a essa pergunta.",
        profiles=("Há {n} perfil", "Há {n} perfis"),
        listed=("{n} é mostrado", "{n} são mostrados"),
        platforms=("Há {n} plataforma", "Há {n} plataformas"),
        among="entre elas",
        away="a {distance}",
        last_seen="última posição {position} em {day}",
        datasets=("Há {n} conjunto de dados.", "Há {n} conjuntos de dados."),
        observed="observações",
        synthetic="dados sintéticos",
        spread=(
            "{name}, {values} em {groups}: a média mais baixa é {low} ({lowest}) "
            "e a mais alta, {high} ({highest})."
        ),
        many="{values} em {groups}: veja a tabela.",
        higher="A última média supera a primeira em {change}; isso por si só não é uma tendência.",
        lower="A última média está {change} abaixo da primeira; isso por si só não é uma tendência.",
        difference="Diferença, {b} menos {a}: {difference} ({interval}).",
        interval="intervalo de 95%: {low} a {high}",
        no_interval="não é possível dar um intervalo",
        unclear="O intervalo inclui o zero: não se distingue uma diferença.",
        above_normal=(
            "{month}: média {mean} de {profiles}, "
            "{departure} acima do normal de {years} ({normal}{deviation})."
        ),
        below_normal=(
            "{month}: média {mean} de {profiles}, "
            "{departure} abaixo do normal de {years} ({normal}{deviation})."
        ),
        deviation=", desvio padrão {spread}",
        farthest="De {months}, os que mais se afastam do normal:",
        no_normal="Não há outros anos com que estabelecer o normal.",
        correlation="{a} e {b}: r de Pearson = {r} ({interval}), com {basis}.",
        no_correlation="Poucos níveis têm ambas as variáveis para calcular uma correlação.",
        download="Download: {link}",
        thin="Amostragem escassa{where}: apenas {basis}.",
        thin_groups=(
            "Amostragem escassa: {thin} de "
            "{groups} grupos com menos de {least} perfis ou com uma só plataforma."
        ),
        synthetic_data="São dados sintéticos de demonstração, não observações ({titles}).",
        partly_synthetic="Uma parte são dados sintéticos de demonstração, não observações ({titles}).",
        incomplete="A resposta não está completa: veja os avisos.",
        live="Fonte: {name}, consultada agora.",
        kept="Fonte: {name}, consultada em {day} às {time} UTC.",
        stale="Não se obteve a tempo uma cópia mais recente.",
        store="Fonte: o repositório local.",
        newest="Fonte: o repositório local; sua observação mais recente é de {day}.",
        newest_before=(
            "Fonte: o repositório local; sua observação mais recente é de {day}, {age} antes da pergunta."
        ),
        fell_back="{failed} não pôde responder; {name} respondeu.",
        fell_back_on_store="{failed} não pôde responder; o repositório local respondeu.",
        read_as="Assim se entendeu: {assumptions}.",
        not_used="Não foi usado: {words}.",
        cited="Cite: {citations}",
        more=("e mais {n}", "e mais {n}"),
    ),
    pictures=PICTURES,
)
