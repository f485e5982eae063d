import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { parseId } from "#src/shared/id.ts";
import { toDaten } from "../../../rohdaten/pages/teile/to-daten.ts";
import { requireUmfragen } from "../../../umfrage/views/umfragen.ts";
import { takeAnlage } from "../../commands/take-anlage.ts";
import type { Route } from "./+types/anlage";

export async function loader({ context, params }: Route.LoaderArgs) {
  return toDaten(context.get(ctxKey), params.id);
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
