import { fieldText } from "#src/platform/http/form.ts";
import { dirOf } from "#src/shared/locale.ts";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { type Texte, textIn, type Umfrage } from "../../rules/definition.ts";
import { useUmfrageTexte } from "./texte.tsx";

/**
 * One text in every language of the survey, one field below the other; where a translation is missing the field shows
 * what is to be translated.
 */
export function TextFelder(props: {
  umfrage: Umfrage;
  /** Fields are called `name.de`, `name.en`. */
  name: string;
  label: string;
  texte: Texte;
  values: Readonly<Record<string, string>>;
  rows?: number;
}) {
  const { text } = useUmfrageTexte();
  const { umfrage, name, texte } = props;
  const source = textIn(texte, umfrage.grundsprache, umfrage.grundsprache);
  return umfrage.sprachen.map((sprache) => {
    const missing = source.text !== "" && !texte[sprache] && sprache !== source.lang;
    const field = {
      name: `${name}.${sprache}`,
      label: umfrage.sprachen.length > 1 ? text("text.in", { feld: props.label, sprache }) : props.label,
      value: props.values[`${name}.${sprache}`] ?? texte[sprache] ?? "",
      lang: sprache,
      dir: dirOf(sprache),
      hint: missing ? text("text.fehlt", { sprache: source.lang, text: source.text }) : undefined,
    };
    return props.rows ? (
      <TextArea key={sprache} {...field} rows={props.rows} />
    ) : (
      <TextField key={sprache} {...field} />
    );
  });
}

/** Reads what `TextFelder` sent; languages that the survey no longer has are kept as they were. */
export function readTexte(sent: FormData, name: string, sprachen: readonly string[], before: Texte): Texte {
  const texte: Record<string, string> = { ...before };
  for (const sprache of sprachen) {
    const typed = fieldText(sent, `${name}.${sprache}`).replaceAll("\r\n", "\n").trim();
    if (typed === "") delete texte[sprache];
    else texte[sprache] = typed;
  }
  return texte;
}
