"""PostGIS and the tables of db.tables."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PROFILE_COLUMNS = """
    id bigint NOT NULL,
    platform_id integer NOT NULL REFERENCES platforms,
    dataset_id varchar NOT NULL REFERENCES datasets,
    cycle_number integer,
    direction varchar,
    scheme varchar NOT NULL,
    sampling varchar NOT NULL,
    sampling_scheme varchar,
    data_mode varchar,
    data_quality_flag smallint,
    level_count integer NOT NULL,
    good_count integer NOT NULL,
    variables integer NOT NULL,
    good_variables integer NOT NULL,
    max_depth real,
    depth_min real,
    depth_max real,
    pressure_min real,
    pressure_max real,
    temperature_min real,
    temperature_max real,
    salinity_min real,
    salinity_max real,
    oxygen_min real,
    oxygen_max real,
    levels bytea NOT NULL,
    product_rank smallint NOT NULL,
    updated_at timestamptz,
    file_id bigint,
    metadata jsonb
"""

TABLES = f"""
CREATE TABLE datasets (
    id varchar PRIMARY KEY,
    title varchar NOT NULL,
    description varchar,
    institution varchar,
    licence varchar,
    citation varchar NOT NULL,
    doi varchar,
    url varchar,
    quality_flagged boolean NOT NULL,
    synthetic boolean NOT NULL,
    variables integer NOT NULL,
    time_start timestamptz,
    time_end timestamptz,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    profile_count integer NOT NULL,
    measurement_count bigint NOT NULL
);

CREATE TABLE platforms (
    id serial PRIMARY KEY,
    platform_code varchar NOT NULL UNIQUE,
    platform_type varchar NOT NULL,
    country varchar,
    status varchar,
    deployment_date timestamptz,
    metadata jsonb NOT NULL DEFAULT '{{}}'
);

CREATE TABLE profiles (
    {PROFILE_COLUMNS},
    profile_date timestamptz NOT NULL,
    location geometry(Point, 4326) NOT NULL,
    PRIMARY KEY (id, profile_date)
) PARTITION BY RANGE (profile_date);
CREATE INDEX profiles_by_time ON profiles (profile_date, id);
CREATE INDEX profiles_by_platform ON profiles (platform_id, profile_date);
CREATE INDEX profiles_by_dataset ON profiles (dataset_id, profile_date);
CREATE INDEX profiles_by_location ON profiles USING gist (location);
CREATE INDEX profiles_by_geography ON profiles USING gist ((location::geography));

CREATE TABLE archived_profiles (
    {PROFILE_COLUMNS},
    profile_date timestamptz,
    location geometry(Point, 4326),
    PRIMARY KEY (id)
);

CREATE TABLE grid_cells (
    id bigint PRIMARY KEY,
    rows integer NOT NULL,
    columns integer NOT NULL,
    separable boolean NOT NULL,
    latitudes bytea NOT NULL,
    longitudes bytea NOT NULL,
    extent geometry(MultiPolygon, 4326) NOT NULL
);
CREATE INDEX grid_cells_by_extent ON grid_cells USING gist (extent);

CREATE TABLE grid_tiles (
    id bigint PRIMARY KEY,
    dataset_id varchar NOT NULL REFERENCES datasets,
    variable varchar NOT NULL,
    tile_time timestamptz NOT NULL,
    depth real,
    cells_id bigint NOT NULL REFERENCES grid_cells,
    cell_values bytea COMPRESSION lz4 NOT NULL,
    cell_flags bytea COMPRESSION lz4,
    value_min real,
    value_max real,
    value_count integer NOT NULL,
    file_id bigint
);
CREATE INDEX grid_tiles_by_time ON grid_tiles (tile_time, id);
CREATE INDEX grid_tiles_by_dataset ON grid_tiles (dataset_id, variable, tile_time);
CREATE INDEX grid_tiles_by_cells ON grid_tiles (cells_id);

CREATE TABLE ingested_files (
    id bigserial PRIMARY KEY,
    path varchar NOT NULL UNIQUE,
    size bigint NOT NULL,
    modified_at timestamptz NOT NULL,
    status varchar NOT NULL,
    reason varchar,
    dataset_id varchar,
    profiles integer NOT NULL,
    levels bigint NOT NULL,
    tiles integer NOT NULL,
    ingested_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE regions (
    name varchar PRIMARY KEY,
    aliases text[] NOT NULL,
    kind varchar NOT NULL,
    parent varchar,
    area_km2 double precision NOT NULL,
    imported boolean NOT NULL,
    geometry geometry(MultiPolygon, 4326) NOT NULL
);

CREATE TABLE region_parts (
    id serial PRIMARY KEY,
    name varchar NOT NULL REFERENCES regions ON DELETE CASCADE,
    geometry geometry(Polygon, 4326) NOT NULL
);
CREATE INDEX region_parts_by_name ON region_parts (name);
CREATE INDEX region_parts_by_geometry ON region_parts USING gist (geometry);

CREATE TABLE content_digests (
    name varchar PRIMARY KEY,
    digest varchar NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE user_sessions (
    id uuid PRIMARY KEY,
    user_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    metadata jsonb NOT NULL DEFAULT '{{}}'
);

CREATE TABLE query_history (
    id uuid PRIMARY KEY,
    session_id uuid REFERENCES user_sessions ON DELETE SET NULL,
    conversation_id uuid NOT NULL,
    question varchar NOT NULL,
    plan jsonb NOT NULL,
    answer jsonb NOT NULL,
    rating smallint,
    rating_comment varchar,
    created_at timestamptz NOT NULL DEFAULT now(),
    elapsed_ms double precision NOT NULL
);
CREATE INDEX query_history_by_conversation ON query_history (conversation_id, created_at);
"""

# Packed floats hardly compress: stored as they are, a slice is read without unpacking the rest.
STORAGE = """
ALTER TABLE profiles ALTER COLUMN levels SET STORAGE EXTERNAL;
ALTER TABLE archived_profiles ALTER COLUMN levels SET STORAGE EXTERNAL;
"""

NEWEST_FIRST = (
    "query_history",
    "user_sessions",
    "content_digests",
    "region_parts",
    "regions",
    "ingested_files",
    "grid_tiles",
    "grid_cells",
    "archived_profiles",
    "profiles",
    "platforms",
    "datasets",
)


def _each(statements: str) -> None:
    """asyncpg prepares what it runs, so one statement at a time."""
    for statement in filter(str.strip, statements.split(";")):
        op.execute(statement.replace(":", "\\:"))


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    _each(TABLES)
    _each(STORAGE)


def downgrade() -> None:
    """PostGIS stays: it may have been there before us, and other tables may need it."""
    for table in NEWEST_FIRST:
        op.drop_table(table)
