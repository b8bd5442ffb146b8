"""Profiles and their columns."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from ocean.rows import ProfileRow
from ocean.terms import DataMode, DataSource, Direction
from resolvers import profiles as resolve
from resolvers.batches import Many, Named
from resolvers.columns import ColumnRows
from schema.dataset import Dataset
from schema.measurement import DATASET, PLATFORM, Measurement
from schema.node import Node, field, plain

LazyPlatform = Annotated["Platform", strawberry.lazy("schema.platform")]  # type: ignore[name-defined]  # noqa: F821


def _values(name: str, description: str) -> Any:
    def values(root: strawberry.Parent[ColumnRows]) -> list[float | None]:
        return root.values(name)

    return field(values, description, list[float | None], Named(name))


def _if_measured(name: str, description: str) -> Any:
    def values(root: strawberry.Parent[ColumnRows]) -> list[float | None] | None:
        return root.measured(name)

    return field(
        values, f"{description}; null where the profile has none.", list[float | None] | None, Named(name)
    )


def _flags(name: str, what: str) -> Any:
    def flags(root: strawberry.Parent[ColumnRows]) -> list[int | None]:
        return list(root.flags(name))

    return field(flags, f"Argo flags of {what}.", list[int | None], Named(f"{name}_qc"))


def _flags_if_measured(name: str, what: str) -> Any:
    def flags(root: strawberry.Parent[ColumnRows]) -> list[int | None] | None:
        return list(root.flags(name)) if root.measured(name) else None

    description = f"Argo flags of {what}; null where the profile has none."
    return field(flags, description, list[int | None] | None, Named(f"{name}_qc"))


@strawberry.type(
    description="The levels of a profile as parallel arrays, shallowest first; null: a value not accepted."
)
class ProfileColumns:
    pressure: list[float | None] = _values("pressure", "dbar.")
    depth: list[float | None] = _values(
        "depth", "Metres, positive down (TEOS-10 from pressure and latitude)."
    )
    temperature: list[float | None] = _values("temperature", "Degrees Celsius (ITS-90), in situ.")
    salinity: list[float | None] = _values("salinity", "Practical salinity (PSS-78), dimensionless.")
    oxygen: list[float | None] | None = _if_measured("oxygen", "umol/kg")
    chlorophyll: list[float | None] | None = _if_measured("chlorophyll", "mg/m3")
    nitrate: list[float | None] | None = _if_measured("nitrate", "umol/kg")
    ph: list[float | None] | None = _if_measured("ph", "Total scale")
    conservative_temperature: list[float | None] = _values(
        "conservative_temperature", "TEOS-10, degrees Celsius."
    )
    absolute_salinity: list[float | None] = _values("absolute_salinity", "TEOS-10, g/kg.")
    potential_density: list[float | None] = _values("potential_density", "TEOS-10 sigma0, kg/m3.")
    sound_speed: list[float | None] = _values("sound_speed", "TEOS-10, m/s.")
    temperature_qc: list[int | None] = _flags("temperature", "temperature")
    salinity_qc: list[int | None] = _flags("salinity", "salinity")
    pressure_qc: list[int | None] = _flags("pressure", "pressure")
    oxygen_qc: list[int | None] | None = _flags_if_measured("oxygen", "oxygen")
    chlorophyll_qc: list[int | None] | None = _flags_if_measured("chlorophyll", "chlorophyll")
    nitrate_qc: list[int | None] | None = _flags_if_measured("nitrate", "nitrate")
    ph_qc: list[int | None] | None = _flags_if_measured("ph", "pH")


@strawberry.type(description="A vertical profile: one position and time, many levels.")
class Profile(Node):
    id: strawberry.ID = field(resolve.id_of, "Opaque, unique over all types.", strawberry.ID, Named("id"))
    platform: LazyPlatform = field(resolve.platform, "What carried the instruments.", LazyPlatform, PLATFORM)
    dataset: Dataset = field(resolve.dataset, "The collection it belongs to.", Dataset, DATASET)
    cycle_number: int | None = plain("Argo cycle.")
    direction: Direction | None = plain("Whether it was measured on the way up or down.")
    sampling_scheme: str | None = plain("Vertical sampling scheme in the source's words.")
    primary: bool = plain("True for the primary profile of a cycle, the default answer.")
    timestamp: datetime = plain("When (UTC).")
    latitude: float = plain("Degrees north, WGS 84.")
    longitude: float = plain("Degrees east, -180 to 180, WGS 84.")
    data_mode: DataMode | None = plain("Argo data mode: adjusted values are shown where there are any.")
    data_source: DataSource = plain("Where it came from.")
    quality_flag: int | None = plain("The worse of the flags of position and time, Argo scale.")
    level_count: int = field(
        resolve.level_count,
        "Levels that `measurements` gives without arguments.",
        int,
        Many(resolve.level_counts),
    )
    max_depth: float | None = plain("Depth of the deepest good level, metres.")
    measurements: list[Measurement] = field(
        resolve.measurements,
        "Levels as objects, shallowest first. quality left out: the enclosing filter's, else GOOD.",
        list[Measurement],
        Many(resolve.measurements_of),
    )
    columns: ProfileColumns = field(
        resolve.columns,
        "The same levels as parallel arrays, for plots and numerics: much smaller and faster. "
        "atDepths (m): linear between levels, never extrapolated.",
        ProfileColumns,
        Many(resolve.columns_of),
    )
    mixed_layer_depth: float | None = field(
        resolve.mixed_layer_depth,
        "Metres; first level with sigma0 0.03 kg/m3 above that at 10 dbar (de Boyer Montegut 2004).",
        float | None,
        Many(resolve.mixed_layer_depths),
    )

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, ProfileRow)
