"""Single measurements."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from ocean.terms import DataSource
from resolvers import measurements as resolve
from resolvers.batches import Keyed, Named
from schema.dataset import Dataset
from schema.node import field, plain

LazyPlatform = Annotated["Platform", strawberry.lazy("schema.platform")]  # type: ignore[name-defined]  # noqa: F821
LazyProfile = Annotated["Profile", strawberry.lazy("schema.profile")]  # type: ignore[name-defined]  # noqa: F821


PLATFORM = Keyed("platform_number", lambda context, keys: context.loaders.platform_by_number.load_many(keys))
DATASET = Keyed("dataset_id", lambda context, keys: context.loaders.dataset_by_id.load_many(keys))


def _value(name: str, description: str, kind: Any = float | None) -> Any:
    return field(resolve.value_of(name), description, kind, Named(name))


@strawberry.type(
    description=(
        "One level of one profile, or one point of a trajectory or grid. Not a cacheable entity: the same "
        "level differs by quality policy."
    )
)
class Measurement:
    measurement_id: strawberry.ID = plain("Opaque.")
    profile: LazyProfile | None = plain("Null for cells of grids.")
    platform: LazyPlatform | None = field(
        resolve.platform, "What carried the instruments; null for grids.", LazyPlatform | None, PLATFORM
    )
    dataset: Dataset = field(resolve.dataset, "The collection it belongs to.", Dataset, DATASET)
    timestamp: datetime = plain("When (UTC).")
    latitude: float = plain("Degrees north, WGS 84.")
    longitude: float = plain("Degrees east, -180 to 180, WGS 84.")
    depth: float | None = _value("depth", "Metres, positive down.")
    pressure: float | None = _value("pressure", "dbar.")
    temperature: float | None = _value(
        "temperature", "Degrees Celsius (ITS-90), in situ; of the sea surface for SST grids."
    )
    salinity: float | None = _value("salinity", "Practical salinity (PSS-78), dimensionless.")
    oxygen: float | None = _value("oxygen", "umol/kg.")
    chlorophyll: float | None = _value("chlorophyll", "mg/m3.")
    nitrate: float | None = _value("nitrate", "umol/kg.")
    ph: float | None = _value("ph", "Total scale.")
    temperature_qc: int | None = _value("temperature_qc", "Argo flag of the temperature.", int | None)
    salinity_qc: int | None = _value("salinity_qc", "Argo flag of the salinity.", int | None)
    pressure_qc: int | None = _value("pressure_qc", "Argo flag of the pressure.", int | None)
    current_u: float | None = _value("current_u", "Eastward current, m/s.")
    current_v: float | None = _value("current_v", "Northward current, m/s.")
    current_speed: float | None = _value("current_speed", "m/s.")
    current_direction: float | None = _value(
        "current_direction", "Degrees clockwise from north, the direction it flows to."
    )
    sea_ice_concentration: float | None = _value("sea_ice_concentration", "Percent, 0 to 100.")
    quality_flag: int = plain("Worst flag of the values shown; from worst to best 4 3 9 0 8 5 2 1.")
    data_source: DataSource = plain("Where it came from.")
    conservative_temperature: float | None = _value("conservative_temperature", "TEOS-10, degrees Celsius.")
    absolute_salinity: float | None = _value("absolute_salinity", "TEOS-10, g/kg.")
    potential_density: float | None = _value(
        "potential_density", "TEOS-10 potential density anomaly sigma0, kg/m3 (about 25)."
    )
    sound_speed: float | None = _value("sound_speed", "TEOS-10, m/s.")
