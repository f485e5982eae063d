import { fieldText } from "#src/platform/http/form.ts";
import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { Umfrage } from "../../rules/definition.ts";
import type { UmfrageView } from "../../views/umfragen.ts";
import { readTexte, TextFelder } from "./text-felder.tsx";
import { useUmfrageTexte } from "./texte.tsx";

const TEXTE = ["titel", "einleitung", "dank", "datenschutz"] as const;
const WAHLEN = {
  anonymitaet: ["anonym", "pseudonym", "namentlich"],
  zugang: ["offen", "code", "eingeladen"],
  fortsetzen: ["nein", "code", "einladung"],
} as const;
const ZELLEN = ["3", "5", "10"] as const;

/** Every field that the form of the settings has. */
export const EINSTELLUNGSFELDER =
  /^(handlung|rev|sprachen|minuten|mindestZelle|anonymitaet|zugang|fortsetzen|(titel|einleitung|dank|datenschutz)\.[a-zA-Z-]+)$/;

/**
 * Reads the settings into a definition as JSON; what they mean is checked with everything else.
 *
 * @returns null when the languages cannot be read
 */
export function readEinstellungen(sent: FormData, umfrage: Umfrage): unknown {
  const sprachen = [
    ...new Set(
      fieldText(sent, "sprachen")
        .trim()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  if (sprachen.length === 0 || sprachen.some((one) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(one))) return null;
  if (!sprachen.includes(umfrage.grundsprache)) return null;
  const texte = Object.fromEntries(TEXTE.map((name) => [name, readTexte(sent, name, umfrage.sprachen, umfrage[name])]));
  const wahlen = Object.fromEntries(Object.keys(WAHLEN).map((name) => [name, fieldText(sent, name)]));
  const minuten = fieldText(sent, "minuten").trim();
  const mindestZelle = Number(fieldText(sent, "mindestZelle"));
  const veroeffentlichung = { ...umfrage.veroeffentlichung, mindestZelle };
  return {
    ...umfrage,
    ...texte,
    ...wahlen,
    sprachen,
    minuten: minuten === "" ? null : Number(minuten),
    veroeffentlichung,
  };
}

/** Title, texts, languages, access, anonymity. What is fixed by opening is not shown any more. */
export function Einstellungen({
  view,
  values,
  error,
}: {
  view: UmfrageView;
  values: Readonly<Record<string, string>>;
  error: string | undefined;
}) {
  const { text, link } = useUmfrageTexte();
  const { definition: umfrage } = view;
  const isDraft = view.stand === "entwurf";
  return (
    <Form action={link(`/intern/umfragen/${view.id}`)} warnUnsaved>
      <HiddenField name="rev" value={String(view.rev)} />
      {TEXTE.map((name) => (
        <TextFelder
          key={name}
          umfrage={umfrage}
          name={name}
          label={text(`text.${name}`)}
          texte={umfrage[name]}
          values={values}
          {...(name === "titel" ? {} : { rows: 4 })}
        />
      ))}
      <TextField
        name="sprachen"
        label={text("feld.sprachen")}
        hint={text("feld.sprachen.hinweis")}
        value={values["sprachen"] ?? umfrage.sprachen.join(" ")}
        error={error}
      />
      <TextField
        name="minuten"
        label={text("feld.minuten")}
        optional={text("freiwillig")}
        value={values["minuten"] ?? (umfrage.minuten === null ? "" : String(umfrage.minuten))}
        inputMode="numeric"
      />
      {isDraft ? (
        <>
          <RadioGroup
            name="anonymitaet"
            label={text("feld.anonymitaet")}
            value={values["anonymitaet"] ?? umfrage.anonymitaet}
            choices={WAHLEN.anonymitaet.map((one) => ({ value: one, label: text(`anonymitaet.${one}`) }))}
          />
          <RadioGroup
            name="zugang"
            label={text("feld.zugang")}
            value={values["zugang"] ?? umfrage.zugang}
            choices={WAHLEN.zugang.map((one) => ({ value: one, label: text(`zugang.${one}`) }))}
          />
          <RadioGroup
            name="fortsetzen"
            label={text("feld.fortsetzen")}
            value={values["fortsetzen"] ?? umfrage.fortsetzen}
            choices={WAHLEN.fortsetzen.map((one) => ({ value: one, label: text(`fortsetzen.${one}`) }))}
          />
          <RadioGroup
            name="mindestZelle"
            label={text("feld.mindestZelle")}
            value={values["mindestZelle"] ?? String(umfrage.veroeffentlichung.mindestZelle)}
            choices={ZELLEN.map((one) => ({ value: one, label: one }))}
            look="scale"
          />
        </>
      ) : (
        <>
          {(["anonymitaet", "zugang", "fortsetzen"] as const).map((name) => (
            <HiddenField key={name} name={name} value={umfrage[name]} />
          ))}
          <HiddenField name="mindestZelle" value={String(umfrage.veroeffentlichung.mindestZelle)} />
        </>
      )}
      <Button variant="primary" name="handlung" value="speichern">
        {text("einstellungen.speichern")}
      </Button>
    </Form>
  );
}
