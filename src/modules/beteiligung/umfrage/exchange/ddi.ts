import { escapeXml } from "#src/shared/escape-xml.ts";
import { cellsOf } from "../rules/antworten.ts";
import { type Frage, type Gruppe, type Option, textIn, type Texte, type Umfrage } from "../rules/definition.ts";

type Variable = {
  readonly name: string;
  readonly frage: string;
  readonly label: string;
  readonly typ: "numeric" | "character";
  readonly werte: readonly Option[];
  readonly jaNein: boolean;
};

const plainOf = (umfrage: Umfrage) => (texte: Texte) => textIn(texte, umfrage.grundsprache, umfrage.grundsprache).text;

/** The columns in which answers are handed out: one per cell, one per box of a multiple choice. */
export function listVariables(umfrage: Umfrage): Variable[] {
  const plain = plainOf(umfrage);
  const of = (frage: Frage, gruppe: Gruppe | null): Variable[] => {
    if (frage.typ === "hinweis") return [];
    const schluessel = gruppe ? `${gruppe.code}.${frage.code}` : frage.code;
    const titel = plain(frage.titel);
    const werte =
      frage.typ === "einfach" || frage.typ === "rang"
        ? frage.optionen
        : frage.typ === "matrix"
          ? frage.skalen.flatMap((one) => one.optionen)
          : [];
    const base = {
      frage: titel,
      typ:
        frage.typ === "zahl" || frage.typ === "mehrzahl" || frage.typ === "berechnet"
          ? ("numeric" as const)
          : ("character" as const),
      werte: [...new Map(werte.map((one) => [one.code, one])).values()],
      jaNein: frage.typ === "janein" || frage.typ === "einwilligung",
    };
    if (frage.typ === "mehrfach") {
      const boxes = frage.optionen.map((one) => ({
        ...base,
        name: `${schluessel}.${one.code}`,
        label: plain(one.text),
        jaNein: true,
      }));
      const others = cellsOf({ frage, schluessel })
        .slice(1)
        .map((name) => ({ ...base, name, label: titel }));
      return [...boxes, ...others];
    }
    const rows = "zeilen" in frage ? new Map(frage.zeilen.map((one) => [one.code, plain(one.text)])) : null;
    return cellsOf({ frage, schluessel }).map((name) => ({
      ...base,
      name,
      label: rows?.get(name.slice(schluessel.length + 1).split(".")[0] ?? "") ?? titel,
    }));
  };
  return umfrage.seiten.flatMap((seite) =>
    seite.teile.flatMap((teil) =>
      teil.typ === "gruppe" ? teil.fragen.flatMap((one) => of(one, teil)) : of(teil, null),
    ),
  );
}

/** The codebook of a survey's data set, DDI Codebook 2.5: what every column is called, asks and may hold. */
export function ddiOf(umfrage: Umfrage): string {
  const plain = plainOf(umfrage);
  const titel = escapeXml(plain(umfrage.titel));
  const category = (code: string, text: string, missing: boolean) =>
    `<catgry${missing ? ' missing="Y"' : ""}><catValu>${escapeXml(code)}</catValu><labl>${escapeXml(text)}</labl></catgry>`;
  const variables = listVariables(umfrage).map((one, n) => {
    const categories = [
      ...one.werte.map((each) => category(each.code, plain(each.text), each.fehlend)),
      ...(one.jaNein ? ["ja", "nein"].map((each) => category(each, each, false)) : []),
    ].join("");
    return (
      `<var ID="V${String(n + 1)}" name="${escapeXml(one.name)}"><labl>${escapeXml(one.label)}</labl>` +
      `<qstn><qstnLit>${escapeXml(one.frage)}</qstnLit></qstn>${categories}<varFormat type="${one.typ}"/></var>`
    );
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="${umfrage.grundsprache}">` +
    `<stdyDscr><citation><titlStmt><titl>${titel}</titl></titlStmt></citation></stdyDscr>\n` +
    `<dataDscr>\n${variables.join("\n")}\n</dataDscr></codeBook>\n`
  );
}
