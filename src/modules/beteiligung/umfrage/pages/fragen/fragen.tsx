import type { ReactNode } from "react";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { FieldError, fieldId, HiddenField } from "#src/ui/field/field.tsx";
import { RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { type Antworten, eintraegeOf, type Feld, visibleQuestions } from "../../rules/antworten.ts";
import type { Gruppe, Seite, Umfrage } from "../../rules/definition.ts";
import { FELDER, gruppenKnopf } from "../../rules/eingabe.ts";
import type { AntwortProblem } from "../../rules/pruefe-seite.ts";
import { FrageFelder } from "./frage-bild.tsx";
import { type Dateibild, type FrageBild, useWorte } from "./worte.tsx";

type FragenProps = {
  readonly umfrage: Umfrage;
  readonly seite: Seite;
  readonly antworten: Antworten;
  readonly probleme?: readonly AntwortProblem[] | undefined;
  readonly dateien?: Dateibild;
};

const KEINE: readonly AntwortProblem[] = [];
const OHNE_DATEIEN: Dateibild = { art: "feld", da: [], traegt: false };

/**
 * The questions of one page as fields of a form; put it into a `Form` with a `defaultSubmit`. Sends what
 * `readSeite` and `readGruppe` read. Shows only what is visible for these answers.
 */
export function Fragen({ umfrage, seite, antworten, probleme = KEINE, dateien = OHNE_DATEIEN }: FragenProps) {
  const worte = useWorte(umfrage, antworten.sprache);
  const bild: FrageBild = {
    worte,
    antworten,
    dateien,
    fehler: (key) => {
      const found = probleme.find((one) => one.feld === key);
      return found ? worte.satz(found) : undefined;
    },
  };
  const felder = visibleQuestions(umfrage, antworten, seite);
  const one = (feld: Feld) => <FrageFelder key={feld.schluessel} feld={feld} umfrage={umfrage} bild={bild} />;
  const shown = new Set<Gruppe>();
  return (
    <>
      {felder.map((feld) => (
        <HiddenField key={feld.schluessel} name={FELDER} value={feld.schluessel} />
      ))}
      {worte.plain(seite.beschreibung) ? <TextBlock text={worte.plain(seite.beschreibung)} /> : null}
      {felder.map((feld) => {
        const { gruppe } = feld;
        if (!gruppe) return one(feld);
        if (shown.has(gruppe)) return null;
        shown.add(gruppe);
        return (
          <GruppeBild key={gruppe.code} gruppe={gruppe} bild={bild}>
            {(nummer) => felder.filter((inner) => inner.gruppe === gruppe && inner.nummer === nummer).map(one)}
          </GruppeBild>
        );
      })}
    </>
  );
}

function GruppeBild(props: { gruppe: Gruppe; bild: FrageBild; children: (nummer: number) => ReactNode }) {
  const { gruppe, bild } = props;
  const { worte, antworten } = bild;
  const count = eintraegeOf(gruppe, antworten.werte);
  const name = worte.plain(gruppe.einzahl) || worte.plain(gruppe.titel);
  const error = bild.fehler(gruppe.code);
  return (
    <Section id={`g-${fieldId(gruppe.code)}`} heading={worte.wort(gruppe.titel)}>
      {worte.plain(gruppe.hilfe) ? <TextBlock text={worte.plain(gruppe.hilfe)} /> : null}
      {error ? <FieldError id={`${fieldId(gruppe.code)}-f`}>{error}</FieldError> : null}
      <RepeatGroup
        name={gruppenKnopf(gruppe.code)}
        addLabel={count < gruppe.max ? worte.text("eintrag.mehr", { name }) : undefined}
        entries={Array.from({ length: count }, (_, n) => ({
          key: String(n + 1),
          legend: worte.text("eintrag", { name, nummer: n + 1 }),
          removeLabel: count > Math.max(gruppe.min, 1) ? worte.text("eintrag.weg", { name, nummer: n + 1 }) : undefined,
          children: props.children(n + 1),
        }))}
      />
    </Section>
  );
}

/** Whether these pages ask for files now: then their form is sent as one that holds files. */
export function asksForDateien(umfrage: Umfrage, antworten: Antworten, seite?: Seite): boolean {
  return visibleQuestions(umfrage, antworten, seite).some(({ frage }) => frage.typ === "datei");
}

/** What stands above the h1 when a page comes back: every sentence leads to its question. */
export function FragenFehler({ umfrage, seite, antworten, probleme = KEINE }: FragenProps) {
  const worte = useWorte(umfrage, antworten.sprache);
  if (probleme.length === 0) return null;
  const felder = visibleQuestions(umfrage, antworten, seite);
  /** The question, and of a table the row too. */
  const titleOf = ({ frage: key, feld: cell }: AntwortProblem) => {
    const frage = felder.find((one) => one.schluessel === key)?.frage;
    if (!frage) return "";
    const row = "zeilen" in frage ? frage.zeilen.find(({ code }) => isOrIsIn(cell, `${key}.${code}`)) : undefined;
    return `${worte.plain(frage.titel)}${row ? ` ${worte.plain(row.text)}:` : ""}`;
  };
  return (
    <ErrorSummary
      title={worte.text("problem.titel")}
      errors={probleme.map((one) => ({ name: one.feld, message: `${titleOf(one)} ${worte.satz(one)}`.trim() }))}
    />
  );
}

const isOrIsIn = (cell: string, row: string) => cell === row || cell.startsWith(`${row}.`);
