import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { changeLeistung } from "../../commands/change-leistung.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewLeistungForm, viewLeistungWahl } from "../../views/intern.ts";
import type { Route } from "./+types/leistung-aendern";
import { useGruende } from "./gruende.ts";
import { LeistungFelder, useLeistungFields } from "./leistung-felder.tsx";
import { angabenFrom, leistungSchema, presentLeistung } from "./leistung-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewLeistungForm(ctx, idParam(params.id));
  const { id, titel, rev } = view.leistung;
  return { id, titel, rev, stored: presentLeistung(view), wahl: await viewLeistungWahl(ctx) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Leistung">(params.id) as LeistungId;
  const view = await viewLeistungForm(ctx, id);
  const wahl = await viewLeistungWahl(ctx);
  const form = parseForm(leistungSchema(wahl), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const angaben = angabenFrom(form.value, wahl, view);
  const outcome = await changeLeistung(ctx, id, form.value.rev, angaben, form.value.nurSchreibweise);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/wegweiser/leistungen/${id}?ok=leistung-gespeichert`));
}

export default function LeistungAendern({ loaderData, actionData }: Route.ComponentProps) {
  const { id, titel, rev, stored, wahl } = loaderData;
  const text = usePage().t(wegweiserTexts);
  const here = `/intern/wegweiser/leistungen/${id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: titel, href: here },
      ]}
      title={text("leistung.aendern")}
      lead={titel}
      action={`${here}/aendern`}
      back={here}
      rev={rev}
      state={actionData}
      fields={useLeistungFields(stored)}
      reasons={useGruende()}
      submit={text("leistung.speichern")}
    >
      <LeistungFelder state={actionData} stored={stored} wahl={wahl} neu={false} />
    </FormSeite>
  );
}
