import type { FormState } from "#src/modules/landkreis/ui.ts";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { tick } from "#src/platform/http/form-fields.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { parseKennungen } from "../../rules/kennungen.ts";
import { useVorlageTexte } from "../teile/texte.ts";

export const TITEL_MAX = 200;
const TEXT_MAX = 20_000;

export const kennungenField = () =>
  textField(2_000).transform((text, check): readonly string[] => {
    const kennungen = parseKennungen(text);
    if (kennungen === null) check.addIssue({ code: "custom", message: "nummern-falsch" });
    return kennungen ?? [];
  });

/** Everything the Fachstelle writes of a paper. */
export const vorlageFelder = {
  titel: requiredText(TITEL_MAX),
  sachverhalt: textField(TEXT_MAX),
  vorschlag: textField(TEXT_MAX),
  finanzen: textField(TEXT_MAX),
  vertraulich: textField(TEXT_MAX),
  kennungen: kennungenField(),
  oeffentlich: tick(),
  mitAenderungen: tick(),
  mitTabellen: tick(),
};

/** Why a paper was not kept, by what the rule said. */
export function useGruende(): Readonly<Record<string, string>> {
  const { text } = useVorlageTexte();
  const codes = [
    "massnahme-unbekannt",
    "ohne-titel",
    "stand-passt-nicht",
    "schon-beraten",
    "gremium-unbekannt",
    "kein-entwurf",
    "ohne-sachverhalt",
    "ohne-vorschlag",
    "ohne-beschluss",
    "mehrere-beschluesse",
    "beschluss-nichtoeffentlich",
    "konzept-geaendert",
    "nicht-eingebracht",
    "nicht-an-der-reihe",
    "ergebnis-passt-nicht",
    "tag-in-der-zukunft",
    "ohne-begruendung",
    "ohne-abstimmung",
    "stimmen-unvollstaendig",
    "zu-viele-stimmen",
    "zu-viele-anwesende",
    "niemand-anwesend",
    "stimmen-passen-nicht",
    "datei-fehlt",
    "zu-viele-dateien",
    "zu-gross",
    "dateiart-falsch",
    "pdf-geschuetzt",
    "pdf-mit-programm",
    "bild-zu-gross",
    "datei-kaputt",
    "mit-aenderungen",
    "ohne-entwurf",
    "entwurf-unecht",
    "schon-festgehalten",
    "andere-fassung",
    "entwurf-weicht-ab",
    "ohne-bezeichnung",
    "bezeichnung-vergeben",
    "nichts-geaendert",
    "entfallen-ohne-grund",
    "beschluss-vor-voriger",
  ] as const;
  return Object.fromEntries(codes.map((code) => [code, text(`grund.${code}`)]));
}

/** What is said at a field beside the words that all forms share. */
export function useMeldungen(): Readonly<Record<string, string>> {
  const { text } = useVorlageTexte();
  return { "nummern-falsch": text("fehler.nummern-falsch") };
}

export const LANGE_FELDER = ["sachverhalt", "vorschlag", "finanzen", "vertraulich"] as const;

/** The fields of the text of a paper. */
export function VorlageFelder(props: {
  state: FormState | undefined;
  stored: Readonly<Record<string, string>>;
  fassung: boolean;
}) {
  const { text } = useVorlageTexte();
  const message = useFieldMessage(props.state, useMeldungen());
  const values = props.state?.values ?? props.stored;
  const field = (name: string) => ({ name, value: values[name] ?? "", error: message(name), lang: "de" });
  const ticked = (name: string) => (values[name] ?? "") !== "";
  return (
    <>
      <TextField {...field("titel")} label={text("feld.titel")} maxLength={TITEL_MAX} required />
      {LANGE_FELDER.map((name) => (
        <TextArea
          key={name}
          {...field(name)}
          label={text(`feld.${name}`)}
          hint={text(`feld.${name}.hinweis`)}
          rows={name === "sachverhalt" ? 12 : 6}
          maxLength={TEXT_MAX}
        />
      ))}
      {props.fassung ? (
        <Checkbox name="mitAenderungen" label={text("feld.mitAenderungen")} checked={ticked("mitAenderungen")} />
      ) : (
        <TextField
          {...field("kennungen")}
          label={text("feld.kennungen")}
          hint={text("feld.kennungen.hinweis")}
          maxLength={2_000}
        />
      )}
      <Checkbox name="mitTabellen" label={text("feld.mitTabellen")} checked={ticked("mitTabellen")} />
      <Checkbox
        name="oeffentlich"
        label={text("feld.oeffentlich")}
        hint={text("feld.oeffentlich.hinweis")}
        checked={ticked("oeffentlich")}
      />
    </>
  );
}
