-- The rows of the store as other servers like them: a row a level, plain columns, an index for each query.
CREATE SCHEMA rows;
CREATE TABLE rows.platforms (id int PRIMARY KEY, code text NOT NULL, type text NOT NULL);
CREATE TABLE rows.datasets (id text PRIMARY KEY, title text NOT NULL);
CREATE TABLE rows.profiles (
    number bigint PRIMARY KEY,
    key text NOT NULL UNIQUE,
    timestamp timestamptz NOT NULL,
    latitude float8 NOT NULL,
    longitude float8 NOT NULL,
    platform int NOT NULL REFERENCES rows.platforms,
    dataset text NOT NULL REFERENCES rows.datasets
);
CREATE TABLE rows.levels (
    profile bigint NOT NULL,
    level int NOT NULL,
    pressure real,
    temperature real,
    salinity real,
    temperature_qc smallint
);
CREATE FUNCTION rows.search(
    west float8, south float8, east float8, north float8, start timestamptz, "end" timestamptz
) RETURNS SETOF rows.profiles LANGUAGE sql STABLE AS $$
    SELECT * FROM rows.profiles p
    WHERE p.timestamp >= start AND p.timestamp < "end"
        AND p.longitude BETWEEN west AND east AND p.latitude BETWEEN south AND north
    ORDER BY p.timestamp DESC, p.number DESC
$$;
INSERT INTO rows.platforms SELECT id, platform_code, platform_type FROM public.platforms;
INSERT INTO rows.datasets SELECT id, title FROM public.datasets;
