import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { XLSX } from "#src/platform/http/api.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { writeBerichtXlsx } from "../../exchange/files.ts";
import { viewFassung } from "../../views/berichte.ts";
import { kopfFuer } from "./antwort.ts";
import type { Route } from "./+types/bericht-xlsx";

/** A frozen report as a workbook. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const bericht = await viewFassung(context.get(ctxKey), params.slug ?? "");
  const bytes = await writeBerichtXlsx(bericht.dokument);
  const headers = downloadHeaders(`${bericht.slug}.xlsx`, XLSX, bytes.length);
  headers.set("cache-control", kopfFuer(XLSX, bericht).get("cache-control") ?? "no-store");
  return new Response(bytes as BodyInit, { headers });
}
