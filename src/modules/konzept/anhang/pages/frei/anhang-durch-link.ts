import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { abfrageParam } from "../../../abfrage/pages/teile/link-antwort.ts";
import { viewAnhangByLink } from "../../views/anhaenge.ts";
import type { Route } from "./+types/anhang-durch-link";

/** A file of one's own answer as a download, for whoever holds its link. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const id = abfrageParam(params.abfrageId);
  const datei = await viewAnhangByLink(ctx, files, params.token, id, idParam<"Anhang">(params.anhangId));
  if (!datei) throw new NotFound();
  return files.respond(ctx.mandant.id, datei);
}
