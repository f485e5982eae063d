import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createGemeinde } from "../../commands/change-gemeinde.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewGebiete } from "../../views/gebiete.ts";
import { requireGemeindePflege } from "../../views/intern.ts";
import type { Route } from "./+types/gemeinde-neu";
import { GemeindeFelder, useGemeindeMessages, useGemeindeReasons } from "./gemeinde-felder.tsx";
import { GEMEINDE_FIELDS, type GemeindeFormValues, gemeindeSchema } from "./gemeinde-form.ts";

const newSchema = gemeindeSchema.omit({ rev: true });
const EMPTY = {
  ...Object.fromEntries(GEMEINDE_FIELDS.map((name) => [name, ""])),
  art: "gemeinde",
} as GemeindeFormValues;

export function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  requireGemeindePflege(ctx);
  return viewGebiete(ctx);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(newSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createGemeinde(ctx, form.value);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gemeinden/${outcome.value}?ok=gemeinde-angelegt`));
}

export default function GemeindeNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  return (
    <FormSeite
      pfad={[{ text: text("gemeinden.titel"), href: "/intern/gemeinden" }]}
      title={text("gemeinde.anlegen")}
      action="/intern/gemeinden/neu"
      back="/intern/gemeinden"
      rev={null}
      state={actionData}
      fields={GEMEINDE_FIELDS.map((name) => ({ name, label: text(`gemeinde.${name}`) }))}
      reasons={useGemeindeReasons()}
      messages={useGemeindeMessages()}
      submit={text("gemeinde.anlegen")}
    >
      <GemeindeFelder state={actionData} stored={EMPTY} gebiete={loaderData} />
    </FormSeite>
  );
}
