// Starts GraphiQL on this server's own /graphql: queries by fetch, subscriptions by graphql-transport-ws.
(() => {
  "use strict";
  const { GraphiQL, GraphiQLPluginExplorer, React, ReactDOM, graphqlWs } = window;
  const url = `${location.origin}${document.body.dataset.root}/graphql`;
  const examples = JSON.parse(document.getElementById("examples").textContent);

  const wsClient = graphqlWs.createClient({
    url: url.replace(/^http/, "ws"),
    lazyCloseTimeout: 5000,
    retryAttempts: 2,
  });
  const properties = {
    fetcher: GraphiQL.createFetcher({ url, wsClient }),
    defaultEditorToolsVisibility: false,
    defaultTabs: examples.map(({ query }) => ({ query })),
    plugins: [GraphiQLPluginExplorer.explorerPlugin()],
    shouldPersistHeaders: false,
  };

  // A link may bring a document of its own: /graphiql?query=...&variables=...
  const link = new URLSearchParams(location.search);
  if (link.get("query")) {
    properties.query = link.get("query");
    properties.variables = link.get("variables") ?? undefined;
  }

  const logo = React.createElement(GraphiQL.Logo, null, "Ocean Chat");
  const page = React.createElement(GraphiQL, properties, logo);
  ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
})();
