// mercurius with graphql-jit over the schema of rows: `node mercurius.js PORT`, one query a level of the tree.
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";

const port = Number(process.argv[2]);
const pool = new pg.Pool({ max: 4 });
const schema = `
  type Platform { code: ID! type: String! }
  type Dataset { id: ID! title: String! }
  type Level { pressure: Float temperature: Float salinity: Float temperatureQc: Int }
  type Profile {
    id: ID! timestamp: String! latitude: Float! longitude: Float!
    platform: Platform! dataset: Dataset! measurements: [Level!]!
  }
  type Query {
    profiles(west: Float!, south: Float!, east: Float!, north: Float!, start: String!, end: String!, first: Int!):
      [Profile!]!
    profile(id: ID!): Profile
  }`;

const ask = async (name, text, values) => (await pool.query({ name, text, values })).rows;
const profiles = (rows) => rows.map((row) => ({ ...row, timestamp: row.timestamp.toISOString() }));

const resolvers = {
  Query: {
    profiles: async (_, a) =>
      profiles(
        await ask("search", "SELECT * FROM rows.search($1, $2, $3, $4, $5, $6) LIMIT $7", [
          a.west, a.south, a.east, a.north, a.start, a.end, a.first,
        ]),
      ),
    profile: async (_, { id }) =>
      profiles(await ask("one", "SELECT *, key AS id FROM rows.profiles WHERE key = $1", [id]))[0] ?? null,
  },
  Profile: { id: (profile) => profile.key },
};

const grouped = (rows, keys) => {
  const found = new Map(keys.map((key) => [key, []]));
  for (const row of rows) found.get(row.profile).push(row);
  return keys.map((key) => found.get(key));
};
const byId = (rows, keys) => {
  const found = new Map(rows.map((row) => [row.id, row]));
  return keys.map((key) => found.get(key));
};
const keysOf = (queries, name) => queries.map(({ obj }) => obj[name]);

const loaders = {
  Profile: {
    async measurements(queries) {
      const keys = keysOf(queries, "number");
      const text =
        'SELECT profile, pressure, temperature, salinity, temperature_qc AS "temperatureQc"' +
        " FROM rows.levels WHERE profile = ANY($1::bigint[]) ORDER BY profile, level";
      return grouped(await ask("levels", text, [keys]), keys);
    },
    async platform(queries) {
      const keys = keysOf(queries, "platform");
      const text = "SELECT * FROM rows.platforms WHERE id = ANY($1::int[])";
      return byId(await ask("platforms", text, [[...new Set(keys)]]), keys);
    },
    async dataset(queries) {
      const keys = keysOf(queries, "dataset");
      const text = "SELECT * FROM rows.datasets WHERE id = ANY($1::text[])";
      return byId(await ask("datasets", text, [[...new Set(keys)]]), keys);
    },
  },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1, graphiql: false });
await app.listen({ port, host: "127.0.0.1" });
