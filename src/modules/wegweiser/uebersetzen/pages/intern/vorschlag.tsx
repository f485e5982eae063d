import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gegenlesenTexts } from "../../../gegenlesen/texts/index.ts";
import { SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { decideVorschlag } from "../../commands/vorschlaege.ts";
import { nummerOf, TEILE, type TeilName, type TextArt } from "../../rules/text.ts";
import { uebersetzenTexts } from "../../texts/index.ts";
import { viewVorschlag } from "../../views/uebersetzen.ts";
import { Amtswoerter, TeilFelder } from "../teile/teil-felder.tsx";
import { teileShape, typedTeile } from "../teile/teil-form.ts";
import type { Route } from "./+types/vorschlag";

const HERE = "/intern/wegweiser/uebersetzen";
const schemaOf = (art: TextArt) =>
  z.strictObject({
    rev: revField(),
    kennung: textField(64),
    tat: z.enum(["ungelesen", "abgelehnt"], { error: "unbekannt" }).optional(),
    ...teileShape(art),
  });
const GRUENDE = ["schon-erledigt", "schritte-zahl", "erst-lesen", "titel-fehlt", "antwort-fehlt"] as const;

export function loader({ context, params }: Route.LoaderArgs) {
  return viewVorschlag(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Uebersetzungsvorschlag">(params.id);
  const { art } = await viewVorschlag(ctx, id);
  const form = parseForm(schemaOf(art), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, kennung, tat = "geprueft" } = form.value;
  const teile = typedTeile(art, form.value);
  const outcome = await decideVorschlag(ctx, id, rev, tat === "abgelehnt" ? { tat } : { tat, teile, kennung });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${HERE}?ok=vorschlag-${tat}`));
}

/** A proposal with the German text above every field: read, mend, take over, or decline. */
export default function VorschlagLesen({ loaderData, actionData }: Route.ComponentProps) {
  const { vorschlag, art, deutsch, intern, kennung, mussGelesen, verlorene, woerter } = loaderData;
  const { t, link } = usePage();
  const text = t(uebersetzenTexts);
  const allgemein = t(wegweiserTexts);
  const teile = t(gegenlesenTexts);
  const message = useFieldMessage(actionData);
  const { sprache, geaendert, herkunft, stand } = vorschlag;
  const nameOf = (name: TeilName) => teile(name === "titel" ? `teil.titel.${art}` : `teil.${name}`);
  const segmentName = (segment: string) => {
    const part = nummerOf(segment);
    const known = TEILE[art].find(({ name }) => name === segment);
    if (known) return nameOf(known.name);
    return part ? text(part.stamm === "schritt" ? "teil.schritt" : "teil.zeile", { nr: part.nr }) : segment;
  };
  const open = stand === "offen";
  return (
    <FormSeite
      pfad={[
        { text: allgemein("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("titel"), href: HERE },
      ]}
      title={allgemein("uebersetzung.titel", { sprache: SPRACHNAMEN[sprache], titel: deutsch.titel ?? "" })}
      lead={text(`vorschlag.${herkunft}`)}
      action={`${HERE}/${vorschlag.id}`}
      back={HERE}
      rev={vorschlag.rev}
      state={actionData}
      fields={TEILE[art].map(({ name }) => ({ name, label: nameOf(name), current: vorschlag.teile[name] }))}
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
              <p>{text("vorschlag.geaendert", { teile: geaendert.map(segmentName).join(", ") })}</p>
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
              <p>{text(loaderData.nenntStand ? "vorschlag.muss-gelesen" : "vorschlag.nur-gelesen")}</p>
            </Notice>
          ) : null}
          {verlorene.length > 0 ? (
            <Notice tone="warning" title={text("vorschlag.verloren.titel")}>
              <p>
                {text("vorschlag.verloren")} <bdi dir="ltr">{verlorene.join(", ")}</bdi>
              </p>
            </Notice>
          ) : null}
          <Amtswoerter woerter={woerter} sprache={sprache} />
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
      <HiddenField name="kennung" value={kennung} />
      <TeilFelder
        art={art}
        sprache={sprache}
        deutsch={deutsch}
        value={(name) => (actionData ? (actionData.values[name] ?? "") : (vorschlag.teile[name] ?? ""))}
        message={message}
      />
      <p>
        <TextLink href={link(intern)}>{text("vorschlag.eintrag")}</TextLink>
      </p>
    </FormSeite>
  );
}
