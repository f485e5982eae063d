import { redirect } from "react-router";
import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { requireUmfragen } from "../../../umfrage/views/umfragen.ts";
import { takeRohdaten } from "../../commands/import-rohdaten.ts";
import { AUSGABEN, type Ausgabegrund } from "../../exchange/ausgaben.ts";
import { writeRohdaten } from "../../exchange/ausgabe.ts";
import { toDaten } from "../teile/to-daten.ts";
import type { Route } from "./+types/datei";

export async function loader({ context, params }: Route.LoaderArgs) {
  return toDaten(context.get(ctxKey), params.id);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const id = idParam<"Umfrage">(params.id);
  const form = await request.formData();
  const format = AUSGABEN.find((one) => one === fieldText(form, "format"));
  const back = (grund: Ausgabegrund) =>
    redirect(localePath(ctx.locale, `/intern/umfragen/${id}/daten?abgelehnt=${grund}`));
  if (!format || hasForeignField(form, /^format$/)) return back("unbekannt");
  const taken = await takeRohdaten(ctx, id, format);
  if (!taken.ok) return back(taken.reason);
  const { definition, kennung, rows } = taken.value;
  const { bytes, type } = await writeRohdaten(definition, rows, format, kennung);
  const headers = downloadHeaders(`${kennung}-antworten.${format}`, type, bytes.length);
  headers.set("cache-control", "private, no-store");
  return new Response(new Uint8Array(bytes), { headers });
}
