// PostGraphile 5 over the schema of rows: `node postgraphile.js PORT`, the database from PG* variables.
import { createServer } from "node:http";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const port = Number(process.argv[2]);
const pool = new pg.Pool({ max: 4 });
const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  disablePlugins: ["NodePlugin", "PgMutationCreatePlugin", "PgMutationUpdateDeletePlugin"],
  pgServices: [makePgService({ pool, schemas: ["rows"] })],
  schema: { defaultBehavior: "list -connection" },
  grafserv: { port, watch: false, graphiql: false },
});
const server = createServer();
await pgl.createServ(grafserv).addTo(server);
server.listen(port, "127.0.0.1");
