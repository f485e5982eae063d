import { redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { requireUmfragen, viewUmfrage } from "../../../umfrage/views/umfragen.ts";
import { takeAnlage } from "../../commands/take-anlage.ts";
import type { Route } from "./+types/anlage";

/** Opening the address hands nothing out: taking a file is a button, and is logged. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { id } = await viewUmfrage(ctx, idParam<"Umfrage">(params.id));
  return redirect(localePath(ctx.locale, `/intern/umfragen/${id}/daten`));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const id = idParam<"Umfrage">(params.id);
  const form = await request.formData();
  const anlageId = parseId<"Anlage">(fieldText(form, "anlage"));
  if (!anlageId || hasForeignField(form, /^anlage$/)) return new Response(null, { status: 422 });
  const { files } = context.get(machineKey);
  const taken = await takeAnlage(ctx, files, id, anlageId);
  if (!taken.ok) return new Response(null, { status: 409 });
  const response = await files.respond(ctx.mandant.id, taken.value);
  response.headers.set("cache-control", "private, no-store");
  return response;
}
