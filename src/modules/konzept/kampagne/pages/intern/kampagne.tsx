import { readDatei } from "#src/platform/files/take-datei.ts";
import { DATEI_ENDUNGEN } from "#src/shared/datei.ts";
import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalWebAddress, requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { type FormStand, formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { tagText, useFelder, type Werte } from "../../../prozess/pages/teile/prozess-felder.tsx";
import { addMaterial, keepKampagne, removeMaterial } from "../../commands/keep-kampagne.ts";
import { MATERIALARTEN } from "../../rules/kampagne.ts";
import { viewKampagne } from "../../views/kampagne.ts";
import { Materialien } from "../teile/materialien.tsx";
import type { Route } from "./+types/kampagne";

const material = {
  titel: requiredText(200),
  art: z.enum(MATERIALARTEN, { error: "fehlt" }),
  sprachen: textField(120),
  datum: requiredDatum(),
  adresse: optionalWebAddress(),
};
const schema = z.discriminatedUnion("aktion", [
  z.strictObject({ aktion: z.literal("botschaft"), rev: revField(), botschaft: textField(300) }),
  z.strictObject({ aktion: z.literal("material"), ...material }),
  z.strictObject({ aktion: z.literal("entfernen"), material: z.string() }),
]);
const FELDER = new Set(["botschaft", ...Object.keys(material), "datei"]);

/** At which field a refusal stands; everything else concerns the whole form. */
const FELD: Readonly<Record<string, string>> = {
  "hat-material": "botschaft",
  "material-in-zukunft": "datum",
  "datei-fehlt": "datei",
  "datei-und-adresse": "adresse",
  "zu-gross": "datei",
  "dateiart-falsch": "datei",
  "pdf-geschuetzt": "datei",
  "pdf-mit-programm": "datei",
  "bild-zu-gross": "datei",
  "datei-kaputt": "datei",
};

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { view: await viewKampagne(ctx, idParam<"Massnahme">(params.id)), today: ctx.today };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Massnahme">(params.id);
  await viewKampagne(ctx, id);
  const form = await request.formData();
  const datei = fieldText(form, "aktion") === "material" ? await readDatei(form) : null;
  const read = parseForm(schema, form);
  if (!read.ok) return formAgain(read.errors, read.values, (name) => FELDER.has(name));
  const typed = read.value;
  const run = () => {
    if (typed.aktion === "botschaft") return keepKampagne(ctx, id, typed.rev, typed.botschaft);
    if (typed.aktion === "entfernen") {
      const materialId = parseId<"Material">(typed.material);
      return materialId ? removeMaterial(ctx, id, materialId) : null;
    }
    const { titel, art, sprachen, datum, adresse } = typed;
    return addMaterial(ctx, context.get(machineKey).files, id, { titel, art, sprachen, datum, adresse }, datei);
  };
  const outcome = await run();
  if (outcome === null) return formAgain({ "?": "unbekannt" }, read.values, () => false);
  if (outcome.ok)
    throw redirect(localePath(ctx.locale, `/intern/massnahmen/${id}/kampagne?ok=kampagne-${typed.aktion}`));
  const feld = FELD[outcome.reason];
  return feld
    ? data<FormStand>({ values: read.values, fehler: { [feld]: outcome.reason }, grund: null }, 422)
    : formRefused(outcome.reason, read.values);
}

/** Makes a Maßnahme a campaign, and keeps what was made for it (R105). */
export default function Kampagne({ loaderData: { view, today }, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { kampagne } = view;
  const values: Werte = actionData?.values ?? {};
  const fehler: Werte = actionData?.fehler ?? {};
  const typed = (aktion: string) => (values["aktion"] === aktion ? values : null);
  const message = useFelder(typed("botschaft") ?? { botschaft: kampagne?.botschaft ?? "" }, fehler);
  const here = text("kampagne.titel", { kennung: view.kennung });
  return (
    <>
      <DocumentTitle title={here} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: woerter.massnahmen, href: link("/intern/massnahmen") },
          { text: view.kennung, href: link(`/intern/massnahmen/${view.id}`) },
          { text: text("kampagne.wort") },
        ]}
      />
      <Main>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle
          kind={here}
          title={<span lang="de">{view.titel}</span>}
          lead={text("kampagne.vorspann")}
          status={
            kampagne ? (
              <TextLink href={link(`/konzept/massnahmen/${view.kennung}#kampagne`)}>
                {text("kampagne.ansehen")}
              </TextLink>
            ) : undefined
          }
        />
        <NarrowColumn>
          <Section first id="botschaft" heading={text("kampagne.botschaft")}>
            <Form>
              <HiddenField name="aktion" value="botschaft" />
              <HiddenField name="rev" value={String(kampagne?.rev ?? 0)} />
              <TextArea
                {...message("botschaft")}
                label={text("kampagne.feld.botschaft")}
                hint={text("kampagne.feld.botschaft.hinweis")}
                rows={2}
                maxLength={300}
              />
              <ActionRow>
                <Button variant={kampagne ? "secondary" : "primary"}>
                  {text(kampagne ? "speichern" : "kampagne.machen")}
                </Button>
              </ActionRow>
            </Form>
          </Section>
        </NarrowColumn>
        {kampagne ? (
          <>
            <Section id="materialien" heading={text("kampagne.materialien", { anzahl: kampagne.materialien.length })}>
              {kampagne.materialien.length > 0 ? (
                <Materialien
                  materialien={kampagne.materialien}
                  tun={(one) => (
                    <Form bare>
                      <HiddenField name="material" value={one.id} />
                      <Button small name="aktion" value="entfernen" hidden={one.titel}>
                        {text("kampagne.entfernen")}
                      </Button>
                    </Form>
                  )}
                />
              ) : (
                <p className="kern-body">{text("kampagne.ohne-material")}</p>
              )}
            </Section>
            <MaterialFormular werte={typed("material") ?? { datum: tagText(today) }} fehler={fehler} />
          </>
        ) : null}
      </Main>
    </>
  );
}

function MaterialFormular({ werte, fehler }: { werte: Werte; fehler: Werte }) {
  const { text } = useTexte();
  const feld = useFelder(werte, fehler);
  const freiwillig = text("freiwillig");
  return (
    <Section id="neu" heading={text("kampagne.material.neu")}>
      <NarrowColumn>
        <Form multipart warnUnsaved>
          <HiddenField name="aktion" value="material" />
          <TextField {...feld("titel")} label={text("feld.titel")} maxLength={200} required />
          <SelectField
            {...feld("art")}
            label={text("kampagne.art")}
            empty={text("prozess.unterlage.art.leer")}
            options={MATERIALARTEN.map((one) => ({ value: one, label: text(`kampagne.art.${one}`) }))}
            required
          />
          <TextField
            {...feld("sprachen")}
            label={text("kampagne.sprachen")}
            hint={text("kampagne.sprachen.hinweis")}
            optional={freiwillig}
            maxLength={120}
          />
          <DateField {...feld("datum")} label={text("kampagne.datum")} hint={text("datum.hinweis")} required />
          <FileField
            name="datei"
            label={text("prozess.unterlage.hochladen")}
            hint={text("prozess.unterlage.hochladen.hinweis")}
            accept={DATEI_ENDUNGEN}
            error={feld("datei").error}
          />
          <TextField
            {...feld("adresse")}
            label={text("prozess.unterlage.adresse")}
            optional={freiwillig}
            inputMode="url"
          />
          <ActionRow>
            <Button variant="primary">{text("kampagne.material.tun")}</Button>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Section>
  );
}
