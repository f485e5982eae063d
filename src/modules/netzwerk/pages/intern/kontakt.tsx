import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField, parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { changeKontakt, removeKontakt } from "../../commands/change-kontakt.ts";
import type { KontaktId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewKontaktForm } from "../../views/intern.ts";
import type { Route } from "./+types/kontakt";
import {
  KONTAKT_FIELDS,
  KontaktFelder,
  kontaktSchema,
  presentKontakt,
  toKontakt,
  useKontaktReasons,
} from "./kontakt-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { kontakt, ownerName } = await viewKontaktForm(context.get(ctxKey), idParam(params.id));
  return { kontakt, ownerName, back: backOf(kontakt) };
}

function backOf({ stelleId, gemeindeId }: { stelleId: string | null; gemeindeId: string | null }): string {
  return stelleId ? `/intern/netzwerk/${stelleId}` : `/intern/gemeinden/${gemeindeId}`;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Kontakt">(params.id) as KontaktId;
  const { kontakt } = await viewKontaktForm(ctx, id);
  const body = await request.formData();
  if (body.get("loeschen") === "ja") {
    if (hasForeignField(body, new RegExp(`^(rev|loeschen|${KONTAKT_FIELDS.join("|")})$`)))
      return data({ errors: { "?": "unbekannt" }, values: {}, reason: null }, 422);
    const outcome = await removeKontakt(ctx, id, Number(body.get("rev")));
    if (!outcome.ok) return data({ errors: {}, values: {}, reason: outcome.reason }, 409);
    return redirect(localePath(ctx.locale, `${backOf(kontakt)}?ok=kontakt-geloescht`));
  }
  const form = parseForm(kontaktSchema, body);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...value } = form.value;
  const outcome = await changeKontakt(ctx, id, rev, toKontakt(value, form.values));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${backOf(kontakt)}?ok=kontakt-gespeichert`));
}

export default function Kontakt({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(netzwerkTexts);
  const { kontakt, ownerName, back } = loaderData;
  const stored = presentKontakt(kontakt, f.date);
  return (
    <FormSeite
      pfad={[{ text: ownerName, href: back }]}
      title={text("kontakt.aendern")}
      lead={text("kontakt.vorspann")}
      action={`/intern/kontakte/${kontakt.id}`}
      back={back}
      rev={kontakt.rev}
      state={actionData}
      fields={KONTAKT_FIELDS.map((name) => ({ name, label: text(`kontakt.${name}`), current: stored[name] }))}
      reasons={useKontaktReasons()}
      messages={{ "sprache-falsch": text("stelle.sprache-falsch") }}
      submit={text("kontakt.speichern")}
      defaultSubmit={{}}
      buttons={
        <Button name="loeschen" value="ja" variant="tertiary" icon="delete">
          {text("kontakt.loeschen")}
        </Button>
      }
    >
      <KontaktFelder state={actionData} stored={stored} sprachen={kontakt.sprachen} />
    </FormSeite>
  );
}
