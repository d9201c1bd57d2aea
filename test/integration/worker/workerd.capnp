using Workerd = import "/workerd/workerd.capnp";

# No flag of compatibility: what a runtime gives that has none of Node's modules.
const config :Workerd.Config = (
  services = [(name = "figures", worker = .figures), (name = "internet", network = (allow = ["local"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "figures")],
);

const figures :Workerd.Worker = (
  modules = [
    (name = "worker.mjs", esModule = embed "worker.mjs"),
    (name = "nutgraf/server", esModule = embed "../../../dist/server/worker.js"),
  ],
  compatibilityDate = "2025-10-01",
);
