import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { EINHEIT_ARTEN, ORGANISATION_ARTEN, SEKTOREN, SPHAEREN } from "../../rules/stelle.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import type { viewStelleAuswahl } from "../../views/intern.ts";
import { SprachenFelder } from "./sprachen-felder.tsx";
import type { StelleFieldName, StelleFormValues } from "./stelle-form.ts";

type Auswahl = Awaited<ReturnType<typeof viewStelleAuswahl>>;
type Props = {
  state: FormState | undefined;
  stored: StelleFormValues;
  sprachen: readonly string[];
};

/** Everything that can be said of a Stelle. */
export function StelleFelder(props: Props & { auswahl: Auswahl; selbst: string | null }) {
  const { state, stored, auswahl, selbst } = props;
  const text = usePage().t(netzwerkTexts);
  const message = useStelleMessage(state);
  const value = (name: StelleFieldName) => state?.values[name] ?? stored[name];
  const ticked = state ? state.values.oeffentlich !== undefined : stored.oeffentlich === "ja";
  return (
    <>
      <Fieldset name="gruppe-name" legend={text("stelle.gruppe.name")} look="fields">
        <TextField name="name" label={text("stelle.name")} value={value("name")} error={message("name")} required />
        <TextField
          name="nameEn"
          label={text("stelle.nameEn")}
          optional={text("freiwillig")}
          value={value("nameEn")}
          error={message("nameEn")}
          lang="en"
        />
        <TextField
          name="kurzname"
          label={text("stelle.kurzname")}
          optional={text("freiwillig")}
          value={value("kurzname")}
          error={message("kurzname")}
        />
        <TextArea
          name="weitereNamen"
          label={text("stelle.weitereNamen")}
          hint={text("stelle.weitereNamen.hinweis")}
          optional={text("freiwillig")}
          value={value("weitereNamen")}
          error={message("weitereNamen")}
          rows={4}
        />
      </Fieldset>
      <Fieldset name="gruppe-ort" legend={text("stelle.gruppe.einordnung")} look="fields">
        <SelectField
          name="art"
          label={text("stelle.art")}
          hint={text("stelle.art.hinweis")}
          value={value("art")}
          error={message("art")}
          empty={text("waehlen")}
          options={[
            {
              label: text("stelle.einheiten"),
              options: EINHEIT_ARTEN.map((art) => ({ value: art, label: text(`art.${art}`) })),
            },
            {
              label: text("stelle.organisationen"),
              options: ORGANISATION_ARTEN.map((art) => ({ value: art, label: text(`art.${art}`) })),
            },
          ]}
        />
        <SelectField
          name="ueber"
          label={text("stelle.ueber")}
          hint={text("stelle.ueber.hinweis")}
          value={value("ueber")}
          error={message("ueber")}
          empty={text("keine")}
          options={auswahl.einheiten
            .filter((one) => one.id !== selbst)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="gemeinde"
          label={text("stelle.gemeinde")}
          value={value("gemeinde")}
          error={message("gemeinde")}
          empty={text("keine")}
          options={auswahl.gemeinden.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="sphaere"
          label={text("stelle.sphaere")}
          value={value("sphaere")}
          error={message("sphaere")}
          options={SPHAEREN.map((one) => ({ value: one, label: text(`sphaere.${one}`) }))}
        />
        <SelectField
          name="sektor"
          label={text("stelle.sektor")}
          value={value("sektor")}
          error={message("sektor")}
          empty={text("keine")}
          options={SEKTOREN.map((one) => ({ value: one, label: text(`sektor.${one}`) }))}
        />
      </Fieldset>
      <StelleKontaktFelder state={state} stored={stored} sprachen={props.sprachen} />
      <Fieldset name="gruppe-sichtbar" legend={text("stelle.sichtbar")} look="fields">
        <Checkbox
          name="oeffentlich"
          label={text("stelle.oeffentlich")}
          hint={text("stelle.oeffentlich.hinweis")}
          checked={ticked}
        />
        <DateField
          name="geprueftAm"
          label={text("stelle.geprueftAm")}
          hint={text("datum.hinweis")}
          optional={text("freiwillig")}
          value={value("geprueftAm")}
          error={message("geprueftAm")}
        />
      </Fieldset>
    </>
  );
}

/** What whoever is zuständig may keep up to date herself. */
export function StelleKontaktFelder({ state, stored, sprachen }: Props) {
  const text = usePage().t(netzwerkTexts);
  const message = useStelleMessage(state);
  const field = (name: "strasse" | "plz" | "ort" | "raum" | "telefon" | "email" | "website") => (
    <TextField
      key={name}
      name={name}
      label={text(`stelle.${name}`)}
      value={state?.values[name] ?? stored[name]}
      error={message(name)}
      {...(name === "telefon" || name === "email" || name === "website" ? { dir: "ltr" as const } : {})}
    />
  );
  return (
    <>
      <Fieldset name="gruppe-kontakt" legend={text("stelle.erreichen")} look="fields">
        <TextArea
          name="aufgabe"
          label={text("stelle.aufgabe")}
          hint={text("stelle.aufgabe.hinweis")}
          value={state?.values.aufgabe ?? stored.aufgabe}
          error={message("aufgabe")}
          rows={4}
        />
        {(["telefon", "email", "website", "strasse", "plz", "ort", "raum"] as const).map(field)}
      </Fieldset>
      <SprachenFelder sprachen={sprachen} values={state?.values} error={message("sprachen-weitere")} />
    </>
  );
}

function useStelleMessage(state: FormState | undefined) {
  const text = usePage().t(netzwerkTexts);
  return useFieldMessage(state, { "sprache-falsch": text("stelle.sprache-falsch") });
}

/** Sentences for the reasons of the rule. */
export function useStelleReasons(): Record<string, string> {
  const text = usePage().t(netzwerkTexts);
  return {
    "name-vergeben": text("stelle.name-vergeben"),
    "schreibweise-vergeben": text("stelle.schreibweise-vergeben"),
    "art-passt-nicht": text("stelle.art-passt-nicht"),
    kreis: text("stelle.kreis"),
    "bezug-fehlt": text("stelle.bezug-fehlt"),
    archiviert: text("stelle.archiviert.text"),
  };
}
