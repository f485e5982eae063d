import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createLeistung } from "../../commands/change-leistung.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { requireWegweiserPflege, viewLeistungWahl } from "../../views/intern.ts";
import type { Route } from "./+types/leistung-neu";
import { useGruende } from "./gruende.ts";
import { LeistungFelder, useLeistungFields } from "./leistung-felder.tsx";
import { angabenFrom, leistungSchema, presentLeistung } from "./leistung-form.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  requireWegweiserPflege(ctx);
  return { wahl: await viewLeistungWahl(ctx), stored: presentLeistung(null) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireWegweiserPflege(ctx);
  const wahl = await viewLeistungWahl(ctx);
  const form = parseForm(leistungSchema(wahl).omit({ rev: true }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createLeistung(ctx, angabenFrom({ ...form.value, rev: 0 }, wahl, null));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: "unlesbar" }, 409);
  return redirect(localePath(ctx.locale, `/intern/wegweiser/leistungen/${outcome.value}?ok=leistung-angelegt`));
}

export default function LeistungNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(wegweiserTexts);
  return (
    <FormSeite
      pfad={[{ text: text("intern.kurztitel"), href: "/intern/wegweiser" }]}
      title={text("leistung.neu")}
      action="/intern/wegweiser/neu"
      back="/intern/wegweiser"
      rev={null}
      state={actionData}
      fields={useLeistungFields(null)}
      reasons={useGruende()}
      submit={text("leistung.neu")}
    >
      <LeistungFelder state={actionData} stored={loaderData.stored} wahl={loaderData.wahl} neu />
    </FormSeite>
  );
}
