import type { ReactNode } from "react";
import { data } from "react-router";
import { FormProblems, type FormState } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import type { FormValues } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import type { Ausdruck } from "../../rules/ausdruck.ts";
import { type Ausdruckswort, explainAusdruck } from "../../rules/bedingung.ts";
import { type Texte, textIn, type Umfrage } from "../../rules/definition.ts";
import type { DefinitionFehler } from "../../rules/pruefung.ts";
import { umfrageTexts } from "../../texts/index.ts";

export function useUmfrageTexte() {
  const page = usePage();
  const text = page.t(umfrageTexts);
  const sagen = (wort: Ausdruckswort, werte?: Record<string, string>) => text(`ausdruck.${wort}`, werte);
  return {
    ...page,
    text,
    /** A text of the survey in its own language. */
    eigen: (umfrage: Umfrage, texte: Texte) => textIn(texte, umfrage.grundsprache, umfrage.grundsprache).text,
    /** When a part is shown, in words. */
    wann: (umfrage: Umfrage, ausdruck: Ausdruck | null) =>
      ausdruck === null
        ? text("immer")
        : text("wenn", { text: explainAusdruck(ausdruck, umfrage, page.locale, sagen) }),
    erklaert: (umfrage: Umfrage, ausdruck: Ausdruck) => explainAusdruck(ausdruck, umfrage, page.locale, sagen),
  };
}

const GRUENDE = [
  "ohne-fragen",
  "ohne-datenschutz",
  "bedingung-ungelesen",
  "bereich-zu-klein",
  "datei-anonym",
  "uebersetzung-fehlt",
  "ende-vor-beginn",
  "schon-vorbei",
  "zu-lange-offen",
  "falscher-stand",
  "nicht-mehr-aenderbar",
  "nur-noch-texte",
  "nichts-geaendert",
  "definition-fehlerhaft",
  "vorherige-unbekannt",
  "wird-gebraucht",
  "letzte-seite",
  "gruppe-in-gruppe",
  "unbekannt",
  "schon-eingelesen",
] as const;

/** What a form of the builder hands back: also what does not fit together in the survey it would have made. */
export type BauStand = FormState & {
  readonly definition: readonly DefinitionFehler[];
  /** Why no survey was made of a file. */
  readonly satz?: string;
};

export function bauAgain(
  errors: FormState["errors"],
  values: FormValues,
  definition: readonly DefinitionFehler[] = [],
) {
  return data<BauStand>({ errors, values, reason: null, definition }, 422);
}

export function bauRefused(reason: string, values: FormValues) {
  return data<BauStand>({ errors: {}, values, reason, definition: [] }, 409);
}

/** A file of which no survey was made; nothing has changed. */
export function bauUngelesen(satz: string) {
  return data<BauStand>({ errors: {}, values: {}, reason: "datei", definition: [], satz }, 422);
}

/** The frame of the builder's pages: path, what went wrong, title. */
export function BauRahmen(props: {
  pfad: readonly { text: string; href?: string }[];
  kurz: string;
  titel: ReactNode;
  vorspann?: ReactNode;
  state: BauStand | undefined;
  fields: readonly { name: string; label: string }[];
  messages?: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const { text } = useUmfrageTexte();
  const { state } = props;
  const own =
    state?.definition.map(
      (one) => `${one.ort ? `${one.ort}: ` : ""}${text(`definition.${one.grund}`, { wert: one.wert })}`,
    ) ?? [];
  const shown = state && own.length > 0 ? { ...state, errors: {}, reason: "definition" } : state;
  return (
    <>
      <DocumentTitle title={props.kurz} failed={state !== undefined} />
      <InternPfad
        items={[
          ...(props.kurz === text("titel") ? [] : [{ text: text("titel"), href: "/intern/umfragen" }]),
          ...props.pfad,
          { text: props.kurz },
        ]}
      />
      <Main>
        <FormProblems
          state={shown}
          fields={props.fields}
          reasons={{
            ...Object.fromEntries(GRUENDE.map((code) => [code, text(`grund.${code}`)])),
            definition: own.join(" "),
            datei: state?.satz ?? "",
          }}
          {...(props.messages ? { messages: props.messages } : {})}
        />
        <PageTitle kind={props.kurz} title={props.titel} lead={props.vorspann} />
        {props.children}
      </Main>
    </>
  );
}
