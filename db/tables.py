"""The tables as SQLModel sees them; alembic/versions holds the same in steps, `alembic check` compares.

Levels and grids are packed (docs/adr/0003-storage.md): SQL users read the view `measurements`.
"""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

import sqlalchemy as sa
from geoalchemy2 import Geometry
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field, SQLModel

NOW = sa.text("now()")
TIMESTAMP = sa.DateTime(timezone=True)


class Dataset(SQLModel, table=True):
    """A collection with one citation. Counts and extents are refreshed at the end of each ingest."""

    __tablename__: ClassVar[str] = "datasets"

    id: str = Field(primary_key=True)
    title: str
    description: str | None = None
    institution: str | None = None
    licence: str | None = None
    citation: str
    doi: str | None = None
    url: str | None = None
    quality_flagged: bool = True
    synthetic: bool = False
    variables: int = Field(default=0, sa_type=sa.Integer)  # bit mask of ocean.variables.STORED
    time_start: datetime | None = Field(default=None, sa_type=TIMESTAMP)
    time_end: datetime | None = Field(default=None, sa_type=TIMESTAMP)
    west: float | None = None
    south: float | None = None
    east: float | None = None
    north: float | None = None
    profile_count: int = 0
    measurement_count: int = Field(default=0, sa_type=sa.BigInteger)


class Platform(SQLModel, table=True):
    """A float, drifter, mooring, ship or glider; `platform_code` is the WMO number for Argo floats."""

    __tablename__: ClassVar[str] = "platforms"

    id: int | None = Field(default=None, primary_key=True)
    platform_code: str = Field(unique=True)
    platform_type: str
    country: str | None = None
    status: str | None = None
    deployment_date: datetime | None = Field(default=None, sa_type=TIMESTAMP)
    platform_metadata: dict[str, Any] = Field(
        default_factory=dict, sa_column=sa.Column("metadata", JSONB, nullable=False, server_default="{}")
    )


class ProfileColumns(SQLModel):
    """What a profile row holds, archived or not. Times UTC, depth m, pressure dbar.

    `id` is a hash of platform, cycle, direction and sampling, so a newer version replaces the older.
    Bounds are over levels of flags 0, 1, 2, 5, 8 (a superset of GOOD): prefilters, never answers.
    """

    id: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False})
    platform_id: int = Field(sa_type=sa.Integer)
    dataset_id: str
    cycle_number: int | None = None
    direction: str | None = None  # A ascending, D descending
    scheme: str  # ocean.terms.Scheme
    sampling: str  # primary | near-surface#k | secondary#k | bgc
    sampling_scheme: str | None = None  # the file's own words
    data_mode: str | None = None  # R, A, D
    data_quality_flag: int | None = Field(default=None, sa_type=sa.SmallInteger)  # worse of position and time
    level_count: int  # stored levels
    good_count: int  # levels that quality GOOD lets through
    variables: int  # bit mask of what is measured on any level
    good_variables: int  # bit mask of what has a level of flags 0, 1, 2, 5, 8
    max_depth: float | None = Field(default=None, sa_type=sa.REAL)  # m, deepest level that GOOD lets through
    depth_min: float | None = Field(default=None, sa_type=sa.REAL)
    depth_max: float | None = Field(default=None, sa_type=sa.REAL)
    pressure_min: float | None = Field(default=None, sa_type=sa.REAL)
    pressure_max: float | None = Field(default=None, sa_type=sa.REAL)
    temperature_min: float | None = Field(default=None, sa_type=sa.REAL)
    temperature_max: float | None = Field(default=None, sa_type=sa.REAL)
    salinity_min: float | None = Field(default=None, sa_type=sa.REAL)
    salinity_max: float | None = Field(default=None, sa_type=sa.REAL)
    oxygen_min: float | None = Field(default=None, sa_type=sa.REAL)
    oxygen_max: float | None = Field(default=None, sa_type=sa.REAL)
    levels: bytes  # ocean.levels.pack
    product_rank: int = Field(default=0, sa_type=sa.SmallInteger)  # synthetic 3, merged 2, B-file 1, core 0
    updated_at: datetime | None = Field(default=None, sa_type=TIMESTAMP)  # DATE_UPDATE of the file
    file_id: int | None = Field(default=None, sa_type=sa.BigInteger)
    profile_metadata: dict[str, Any] | None = Field(
        default=None, sa_type=JSONB, sa_column_kwargs={"name": "metadata"}
    )


class Profile(ProfileColumns, table=True):
    """A vertical profile, or one moment of a mooring or drifter, partitioned by year."""

    __tablename__: ClassVar[str] = "profiles"
    __table_args__: ClassVar[Any] = (
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.id"]),
        sa.ForeignKeyConstraint(["dataset_id"], ["datasets.id"]),
        sa.Index("profiles_by_time", "profile_date", "id"),
        sa.Index("profiles_by_platform", "platform_id", "profile_date"),
        sa.Index("profiles_by_dataset", "dataset_id", "profile_date"),
        sa.Index("profiles_by_location", "location", postgresql_using="gist"),
        sa.Index("profiles_by_geography", sa.text("(location::geography)"), postgresql_using="gist"),
        {"postgresql_partition_by": "RANGE (profile_date)"},
    )

    profile_date: datetime = Field(primary_key=True, sa_type=TIMESTAMP)
    location: Any = Field(sa_type=Geometry("POINT", 4326, spatial_index=False), nullable=False)


class ArchivedProfile(ProfileColumns, table=True):
    """A profile without a valid time or position: kept, never returned."""

    __tablename__: ClassVar[str] = "archived_profiles"
    __table_args__: ClassVar[Any] = (
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.id"]),
        sa.ForeignKeyConstraint(["dataset_id"], ["datasets.id"]),
    )

    profile_date: datetime | None = Field(default=None, sa_type=TIMESTAMP)
    location: Any = Field(default=None, sa_type=Geometry("POINT", 4326, spatial_index=False), nullable=True)


class GridCells(SQLModel, table=True):
    """Where the cells of a tile are, shared by all its times and variables.

    latitudes, longitudes: little-endian float32 degrees (-180..180), as axes of `rows` and `columns`
    where `separable`, else one a cell, row by row.
    """

    __tablename__: ClassVar[str] = "grid_cells"
    __table_args__: ClassVar[Any] = (sa.Index("grid_cells_by_extent", "extent", postgresql_using="gist"),)

    id: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False})
    rows: int
    columns: int
    separable: bool
    latitudes: bytes
    longitudes: bytes
    extent: Any = Field(sa_type=Geometry("MULTIPOLYGON", 4326, spatial_index=False), nullable=False)


class GridTile(SQLModel, table=True):
    """One variable of one tile at one time: little-endian float32, row by row, NaN for missing."""

    __tablename__: ClassVar[str] = "grid_tiles"
    __table_args__: ClassVar[Any] = (
        sa.ForeignKeyConstraint(["dataset_id"], ["datasets.id"]),
        sa.ForeignKeyConstraint(["cells_id"], ["grid_cells.id"]),
        sa.Index("grid_tiles_by_time", "tile_time", "id"),
        sa.Index("grid_tiles_by_dataset", "dataset_id", "variable", "tile_time"),
        sa.Index("grid_tiles_by_cells", "cells_id"),
    )

    id: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False})
    dataset_id: str
    variable: str  # name in ocean.variables.STORED
    tile_time: datetime = Field(sa_type=TIMESTAMP)
    depth: float | None = Field(default=None, sa_type=sa.REAL)  # m; None for surface fields
    cells_id: int = Field(sa_type=sa.BigInteger)
    cell_values: bytes
    cell_flags: bytes | None = None  # one byte a cell; None: flag 2 throughout
    value_min: float | None = Field(default=None, sa_type=sa.REAL)
    value_max: float | None = Field(default=None, sa_type=sa.REAL)
    value_count: int = 0
    file_id: int | None = Field(default=None, sa_type=sa.BigInteger)


class IngestedFile(SQLModel, table=True):
    """What became of each file that ingest met; `reason` is set where it was refused."""

    __tablename__: ClassVar[str] = "ingested_files"

    id: int | None = Field(default=None, primary_key=True, sa_type=sa.BigInteger)
    path: str = Field(unique=True)
    size: int = Field(sa_type=sa.BigInteger)
    modified_at: datetime = Field(sa_type=TIMESTAMP)
    status: str  # loaded | refused
    reason: str | None = None
    dataset_id: str | None = None
    profiles: int = 0
    levels: int = Field(default=0, sa_type=sa.BigInteger)
    tiles: int = 0
    ingested_at: datetime = Field(sa_type=TIMESTAMP, sa_column_kwargs={"server_default": NOW})


class Region(SQLModel, table=True):
    """A water body: the gazetteer's own, or one imported in its place."""

    __tablename__: ClassVar[str] = "regions"

    name: str = Field(primary_key=True)
    aliases: list[str] = Field(sa_type=ARRAY(sa.Text))
    kind: str
    parent: str | None = None
    area_km2: float
    imported: bool = False
    geometry: Any = Field(sa_type=Geometry("MULTIPOLYGON", 4326, spatial_index=False), nullable=False)


class RegionPart(SQLModel, table=True):
    """A region cut into small pieces once, so that a point is tested against few vertices."""

    __tablename__: ClassVar[str] = "region_parts"
    __table_args__: ClassVar[Any] = (
        sa.ForeignKeyConstraint(["name"], ["regions.name"], ondelete="CASCADE"),
        sa.Index("region_parts_by_name", "name"),
        sa.Index("region_parts_by_geometry", "geometry", postgresql_using="gist"),
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str
    geometry: Any = Field(sa_type=Geometry("POLYGON", 4326, spatial_index=False), nullable=False)


class ContentDigest(SQLModel, table=True):
    """What was loaded of our own content (`gazetteer`, `starter`), so that the next start can skip it."""

    __tablename__: ClassVar[str] = "content_digests"

    name: str = Field(primary_key=True)
    digest: str
    loaded_at: datetime = Field(sa_type=TIMESTAMP, sa_column_kwargs={"server_default": NOW})


class UserSession(SQLModel, table=True):
    """A visitor's session; accounts come with a later issue."""

    __tablename__: ClassVar[str] = "user_sessions"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    user_id: UUID | None = None
    created_at: datetime = Field(sa_type=TIMESTAMP, sa_column_kwargs={"server_default": NOW})
    last_seen_at: datetime = Field(sa_type=TIMESTAMP, sa_column_kwargs={"server_default": NOW})
    session_metadata: dict[str, Any] = Field(
        default_factory=dict, sa_column=sa.Column("metadata", JSONB, nullable=False, server_default="{}")
    )


class QueryHistory(SQLModel, table=True):
    """A question with its answer: what a permalink and a conversation read."""

    __tablename__: ClassVar[str] = "query_history"
    __table_args__: ClassVar[Any] = (
        sa.ForeignKeyConstraint(["session_id"], ["user_sessions.id"], ondelete="SET NULL"),
        sa.Index("query_history_by_conversation", "conversation_id", "created_at"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID | None = None
    conversation_id: UUID
    question: str
    plan: dict[str, Any] = Field(sa_type=JSONB)
    answer: dict[str, Any] = Field(sa_type=JSONB)
    rating: int | None = Field(default=None, sa_type=sa.SmallInteger)
    rating_comment: str | None = None
    created_at: datetime = Field(sa_type=TIMESTAMP, sa_column_kwargs={"server_default": NOW})
    elapsed_ms: float
