import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { lineList, revField } from "#src/platform/http/form-fields.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { richtung, SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { decideVorschlag } from "../../commands/vorschlaege.ts";
import { uebersetzenTexts } from "../../texts/index.ts";
import { viewVorschlag } from "../../views/uebersetzen.ts";
import type { Route } from "./+types/vorschlag";

const HERE = "/intern/wegweiser/uebersetzen";
const schema = z.strictObject({
  rev: revField(),
  textstand: revField(),
  titel: textField(160),
  kurz: textField(800),
  schritte: lineList(12, 400),
  tipp: textField(800),
  tat: z.enum(["ungelesen", "abgelehnt"], { error: "unbekannt" }).optional(),
});
const GRUENDE = ["schon-erledigt", "schritte-zahl", "erst-lesen", "titel-fehlt"] as const;

export function loader({ context, params }: Route.LoaderArgs) {
  return viewVorschlag(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Uebersetzungsvorschlag">(params.id);
  await viewVorschlag(ctx, id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, textstand, tat = "geprueft", ...texte } = form.value;
  const outcome = await decideVorschlag(ctx, id, rev, tat === "abgelehnt" ? { tat } : { tat, texte, textstand });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${HERE}?ok=vorschlag-${tat}`));
}

/** A proposal with the German text above every field: read, mend, take over, or decline. */
export default function VorschlagLesen({ loaderData, actionData }: Route.ComponentProps) {
  const { vorschlag, deutsch, mussGelesen } = loaderData;
  const { t } = usePage();
  const text = t(uebersetzenTexts);
  const allgemein = t(wegweiserTexts);
  const message = useFieldMessage(actionData);
  const { sprache, geaendert, herkunft, stand } = vorschlag;
  const stored = {
    titel: vorschlag.titel,
    kurz: vorschlag.kurz,
    schritte: vorschlag.schritte.join("\n"),
    tipp: vorschlag.tipp,
  };
  const area = (name: keyof typeof stored, rows: number, german: string) => (
    <TextArea
      name={name}
      label={allgemein(`uebersetzung.feld.${name}`)}
      hint={german ? allgemein("uebersetzung.deutsch", { text: german }) : undefined}
      value={actionData ? (actionData.values[name] ?? "") : stored[name]}
      error={message(name)}
      rows={rows}
      lang={sprache}
      dir={richtung(sprache)}
    />
  );
  const open = stand === "offen";
  return (
    <FormSeite
      pfad={[
        { text: allgemein("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("titel"), href: HERE },
      ]}
      title={allgemein("uebersetzung.titel", { sprache: SPRACHNAMEN[sprache], titel: deutsch.titel })}
      lead={text(`vorschlag.${herkunft}`)}
      action={`${HERE}/${vorschlag.id}`}
      back={HERE}
      rev={vorschlag.rev}
      state={actionData}
      fields={(["titel", "kurz", "schritte", "tipp"] as const).map((name) => ({
        name,
        label: allgemein(`uebersetzung.feld.${name}`),
        current: stored[name],
      }))}
      reasons={Object.fromEntries(GRUENDE.map((one) => [one, text(`grund.${one}`)]))}
      before={
        <>
          {open ? null : (
            <Notice tone="warning">
              <p>{text("vorschlag.nicht-offen")}</p>
            </Notice>
          )}
          {geaendert.length > 0 ? (
            <Notice tone="warning" title={text("vorschlag.geaendert.titel")}>
              <p>{text("vorschlag.geaendert", { teile: geaendert.map((one) => teilName(one, text)).join(", ") })}</p>
            </Notice>
          ) : null}
          {vorschlag.notiz ? (
            <Notice title={text("vorschlag.notiz")}>
              <p>
                <bdi>{vorschlag.notiz}</bdi>
              </p>
            </Notice>
          ) : null}
          {vorschlag.bestaetigt ? (
            <Notice>
              <p>{text("vorschlag.bestaetigt")}</p>
            </Notice>
          ) : null}
          {mussGelesen ? (
            <Notice>
              <p>{text("vorschlag.muss-gelesen")}</p>
            </Notice>
          ) : null}
        </>
      }
      submit={text("vorschlag.geprueft")}
      buttons={
        <>
          {mussGelesen ? null : (
            <Button name="tat" value="ungelesen">
              {text("vorschlag.ungelesen")}
            </Button>
          )}
          <Button variant="tertiary" name="tat" value="abgelehnt">
            {text("vorschlag.ablehnen")}
          </Button>
        </>
      }
    >
      <HiddenField name="textstand" value={String(deutsch.textstand)} />
      {area("titel", 2, deutsch.titel)}
      {area("kurz", 4, deutsch.kurz)}
      {area("schritte", 6, deutsch.schritte.map((schritt, place) => `${place + 1}. ${schritt}`).join(" "))}
      {area("tipp", 3, deutsch.tipp)}
    </FormSeite>
  );
}

function teilName(
  teil: string,
  text: (key: "teil.titel" | "teil.kurz" | "teil.tipp" | "teil.schritt", v?: { nr: number }) => string,
) {
  const nr = /^schritt-(\d+)$/.exec(teil)?.[1];
  if (nr) return text("teil.schritt", { nr: Number(nr) });
  return teil === "kurz" || teil === "tipp" ? text(`teil.${teil}`) : text("teil.titel");
}
