import type { Ctx } from "#src/platform/ctx.ts";
import { type OutSheet, writeCsv, writeXlsx } from "#src/platform/tabellen/index.ts";
import type { Bildzelle } from "../rules/bild.ts";
import { PUNKT } from "../views/bild-worte.ts";
import type { Ergebnisansicht } from "../views/ergebnis.ts";

type Zeile = {
  readonly frage: string;
  readonly titel: string;
  readonly zeile: string;
  readonly code: string;
  readonly antwort: string;
  readonly anzahl: number | null;
  readonly basis: number | null;
  readonly prozent: number | null;
};

/** Every number of the page, one a row; nothing else, in every format. */
export function listZeilen({ fragen, kreuze }: Ergebnisansicht): Zeile[] {
  const of = (zelle: Bildzelle) => ({ anzahl: zelle.anzahl, prozent: zelle.prozent });
  const questions = fragen.flatMap((bild): Zeile[] => {
    const kopf = { frage: bild.schluessel, titel: bild.titel.text, basis: bild.gefragt };
    if (bild.form === "liste")
      return bild.zeilen.map((one) => ({
        ...kopf,
        zeile: "",
        code: one.code,
        antwort: one.name.text,
        ...of(one.zelle),
      }));
    return bild.zeilen.flatMap((row) =>
      bild.spalten.map((spalte, at) => ({
        ...kopf,
        frage: row.schluessel,
        zeile: row.name.text,
        code: spalte.code,
        antwort: spalte.name.text,
        ...of(row.zellen[at] ?? { anzahl: null, prozent: null }),
      })),
    );
  });
  const crosses = kreuze.flatMap((bild) =>
    bild.zeilen.flatMap((row) =>
      bild.spalten.map((spalte, at) => ({
        frage: bild.schluessel,
        titel: `${bild.zeile.text} × ${bild.spalte.text}`,
        zeile: row.name.text,
        code: "",
        antwort: spalte.text,
        basis: row.basis,
        ...of(row.zellen[at] ?? { anzahl: null, prozent: null }),
      })),
    ),
  );
  return [...questions, ...crosses];
}

export function ergebnisJson(ctx: Ctx, view: Ergebnisansicht) {
  return {
    format: "wirkungskreis-umfrage-ergebnis",
    version: 1,
    stand: view.stand,
    quelle: `${ctx.mandant.origin}/umfragen/${view.kennung}/ergebnis`,
    titel: view.titel.text,
    von: view.von,
    bis: view.bis,
    lizenz: view.regel.lizenz,
    geheimhaltung: {
      mindestZelle: view.regel.mindestZelle,
      mindestBasis: view.regel.mindestBasis,
      runden: view.regel.runden,
    },
    werte: listZeilen(view),
    zitate: view.texte.flatMap((one) => one.zitate.map((zitat) => ({ frage: one.schluessel, ...zitat }))),
  };
}

const KOPF = ["Frage", "Wortlaut", "Zeile", "Code", "Antwort", "Anzahl", "Basis", "Anteil in Prozent"] as const;

function cellsOf(view: Ergebnisansicht) {
  return listZeilen(view).map((one) => [
    one.frage,
    one.titel,
    one.zeile,
    one.code,
    one.antwort,
    one.anzahl ?? PUNKT,
    one.basis ?? PUNKT,
    one.prozent ?? PUNKT,
  ]);
}

export function ergebnisCsv(view: Ergebnisansicht): string {
  return writeCsv([[...KOPF], ...cellsOf(view)]);
}

export function ergebnisXlsx(view: Ergebnisansicht) {
  const sheet: OutSheet = {
    name: "Ergebnis",
    columns: KOPF.map((header, at) => ({
      header,
      kind: at < 5 ? "text" : "number",
      width: at === 1 || at === 4 ? 50 : 18,
    })),
    rows: cellsOf(view),
  };
  return writeXlsx([sheet]);
}

/** What every number is about: the question as it was put, what the codes mean, who was asked. */
export function ergebnisCodebuch(view: Ergebnisansicht) {
  return {
    format: "wirkungskreis-umfrage-codebuch",
    version: 1,
    stand: view.stand,
    titel: view.titel.text,
    punkt: "Ein Punkt (in JSON: null) steht, wo eine Zahl zum Schutz Einzelner nicht gezeigt wird.",
    fragen: view.fragen.map((bild) => ({
      frage: bild.schluessel,
      wortlaut: bild.titel.text,
      basis: bild.gefragt,
      nichtGefragt: bild.nichtGefragt,
      zeilen: bild.form === "raster" ? bild.zeilen.map((one) => ({ code: one.schluessel, text: one.name.text })) : [],
      antworten: (bild.form === "raster" ? bild.spalten : bild.zeilen)
        .filter((one) => one.code !== "")
        .map((one) => ({ code: one.code, text: one.name.text })),
    })),
  };
}
