import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { csvResponse } from "../../exchange/files.ts";
import { organigrammCsv } from "../../exchange/verzeichnis.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewOrganigramm } from "../../views/fachstelle.ts";
import type { Route } from "./+types/organigramm-csv";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const csv = organigrammCsv(await viewOrganigramm(ctx), translator(netzwerkTexts, ctx.locale));
  return csvResponse(csv, "organigramm");
}
