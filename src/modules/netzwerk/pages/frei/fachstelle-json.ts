import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { viewFachstelle, viewOrganigramm } from "../../views/fachstelle.ts";
import type { Route } from "./+types/fachstelle-json";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const fachstelle = await viewFachstelle(ctx);
  if (!fachstelle) throw new NotFound();
  const organigramm = await viewOrganigramm(ctx);
  return jsonResponse({ format: "wirkungskreis/fachstelle/1", ...fachstelle, organigramm });
}
