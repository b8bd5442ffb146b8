// Starts GraphiQL on this server's own /graphql: queries by fetch, subscriptions by graphql-transport-ws.
(() => {
  "use strict";
  const root = document.body.dataset.root;
  const url = `${location.origin}${root}/graphql`;
  const examples = JSON.parse(document.getElementById("examples").textContent);

  const wsClient = window.graphqlWs.createClient({
    url: url.replace(/^http/, "ws"),
    lazyCloseTimeout: 5000,
    retryAttempts: 2,
  });
  const fetcher = window.GraphiQL.createFetcher({ url, wsClient });

  const linked = new URLSearchParams(location.search);
  const properties = {
    fetcher,
    defaultEditorToolsVisibility: false,
    defaultTabs: examples.map(({ query }) => ({ query })),
    plugins: [window.GraphiQLPluginExplorer.explorerPlugin()],
    shouldPersistHeaders: false,
  };
  if (linked.get("query")) {
    properties.query = linked.get("query");
    properties.variables = linked.get("variables") ?? undefined;
  }

  const element = document.getElementById("graphiql");
  window.ReactDOM.createRoot(element).render(window.React.createElement(window.GraphiQL, properties));
})();
