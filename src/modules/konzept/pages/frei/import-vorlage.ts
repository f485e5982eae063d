import { ctxKey } from "#src/platform/http/context.ts";
import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { writeImportVorlage } from "../../exchange/import-vorlage.ts";
import type { Route } from "./+types/import-vorlage";

export async function loader({ context }: Route.LoaderArgs) {
  requireIntern(context.get(ctxKey));
  const bytes = await writeImportVorlage();
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const headers = downloadHeaders("massnahmen-vorlage.xlsx", type, bytes.length);
  headers.set("cache-control", "private, no-store");
  return new Response(bytes as BodyInit, { headers });
}
