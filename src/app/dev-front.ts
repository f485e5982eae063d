import { createServer } from "vite";
import { openDevAssets } from "#src/platform/assets/dev-assets.ts";
import type { StaticServer } from "#src/platform/http/static-assets.ts";
import { PROJECT_FOLDER } from "#src/platform/source-folder.ts";
import type { Installation } from "./installation.ts";
import type { Front } from "./serve.ts";
import { createWebServices } from "./web.ts";

/** Vite compiles on every change, the stylesheet is built in memory: the next request shows the newest code. */
export async function devFront(installation: Installation): Promise<Front> {
  const sources = openDevAssets(PROJECT_FOLDER);
  const services = await createWebServices(installation, await sources.current());
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const files: StaticServer = {
    serve(incoming, outgoing) {
      const path = incoming.url?.split("?", 1)[0] ?? "";
      if (!path.startsWith("/assets/")) return false;
      sources.find(path).then(
        (file) => {
          if (!file) return outgoing.writeHead(404).end();
          return outgoing.writeHead(200, { "content-type": file.type, "cache-control": "no-store" }).end(file.body);
        },
        () => outgoing.writeHead(500).end(),
      );
      return true;
    },
  };
  return {
    services,
    files,
    async app() {
      const module = (await vite.ssrLoadModule("./src/app/server.ts")) as typeof import("./server.ts");
      services.forgetAll();
      return module.createApp({ ...services, assets: await sources.current() });
    },
  };
}
