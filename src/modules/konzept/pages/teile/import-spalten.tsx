import type { ReactNode } from "react";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { SPALTENZIELE } from "../../rules/import/spaltennamen.ts";
import type { Vorschau } from "../../rules/import-stand.ts";
import { columnLetter } from "./spaltenbuchstabe.ts";
import { useTexte } from "./sprache.ts";

type Spalte = Vorschau["spalten"][number];

/** Which column becomes what, guessed and to be corrected; below, what else belongs to that. */
export function ImportSpalten({ spalten, children }: { spalten: readonly Spalte[]; children: ReactNode }) {
  const { text } = useTexte();
  const nameOf = (spalte: Spalte) =>
    spalte.kopf || text("import.spalte.ohne", { buchstabe: columnLetter(spalte.spalte) });
  return (
    <Section id="spalten" heading={text("import.spalten")}>
      <CardTable
        caption={text("import.spalten")}
        captionHidden
        rows={spalten}
        rowKey={(spalte) => String(spalte.spalte)}
        columns={[
          {
            key: "kopf",
            header: text("import.spalte.datei"),
            rowHeader: true,
            cell: (spalte) => <span lang="de">{nameOf(spalte)}</span>,
          },
          {
            key: "ziel",
            header: text("import.spalte.ziel"),
            wide: true,
            cell: (spalte) =>
              spalte.sicherheit === "abgelehnt" ? (
                text("import.ziel.nicht-uebernehmen")
              ) : (
                <SelectField
                  name={`s.${spalte.spalte}`}
                  label={text("import.spalte.wird", { kopf: nameOf(spalte) })}
                  labelHidden
                  value={spalte.gewuenscht}
                  options={SPALTENZIELE.map((ziel) => ({ value: ziel, label: text(`import.ziel.${ziel}`) }))}
                />
              ),
          },
          {
            key: "beispiel",
            header: text("import.spalte.beispiel"),
            cell: (spalte) =>
              spalte.sicherheit === "abgelehnt" ? (
                <Muted>{text("import.spalte.verborgen")}</Muted>
              ) : (
                <span lang="de">{spalte.beispiel.slice(0, 200)}</span>
              ),
          },
          {
            key: "erkennung",
            header: text("import.spalte.erkennung"),
            cell: (spalte) => <Erkennung spalte={spalte} />,
          },
        ]}
      />
      {children}
    </Section>
  );
}

const TONES = { sicher: "gut", pruefen: "warnung", abgelehnt: "kritisch" } as const;
const GRUENDE = ["spaeter", "nie", "doppelt", "leer", "unbekannt"] as const;

function Erkennung({ spalte }: { spalte: Spalte }) {
  const { text } = useTexte();
  const grund = GRUENDE.find((one) => one === spalte.grund);
  return (
    <>
      <StatusMark tone={TONES[spalte.sicherheit]}>{text(`import.erkennung.${spalte.sicherheit}`)}</StatusMark>
      {grund ? (
        <>
          <br />
          <Muted>{text(`import.grundtext.${grund}`)}</Muted>
        </>
      ) : null}
    </>
  );
}
