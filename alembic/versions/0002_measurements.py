"""The view `measurements`: a row a level, unpacked from the packed levels of profiles."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# ocean.variables.STORED as it was here; the place in this list is the bit in `variables`.
STORED = (
    "pressure",
    "temperature",
    "salinity",
    "oxygen",
    "chlorophyll",
    "nitrate",
    "ph",
    "current_u",
    "current_v",
    "sea_surface_temperature",
    "sea_ice_concentration",
    "depth",
)
MEASURED = STORED[1:-1]


def _columns(template: str, names: tuple[str, ...] = STORED) -> str:
    return ",\n        ".join(
        template.format(name=name, place=STORED.index(name), bit=1 << STORED.index(name)) for name in names
    )


# IEEE 754 by arithmetic, exact in double precision: the bits of a float32 have no cast in SQL.
FLOAT32 = """
CASE {name}_bits >> 23 & 255
            WHEN 0 THEN sign({name}_bits + 0.5) * ({name}_bits & 8388607) * power(2::float8, -149)
            WHEN 255 THEN CASE WHEN {name}_bits & 8388607 = 0 THEN sign({name}_bits) * 'Infinity'::float8 END
            ELSE sign({name}_bits) * ({name}_bits & 8388607 | 8388608)
                * power(2::float8, ({name}_bits >> 23 & 255) - 150)
        END::real AS {name},
        {name}_flag AS {name}_qc""".strip()

BITS = """
CASE WHEN variables & {bit} <> 0 THEN
            get_byte(packed, {name}_at + 4 * level)
            | (get_byte(packed, {name}_at + 4 * level + 1) << 8)
            | (get_byte(packed, {name}_at + 4 * level + 2) << 16)
            | (get_byte(packed, {name}_at + 4 * level + 3) << 24)
        END AS {name}_bits,
        CASE WHEN variables & {bit} <> 0
            THEN (get_byte(packed, 4 * width + {name}_at / 4 + level) & 15)::smallint ELSE 9::smallint
        END AS {name}_flag""".strip()

AT = "level_count * 4 * bit_count((variables & {bit} - 1)::bit(32))::integer AS {name}_at"

# OFFSET 0 keeps each step computed once; a column that a query leaves out costs nothing.
UNPACK = f"""
CREATE FUNCTION unpack_levels(levels bytea, level_count integer, variables integer)
RETURNS TABLE (
        level integer,
        {_columns("{name} real, {name}_qc smallint")}
) LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 100 AS $$
    SELECT level,
        {_columns(FLOAT32)}
    FROM (
        SELECT levels || ''::bytea AS packed,
        level_count * bit_count(variables::bit(32))::integer AS width,
        {_columns(AT)}
        OFFSET 0
    ) AS layout
    CROSS JOIN generate_series(0, level_count - 1) AS level
    CROSS JOIN LATERAL (
        SELECT {_columns(BITS)}
        OFFSET 0
    ) AS raw
    OFFSET 0
$$
"""

DEPTH = """
CREATE FUNCTION depth_of_pressure(pressure double precision, latitude double precision)
RETURNS double precision LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    sine2 CONSTANT double precision := sin(radians(latitude)) ^ 2;
    gravity CONSTANT double precision := 9.780327 * (1 + (5.2792e-3 + 2.32e-5 * sine2) * sine2);
    z CONSTANT double precision := pressure * 1e-4;
    enthalpy CONSTANT double precision := 1e8 * z * (9.726613854843870e-4 + z * (-2.252956605630465e-5
        + z * (2.376909655387404e-6 + z * (-1.664294869986011e-7 + z * (-5.988108894465758e-9
        + z * (-2.1078768810e-9 + z * 2.8019291329e-10))))));
BEGIN
    RETURN 2 * enthalpy / (gravity + sqrt(gravity * gravity + 2 * 2.26e-7 * gravity * enthalpy));
END
$$
"""

VIEW = f"""
CREATE VIEW measurements AS
SELECT
    profiles.id AS profile_id,
    platforms.platform_code,
    profiles.dataset_id,
    profiles.profile_date AS time,
    ST_Y(profiles.location) AS latitude,
    ST_X(profiles.location) AS longitude,
    coalesce(unpacked.depth, depth_of_pressure(unpacked.pressure, ST_Y(profiles.location)))::real AS depth,
    CASE WHEN unpacked.depth IS NULL THEN unpacked.pressure_qc ELSE unpacked.depth_qc END AS depth_qc,
    unpacked.pressure,
    unpacked.pressure_qc,
    {_columns("unpacked.{name}, unpacked.{name}_qc", MEASURED)},
    unpacked.level,
    profiles.data_mode,
    profiles.location
FROM profiles
JOIN platforms ON platforms.id = profiles.platform_id
CROSS JOIN LATERAL unpack_levels(profiles.levels, profiles.level_count, profiles.variables) AS unpacked
"""

COMMENTS = {
    "FUNCTION unpack_levels(bytea, integer, integer)": """
        The levels of one profile, shallowest first: float32 values bit for bit (NULL where missing)
        and quality flags 0 to 9 (9 where missing).""",
    "FUNCTION depth_of_pressure(double precision, double precision)": """
        Depth (m, positive down) of a pressure (dbar) at a latitude: TEOS-10, gsw_z_from_p without
        dynamic height.""",
    "VIEW measurements": """
        A row a level. depth (m) is the stored depth, else that of the pressure by TEOS-10
        (depth_of_pressure). pressure dbar, temperature degrees C, salinity PSS-78, oxygen and nitrate
        umol/kg, chlorophyll mg/m3, ph on the total scale, currents m/s, sea ice %. *_qc: Argo flags,
        1 good, 2 probably good, 3 probably bad, 4 bad, 9 missing. Filter on time and location: they
        have indexes.""",
}


def _run(statement: str) -> None:
    op.execute(statement.replace(":", "\\:"))


def upgrade() -> None:
    for statement in (UNPACK, DEPTH, VIEW):
        _run(statement)
    for thing, comment in COMMENTS.items():
        _run(f"COMMENT ON {thing} IS '{' '.join(comment.split())}'")


def downgrade() -> None:
    op.execute("DROP VIEW measurements")
    op.execute("DROP FUNCTION depth_of_pressure(double precision, double precision)")
    op.execute("DROP FUNCTION unpack_levels(bytea, integer, integer)")
