import { ctxKey } from "#src/platform/http/context.ts";
import { jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { exportKonzept } from "../../exchange/daten-konzept.ts";
import type { Route } from "./+types/konzept-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonAntwort(await exportKonzept(ctx));
}
