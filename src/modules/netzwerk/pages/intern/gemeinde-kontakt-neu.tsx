import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createKontakt } from "../../commands/change-kontakt.ts";
import type { GemeindeId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewKontaktOwner } from "../../views/intern.ts";
import type { Route } from "./+types/gemeinde-kontakt-neu";
import { FormSeite } from "./form-seite.tsx";
import {
  KONTAKT_FIELDS,
  KontaktFelder,
  NEW_KONTAKT,
  newKontaktSchema,
  toKontakt,
  useKontaktReasons,
} from "./kontakt-form.tsx";

const ownerOf = (id: string) => ({ stelleId: null, gemeindeId: idParam<"Gemeinde">(id) as GemeindeId }) as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { ownerName } = await viewKontaktOwner(context.get(ctxKey), ownerOf(params.id));
  return { ownerName, id: params.id };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(newKontaktSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createKontakt(ctx, ownerOf(params.id), toKontakt(form.value, form.values));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gemeinden/${params.id}?ok=kontakt-gespeichert`));
}

export default function GemeindeKontaktNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  const here = `/intern/gemeinden/${loaderData.id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("gemeinden.titel"), href: "/intern/gemeinden" },
        { text: loaderData.ownerName, href: here },
      ]}
      title={text("kontakt.anlegen")}
      lead={text("kontakt.vorspann")}
      action={`${here}/kontakt`}
      back={here}
      rev={null}
      state={actionData}
      fields={KONTAKT_FIELDS.map((name) => ({ name, label: text(`kontakt.${name}`) }))}
      reasons={useKontaktReasons()}
      messages={{ "sprache-falsch": text("stelle.sprache-falsch") }}
      submit={text("kontakt.speichern")}
    >
      <KontaktFelder state={actionData} stored={NEW_KONTAKT} sprachen={["de"]} />
    </FormSeite>
  );
}
