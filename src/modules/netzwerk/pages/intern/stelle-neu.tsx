import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createStelle } from "../../commands/create-stelle.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewStelleAuswahl } from "../../views/intern.ts";
import type { Route } from "./+types/stelle-neu";
import { StelleFelder, useStelleReasons } from "./stelle-felder.tsx";
import { STELLE_FIELDS, type StelleFormValues, stelleSchema, toAngaben } from "./stelle-form.ts";

const newSchema = stelleSchema.omit({ rev: true });
const EMPTY: StelleFormValues = {
  ...(Object.fromEntries(STELLE_FIELDS.map((name) => [name, ""])) as StelleFormValues),
  sphaere: "gesellschaft",
  oeffentlich: "ja",
};

export async function loader({ context }: Route.LoaderArgs) {
  return viewStelleAuswahl(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(newSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createStelle(ctx, toAngaben(form.value, form.values));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/netzwerk/${outcome.value}?ok=stelle-angelegt`));
}

export default function StelleNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  return (
    <FormSeite
      pfad={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }]}
      title={text("stelle.anlegen")}
      lead={text("stelle.anlegen.vorspann")}
      action="/intern/netzwerk/neu"
      back="/intern/netzwerk"
      rev={null}
      state={actionData}
      fields={STELLE_FIELDS.map((name) => ({ name, label: text(`stelle.${name}`) }))}
      reasons={useStelleReasons()}
      messages={{ "sprache-falsch": text("stelle.sprache-falsch") }}
      submit={text("stelle.anlegen")}
    >
      <StelleFelder state={actionData} stored={EMPTY} sprachen={["de"]} auswahl={loaderData} selbst={null} />
    </FormSeite>
  );
}
