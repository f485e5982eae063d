import { ctxKey } from "#src/platform/http/context.ts";
import { jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { exportZiele } from "../../exchange/daten.ts";
import type { Route } from "./+types/ziele-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonAntwort(await exportZiele(ctx));
}
