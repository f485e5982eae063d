import { data, redirect } from "react-router";
import { z } from "zod";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { changeMitglied, endMitglied, removeMitglied } from "../../commands/change-mitglied.ts";
import type { MitgliedschaftId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewMitgliedForm } from "../../views/intern.ts";
import { useWer } from "../teile.tsx";
import type { Route } from "./+types/mitglied";
import { presentSitz, SITZ_FIELDS, SitzFelder, sitzShape, useMitgliedReasons } from "./mitglied-form.tsx";

const schema = z.strictObject({
  rev: revField(),
  tat: z.enum(["speichern", "beenden", "entfernen"], { error: "unbekannt" }),
  ...sitzShape,
});

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewMitgliedForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Mitgliedschaft">(params.id) as MitgliedschaftId;
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, tat, ...sitz } = form.value;
  const { gremium } = await viewMitgliedForm(ctx, id);
  const outcome =
    tat === "entfernen"
      ? await removeMitglied(ctx, id, rev)
      : tat === "beenden"
        ? await endMitglied(ctx, id, rev, sitz.bis ?? ctx.today)
        : await changeMitglied(ctx, id, rev, sitz);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  const ok = { speichern: "gespeichert", beenden: "beendet", entfernen: "entfernt" }[tat];
  return redirect(localePath(ctx.locale, `/intern/gremien/${gremium.id}?ok=mitglied-${ok}`));
}

/** One seat: change it, end it on a day, or take it away when it was a mistake. */
export default function Mitglied({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  const { mitglied, gremium, auswahl } = loaderData;
  const stored = presentSitz(mitglied, f.date);
  const wer = useWer()(mitglied).text;
  const back = `/intern/gremien/${gremium.id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("gremien.titel"), href: "/intern/gremien" },
        { text: gremium.name, href: back },
      ]}
      title={text("mitglied.titel", { wer, gremium: gremium.name })}
      action={`/intern/gremien/mitglieder/${mitglied.id}`}
      back={back}
      rev={mitglied.rev}
      state={actionData}
      fields={SITZ_FIELDS.map((name) => ({ name, label: text(`mitglied.${name}`), current: stored[name] }))}
      reasons={useMitgliedReasons()}
      defaultSubmit={{ name: "tat", value: "speichern" }}
      submit={text("mitglied.speichern")}
      buttons={
        <>
          {mitglied.bis === null ? (
            <Button name="tat" value="beenden">
              {text("mitglied.beenden")}
            </Button>
          ) : null}
          <Button name="tat" value="entfernen" variant="tertiary" icon="delete">
            {text("mitglied.entfernen")}
          </Button>
        </>
      }
      after={<p>{text("mitglied.beenden.hinweis")}</p>}
    >
      <SitzFelder state={actionData} stored={stored} auswahl={auswahl} />
    </FormSeite>
  );
}
