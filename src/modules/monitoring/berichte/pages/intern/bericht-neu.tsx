import { data, redirect } from "react-router";
import { z } from "zod";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { createBericht } from "../../commands/berichte.ts";
import { requireManageBerichte, viewBerichtForm } from "../../views/berichte.ts";
import {
  BerichtFelder,
  berichtShape,
  NEUER_BERICHT,
  toAngaben,
  useBerichtFelder,
  useBerichtMeldungen,
} from "../teile/felder.tsx";
import type { Route } from "./+types/bericht-neu";

const schema = z.strictObject(berichtShape);

export async function loader({ context }: Route.LoaderArgs) {
  return viewBerichtForm(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireManageBerichte(ctx);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const read = toAngaben(form.value, ctx.today);
  if (!read.ok) return data({ errors: { ...read.fehler }, values: form.values, reason: null }, 422);
  const outcome = await createBericht(ctx, read.angaben);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/berichte/${outcome.value.id}?ok=bericht-angelegt`));
}

/** What a new report is to be. */
export default function BerichtNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useMonitoringTexte();
  return (
    <FormSeite
      pfad={[{ text: text("berichte.titel"), href: "/intern/berichte" }]}
      title={text("bericht.neu")}
      lead={text("bericht.neu.vorspann")}
      action="/intern/berichte/neu"
      back="/intern/berichte"
      rev={null}
      state={actionData}
      fields={useBerichtFelder(NEUER_BERICHT)}
      messages={useBerichtMeldungen()}
      submit={text("bericht.anlegen")}
    >
      <BerichtFelder state={actionData} stored={NEUER_BERICHT} gemeinden={loaderData.gemeinden} />
    </FormSeite>
  );
}
