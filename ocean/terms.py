"""The closed vocabularies of the API, spelled as the API spells them."""

from enum import StrEnum


class DataSource(StrEnum):
    LIVE_API = "LIVE_API"
    LOCAL_DB = "LOCAL_DB"


class SourcePolicy(StrEnum):
    AUTO = "AUTO"
    LIVE_ONLY = "LIVE_ONLY"
    LOCAL_ONLY = "LOCAL_ONLY"


class DataMode(StrEnum):
    """Argo's R, A and D."""

    REAL_TIME = "REAL_TIME"
    ADJUSTED = "ADJUSTED"
    DELAYED = "DELAYED"


class PlatformType(StrEnum):
    ARGO_FLOAT = "ARGO_FLOAT"
    DRIFTER = "DRIFTER"
    MOORING = "MOORING"
    SHIP = "SHIP"
    GLIDER = "GLIDER"
    ICE_BUOY = "ICE_BUOY"
    GRID = "GRID"
    OTHER = "OTHER"


class Direction(StrEnum):
    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


class Intent(StrEnum):
    FIND_PROFILES = "FIND_PROFILES"
    FIND_PLATFORMS = "FIND_PLATFORMS"
    STATISTIC = "STATISTIC"
    TIME_SERIES = "TIME_SERIES"
    COMPARE = "COMPARE"
    ANOMALY = "ANOMALY"
    CORRELATION = "CORRELATION"
    DEPTH_PROFILE = "DEPTH_PROFILE"
    MAP = "MAP"
    EXPORT = "EXPORT"
    DESCRIBE = "DESCRIBE"
    OUT_OF_SCOPE = "OUT_OF_SCOPE"


class Statistic(StrEnum):
    MEAN = "MEAN"
    MIN = "MIN"
    MAX = "MAX"
    MEDIAN = "MEDIAN"
    STDDEV = "STDDEV"
    COUNT = "COUNT"


class GroupBy(StrEnum):
    YEAR = "YEAR"
    MONTH = "MONTH"
    DAY = "DAY"
    MONTH_OF_YEAR = "MONTH_OF_YEAR"
    REGION = "REGION"
    PLATFORM = "PLATFORM"
    DEPTH_BIN = "DEPTH_BIN"
    DATASET = "DATASET"
    GRID_CELL_1DEG = "GRID_CELL_1DEG"
    GRID_CELL_5DEG = "GRID_CELL_5DEG"


class ProfileOrder(StrEnum):
    TIME_DESC = "TIME_DESC"
    TIME_ASC = "TIME_ASC"
    TEMPERATURE_DESC = "TEMPERATURE_DESC"
    TEMPERATURE_ASC = "TEMPERATURE_ASC"
    SALINITY_DESC = "SALINITY_DESC"
    SALINITY_ASC = "SALINITY_ASC"
    DISTANCE_ASC = "DISTANCE_ASC"


class Engine(StrEnum):
    RULES = "RULES"
    LLM = "LLM"
    BOTH = "BOTH"


class Scheme(StrEnum):
    """Which of a cycle's vertical sampling schemes a profile is; `BGC` is the merged biogeochemical one."""

    PRIMARY = "PRIMARY"
    SECONDARY = "SECONDARY"
    NEAR_SURFACE = "NEAR_SURFACE"
    BGC = "BGC"


class SourceState(StrEnum):
    """DOWN: the circuit is open."""

    UP = "UP"
    DEGRADED = "DEGRADED"
    DOWN = "DOWN"
    NOT_CONFIGURED = "NOT_CONFIGURED"


class AttemptOutcome(StrEnum):
    OK = "OK"
    EMPTY = "EMPTY"
    TIMEOUT = "TIMEOUT"
    REFUSED = "REFUSED"
    ERROR = "ERROR"
    TOO_LARGE = "TOO_LARGE"
    RATE_LIMITED = "RATE_LIMITED"
    SKIPPED = "SKIPPED"


class VisualizationKind(StrEnum):
    """GLOBE: {"points": [[lon, lat, value]], "paths": [[[lon, lat]]], "unit"}."""

    VEGA_LITE = "VEGA_LITE"
    GEOJSON = "GEOJSON"
    GLOBE = "GLOBE"


class Role(StrEnum):
    GUEST = "GUEST"
    RESEARCHER = "RESEARCHER"
    EDUCATOR = "EDUCATOR"
    ADMIN = "ADMIN"
