import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { optionalWebAddress, revField, wholeBetween } from "#src/platform/http/form-fields.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeKartendienst, removeKartendienst } from "../../commands/change-kartendienst.ts";
import { GROESSTER_ZOOM, KACHEL_BREITE } from "../../rules/kacheln.ts";
import { strassenkarteTexts } from "../../texts/index.ts";
import { viewKartendienst } from "../../views/strassenkarte.ts";
import type { Route } from "./+types/strassenkarte";

const HERE = "/intern/wegweiser/strassenkarte";
/** Before this the whole county is a spot. */
const KLEINSTER = 10;
const ZUERST = "18";
const FELDER = ["adresse", "anbieter", "quelle", "quelleAdresse", "groessterZoom"] as const;
const GRUENDE = [
  "adresse-falsch",
  "platzhalter-falsch",
  "unverschluesselt",
  "schluessel-in-adresse",
  "grenzen-fehlen",
  "kein-bild",
] as const;

const schema = z.strictObject({
  rev: revField(),
  adresse: requiredText(500),
  anbieter: requiredText(120),
  quelle: requiredText(200),
  quelleAdresse: optionalWebAddress(),
  groessterZoom: wholeBetween(KLEINSTER, GROESSTER_ZOOM),
  tat: z.enum(["entfernen"], { error: "unbekannt" }).optional(),
});

export async function loader({ context }: Route.LoaderArgs) {
  return viewKartendienst(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewKartendienst(ctx);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, tat, ...neu } = form.value;
  const outcome =
    tat === "entfernen"
      ? await removeKartendienst(ctx, rev)
      : await changeKartendienst(ctx, rev, neu, context.get(machineKey).tiles);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${HERE}?ok=kartendienst-${tat ? "entfernt" : "gespeichert"}`));
}

/** Who draws the streets for the county, with a piece of the map to look at. */
export default function StrassenkarteIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { dienst, probe, grenzen } = loaderData;
  const { t, link } = usePage();
  const text = t(strassenkarteTexts);
  const message = useFieldMessage(actionData);
  const stored = (name: (typeof FELDER)[number]) => (dienst ? String(dienst[name]) : "");
  const field = (name: (typeof FELDER)[number], more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      name={name}
      label={text(`feld.${name}`)}
      value={actionData?.values[name] ?? (dienst || name !== "groessterZoom" ? stored(name) : ZUERST)}
      error={message(name)}
      {...more}
    />
  );
  return (
    <FormSeite
      pfad={[{ text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" }]}
      title={text("intern.titel")}
      lead={text("intern.vorspann")}
      action={HERE}
      back="/intern/wegweiser"
      rev={dienst?.rev ?? 0}
      state={actionData}
      fields={FELDER.map((name) => ({ name, label: text(`feld.${name}`), current: stored(name) }))}
      reasons={Object.fromEntries(GRUENDE.map((grund) => [grund, text(`grund.${grund}`)]))}
      submit={text("intern.speichern")}
      defaultSubmit={{}}
      buttons={
        dienst ? (
          <Button variant="tertiary" name="tat" value="entfernen">
            {text("intern.entfernen")}
          </Button>
        ) : null
      }
      before={
        probe ? (
          <Section id="probe" heading={text("intern.probe")} first>
            <p>
              <img src={probe} alt={text("intern.probe.bild")} width={KACHEL_BREITE} height={KACHEL_BREITE} />
            </p>
            <SmallPrint>
              {dienst?.quelle}. {text("intern.probe.text")}
            </SmallPrint>
            <p>
              <TextLink href={link("/wegweiser/orte")}>{text("intern.orte")}</TextLink>
            </p>
          </Section>
        ) : (
          <EmptyState title={text(grenzen ? "intern.aus" : "intern.grenzen")}>
            {text(grenzen ? "intern.aus.text" : "intern.grenzen.text")}
          </EmptyState>
        )
      }
    >
      {field("adresse", { hint: text("feld.adresse.hinweis"), dir: "ltr", spellCheck: false })}
      {field("anbieter", { hint: text("feld.anbieter.hinweis") })}
      {field("quelle", { hint: text("feld.quelle.hinweis") })}
      {field("quelleAdresse", { optional: text("freiwillig"), dir: "ltr", inputMode: "url" })}
      {field("groessterZoom", { hint: text("feld.groessterZoom.hinweis"), inputMode: "numeric", dir: "ltr" })}
    </FormSeite>
  );
}
