import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import { konzeptTexts } from "../../texts/index.ts";
import type { BedarfeFilter } from "../rules/bedarfe-filter.ts";
import { listIndikatoren } from "../views/indikator-seite.ts";
import { type KartenKnoten, viewStrategiekarte } from "../views/strategiekarte.ts";
import { listZiele } from "../views/ziel-seite.ts";
import { listBedarfZeilen } from "./daten.ts";

/** Tables for spreadsheets: headings and words are German in every language, so that a formula finds them again. */
const text = translator(konzeptTexts, "de");

const germanDay = (iso: string | null) => (iso ? iso.split("-").toReversed().join(".") : "");

export async function exportBedarfeCsv(ctx: Ctx, filter: BedarfeFilter): Promise<string> {
  const rows = await listBedarfZeilen(ctx, filter);
  return writeCsv([
    [
      "Nr.",
      "Handlungsfeld",
      "Bedarf",
      "Beschreibung",
      "Stand",
      "Vorrang",
      "Grund",
      "Festgelegt von",
      "Gemeinden",
      "Zielgruppen",
      "Empfehlungen",
      "Belege",
      "Wirkungsziele",
      "Maßnahmen",
    ],
    ...rows.map((one): CsvCell[] => [
      one.kennung,
      one.handlungsfeld.name,
      one.titel,
      one.beschreibung,
      text(`bedarfsstand.${one.stand}`),
      one.vorrang ? text(`vorrang.${one.vorrang}`) : "",
      one.vorrangGrund,
      one.vorrangDurch,
      one.umfang === "kreisweit" ? text("umfang.kreisweit") : one.gemeinden.map((place) => place.name).join("; "),
      one.zielgruppen.map((group) => group.name).join("; "),
      one.empfehlungen.join("; "),
      one.belege,
      one.ziele.join("; "),
      one.massnahmen.join("; "),
    ]),
  ]);
}

export async function exportZieleCsv(ctx: Ctx): Promise<string> {
  const rows = await listZiele(ctx);
  return writeCsv([
    [
      "Nr.",
      "Handlungsfeld",
      "Wirkungsziel",
      "Ebene",
      "Was sich ändert",
      "Zieljahr",
      "Stand",
      "Vereinbart am",
      "Vereinbart in",
      "Indikatoren",
      "Bedarfe",
      "Maßnahmen",
    ],
    ...rows.map((one): CsvCell[] => [
      one.kennung,
      one.handlungsfeld.name,
      one.aussage,
      text(`ebene.${one.ebene}`),
      one.wirkungsebene ? text(`wirkungsebene.${one.wirkungsebene}`) : "",
      one.zieljahr,
      text(`zielstand.${one.stand}`),
      germanDay(one.vereinbartAm),
      one.vereinbartDurch,
      one.messungen.map((messung) => messung.name).join("; "),
      one.bedarfe.join("; "),
      one.massnahmen.join("; "),
    ]),
  ]);
}

export async function exportIndikatorenCsv(ctx: Ctx): Promise<string> {
  const rows = await listIndikatoren(ctx);
  return writeCsv([
    [
      "Indikator",
      "Art",
      "Einheit",
      "Gezählt werden",
      "Geteilt durch",
      "Quelle",
      "Geliefert von",
      "Wie oft",
      "Stichtag",
      "Richtung",
      "Methode",
      "Wirkungsziele",
    ],
    ...rows.map((one): CsvCell[] => [
      one.name,
      text(`indikatorart.${one.art}`),
      one.einheit,
      one.zaehler,
      one.nenner,
      one.quelle,
      one.stelle?.name ?? "",
      one.turnus ? text(`turnus.${one.turnus}`) : "",
      one.stichtag,
      text(`richtung.${one.richtung}`),
      one.methode,
      one.ziele.map((ziel) => ziel.kennung).join("; "),
    ]),
  ]);
}

/** The strategy map flat: one line for each way from a Bedarf to a Maßnahme, gaps as empty cells. */
export async function exportKarteCsv(ctx: Ctx, handlungsfeld: string | null): Promise<string> {
  const { felder } = await viewStrategiekarte(ctx, "vom-bedarf", handlungsfeld, { ganz: true });
  const cells = (one: KartenKnoten | null) => [one?.kennung ?? "", one?.titel ?? ""];
  const rows: CsvCell[][] = [];
  const zielRows = (feld: string, bedarf: KartenKnoten | null, ziel: KartenKnoten | null) => {
    const indikatoren = (ziel?.weiter ?? []).filter((one) => one.art === "indikator").map((one) => one.titel);
    const massnahmen = (ziel?.weiter ?? []).filter((one) => one.art === "massnahme");
    for (const massnahme of massnahmen.length > 0 ? massnahmen : [null]) {
      rows.push([feld, ...cells(bedarf), ...cells(ziel), ...cells(massnahme), indikatoren.join("; ")]);
    }
  };
  for (const { name, knoten, lose } of felder) {
    for (const bedarf of knoten) {
      for (const ziel of bedarf.weiter.length > 0 ? bedarf.weiter : [null]) zielRows(name, bedarf, ziel);
    }
    for (const one of lose) {
      if (one.art === "wirkungsziel") zielRows(name, null, one);
      else rows.push([name, "", "", "", "", ...cells(one), ""]);
    }
  }
  return writeCsv([
    [
      "Handlungsfeld",
      "Bedarf Nr.",
      "Bedarf",
      "Wirkungsziel Nr.",
      "Wirkungsziel",
      "Maßnahme Nr.",
      "Maßnahme",
      "Indikatoren",
    ],
    ...rows,
  ]);
}
