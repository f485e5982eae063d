import type { Ctx } from "#src/platform/ctx.ts";
import { viewKonzeptGemeinde, viewKonzeptGemeinden } from "../views/gemeinden.ts";
import { viewThema, viewThemenOeffentlich, viewZielgruppe, viewZielgruppenOeffentlich } from "../views/themen.ts";
import { type Daten, kurzJson, massnahmeJson, ROLLE_WORT } from "./daten.ts";
import type { Kurz } from "../views/present.ts";

/**
 * Every municipality by name with what names it.
 *
 * @throws NotFound when there is no such region
 */
export async function gemeindenDaten(ctx: Ctx, region: string | null): Promise<Daten> {
  const { gemeinden, gesamt, kreisweit } = await viewKonzeptGemeinden(ctx, region);
  return {
    name: "konzept-gemeinden",
    pfad: "/konzept/gemeinden",
    spalten: ["Gemeinde", "Planungsregion", "Bedarfe, die sie nennen", "Maßnahmen, die sie nennen"],
    zeilen: gemeinden.map((one) => [one.name, one.region, one.bedarfe, one.massnahmen]),
    inhalt: { anzahl: gesamt, kreisweit, gemeinden },
  };
}

const bedarfZeile = (umfang: string) => (one: Kurz) => ["Bedarf", umfang, one.kennung, one.titel, one.feld.name, ""];
const massnahmeZeile = (umfang: string) => (one: Kurz) => [
  "Maßnahme",
  umfang,
  one.kennung,
  one.titel,
  one.feld.name,
  "",
];

/**
 * What the Konzept says for one municipality, one line per link of the chain (R044, R093).
 *
 * @throws NotFound when there is no such municipality
 */
export async function gemeindeDaten(ctx: Ctx, slug: string): Promise<Daten> {
  const { gemeinde, bedarfe, massnahmen, beteiligt, staende } = await viewKonzeptGemeinde(ctx, slug);
  return {
    name: `gemeinde-${slug}`,
    pfad: `/konzept/gemeinden/${slug}`,
    spalten: ["Art", "Umfang", "Nr.", "Titel", "Handlungsfeld", "Angabe"],
    zeilen: [
      ...bedarfe.hier.map(bedarfZeile("nennt die Gemeinde")),
      ...bedarfe.kreisweit.map(bedarfZeile("ganzer Landkreis")),
      ...massnahmen.hier.map(massnahmeZeile("nennt die Gemeinde")),
      ...massnahmen.kreisweit.map(massnahmeZeile("ganzer Landkreis")),
      ...beteiligt.map((one) => [
        "Zuständigkeit der Gemeinde",
        "",
        one.kennung,
        one.titel,
        one.feld.name,
        ROLLE_WORT[one.rolle],
      ]),
      ...staende.map((one) => [
        "Stand in der Gemeinde",
        "",
        one.kennung,
        one.titel,
        one.feld.name,
        [one.stand, one.anzahl, one.tag].filter((part) => part !== null).join(", "),
      ]),
    ],
    inhalt: {
      gemeinde,
      bedarfe: { hier: bedarfe.hier.map(kurzJson), kreisweit: bedarfe.kreisweit.map(kurzJson) },
      massnahmen: {
        hier: massnahmen.hier.map(massnahmeJson),
        kreisweit: massnahmen.kreisweit.map(massnahmeJson),
      },
      beteiligt: beteiligt.map((one) => ({ ...massnahmeJson(one), rolle: one.rolle })),
      staende: staende.map(({ stand, anzahl, bemerkung, tag, ...one }) => ({
        ...kurzJson(one),
        stand,
        anzahl,
        bemerkung: bemerkung || null,
        tag,
      })),
    },
  };
}

/** Zielgruppen with estimated sizes; the note stands in every line, because lines get copied (R088). */
export async function zielgruppenDaten(ctx: Ctx): Promise<Daten> {
  const { gruppen, gesamt } = await viewZielgruppenOeffentlich(ctx);
  return {
    name: "zielgruppen",
    pfad: "/konzept/zielgruppen",
    spalten: ["Zielgruppe", "Personen, geschätzt", "Hinweis", "Bedarfe", "Maßnahmen"],
    zeilen: gruppen.map((one) => [one.name, one.groesse, "nicht addieren", one.bedarfe, one.massnahmen]),
    inhalt: { hinweis: "Gruppen überschneiden sich: nicht addieren.", gesamt, zielgruppen: gruppen },
  };
}

const glieder = (art: string, rows: readonly Kurz[]) => rows.map((one) => [art, one.kennung, one.titel, one.feld.name]);

/** @throws NotFound when there is no such Zielgruppe */
export async function zielgruppeDaten(ctx: Ctx, slug: string): Promise<Daten> {
  const { name, groesse, groesseHinweis, bedarfe, massnahmen, gesamt } = await viewZielgruppe(ctx, slug);
  return {
    name: `zielgruppe-${slug}`,
    pfad: `/konzept/zielgruppen/${slug}`,
    spalten: ["Art", "Nr.", "Titel", "Handlungsfeld"],
    zeilen: [...glieder("Bedarf", bedarfe), ...glieder("Maßnahme", massnahmen)],
    inhalt: {
      name,
      groesse,
      groesseHinweis,
      gesamt,
      bedarfe: bedarfe.map(kurzJson),
      massnahmen: massnahmen.map(massnahmeJson),
    },
  };
}

/** Handlungsfeld × Querschnittsthema with all three counts (R066). */
export async function themenDaten(ctx: Ctx): Promise<Daten> {
  const { themen, felder, gesamt } = await viewThemenOeffentlich(ctx);
  const cells = felder.flatMap((feld) =>
    feld.zellen.map((zelle, at) => ({ handlungsfeld: feld.name, thema: themen[at]?.name ?? "", ...zelle })),
  );
  return {
    name: "querschnittsthemen",
    pfad: "/konzept/querschnittsthemen",
    spalten: ["Handlungsfeld", "Querschnittsthema", "Bedarfe", "Ziele", "Maßnahmen"],
    zeilen: cells.map((one) => [one.handlungsfeld, one.thema, one.bedarfe, one.ziele, one.massnahmen]),
    inhalt: { gesamt, themen, deckung: cells },
  };
}

/** @throws NotFound when there is no such Querschnittsthema */
export async function themaDaten(ctx: Ctx, slug: string): Promise<Daten> {
  const { name, leitfrage, bedarfe, ziele, massnahmen, ohne, gesamt } = await viewThema(ctx, slug);
  return {
    name: `querschnittsthema-${slug}`,
    pfad: `/konzept/querschnittsthemen/${slug}`,
    spalten: ["Art", "Nr.", "Titel", "Handlungsfeld"],
    zeilen: [
      ...glieder("Bedarf", bedarfe),
      ...glieder("Wirkungsziel", ziele),
      ...glieder("Maßnahme", massnahmen),
      ...glieder("Maßnahme ohne dieses Thema", ohne),
    ],
    inhalt: {
      name,
      leitfrage,
      gesamt,
      bedarfe: bedarfe.map(kurzJson),
      ziele: ziele.map(kurzJson),
      massnahmen: massnahmen.map(massnahmeJson),
      ohne: ohne.map(kurzJson),
    },
  };
}
