import type { Ctx } from "#src/platform/ctx.ts";
import type { Fenster } from "../rules/zeitplan.ts";
import { viewBeteiligung } from "../views/beteiligung.ts";
import { viewEbenen } from "../views/ebenen.ts";
import { viewFinanzierung } from "../views/finanzierung.ts";
import { viewStelleMassnahmen } from "../views/stelle.ts";
import { viewStrukturen } from "../views/strukturen.ts";
import { viewZeitplan } from "../views/zeitplan.ts";
import { viewZieleMassnahmen } from "../views/ziele-massnahmen.ts";
import { type Daten, kurzJson, MASSNAHME_SPALTEN, massnahmeJson, massnahmeZellen, ROLLE_WORT } from "./daten.ts";

/** Units × Maßnahmen, one line per involvement; units without any stand there once (R026). */
export async function beteiligungDaten(ctx: Ctx, handlungsfeld: string | null): Promise<Daten> {
  const view = await viewBeteiligung(ctx, "oeffentlich", handlungsfeld);
  return {
    name: "beteiligung-der-aemter",
    pfad: "/konzept/beteiligung-der-aemter",
    spalten: ["Amt", "Nr.", "Maßnahme", "Rolle"],
    zeilen: view.einheiten.flatMap((einheit) =>
      einheit.beteiligt.length === 0
        ? [[einheit.name, "", "", "ohne Maßnahme"]]
        : einheit.beteiligt.map((one) => [einheit.name, one.kennung, one.titel, ROLLE_WORT[one.rolle]]),
    ),
    inhalt: {
      aemter: view.einheiten.length,
      ohneMassnahme: view.ohne,
      massnahmen: view.massnahmen.map(kurzJson),
      einheiten: view.einheiten.map(({ name, beteiligt }) => ({ name, beteiligt })),
    },
  };
}

/** Wirkungsziele × Maßnahmen, one line per link; goals without any stand there once. */
export async function zieleMassnahmenDaten(ctx: Ctx, handlungsfeld: string | null): Promise<Daten> {
  const view = await viewZieleMassnahmen(ctx, handlungsfeld);
  return {
    name: "ziele-und-massnahmen",
    pfad: "/konzept/ziele-und-massnahmen",
    spalten: ["Ziel", "Wirkungsziel", "Handlungsfeld", "Nr.", "Maßnahme"],
    zeilen: view.ziele.flatMap((ziel) => {
      const head = [ziel.kennung, ziel.titel, ziel.feld.name];
      if (ziel.dient.length === 0) return [[...head, "", "ohne Maßnahme"]];
      return ziel.dient.map((one) => [...head, one.kennung, one.titel]);
    }),
    inhalt: {
      ziele: view.ziele.map((ziel) => ({ ...kurzJson(ziel), massnahmen: ziel.dient.map((one) => one.kennung) })),
      ohneMassnahme: view.ohneMassnahme,
    },
  };
}

const PLATZ = {
  balken: "im Zeitraum",
  dauerhaft: "Daueraufgabe",
  ohneZeit: "ohne Zeitangabe",
  ausserhalb: "außerhalb",
};

/** The plan as a table: what runs in the years asked for, permanent tasks and the rest marked (R046). */
export async function zeitplanDaten(ctx: Ctx, fenster: Fenster, handlungsfeld: string | null): Promise<Daten> {
  const view = await viewZeitplan(ctx, fenster, handlungsfeld);
  const years = Array.from({ length: fenster.bis - fenster.von + 1 }, (_, n) => fenster.von + n);
  const runsIn = (strecken: readonly { von: number; bis: number }[], year: number) => {
    const [from, to] = [((year - fenster.von) / years.length) * 100, ((year + 1 - fenster.von) / years.length) * 100];
    return strecken.some((strecke) => strecke.von < to - 0.05 && strecke.bis > from + 0.05) ? "x" : "";
  };
  const none = years.map(() => "");
  const drawn = view.gruppen.flatMap((gruppe) => gruppe.massnahmen);
  return {
    name: "zeitplan",
    pfad: "/konzept/zeitplan",
    spalten: [...MASSNAHME_SPALTEN, "Einordnung", ...years.map(String)],
    zeilen: [
      ...drawn.map((one) => [
        ...massnahmeZellen(one),
        PLATZ.balken,
        ...years.map((year) => runsIn(one.balken.strecken, year)),
      ]),
      ...view.dauerhaft.map((one) => [...massnahmeZellen(one), PLATZ.dauerhaft, ...none]),
      ...view.ohneZeit.map((one) => [...massnahmeZellen(one), PLATZ.ohneZeit, ...none]),
      ...view.ausserhalb.map((one) => [...massnahmeZellen(one), PLATZ.ausserhalb, ...none]),
    ],
    inhalt: {
      von: fenster.von,
      bis: fenster.bis,
      anzahl: view.gesamt,
      imZeitraum: drawn.map(massnahmeJson),
      dauerhaft: view.dauerhaft.map(massnahmeJson),
      ohneZeitangabe: view.ohneZeit.map(massnahmeJson),
      ausserhalb: view.ausserhalb.map(massnahmeJson),
      laeuftAus: view.auslauf.map(({ jahr, massnahmen }) => ({
        jahr,
        anzahl: massnahmen.length,
        massnahmen: massnahmen.map((one) => one.kennung),
      })),
    },
  };
}

/** Structures × Planungsregionen, one line per cell, what nobody looked at included (R092). */
export async function strukturenDaten(ctx: Ctx): Promise<Daten> {
  const view = await viewStrukturen(ctx);
  const cells = view.strukturen.flatMap((struktur) =>
    view.regionen.map((region, at) => ({ struktur, region, lage: struktur.lagen[at] ?? null })),
  );
  return {
    name: "strukturen",
    pfad: "/konzept/strukturen",
    spalten: ["Struktur", "Planungsregion", "Stand", "Bedarf", "Bemerkung", "Eingeschätzt am"],
    zeilen: cells.map(({ struktur, region, lage }) => [
      struktur.name,
      region.name,
      lage?.stand ?? "noch nicht eingeschätzt",
      lage?.bedarf?.kennung ?? "",
      lage?.bemerkung ?? "",
      lage?.eingeschaetztAm ?? "",
    ]),
    inhalt: {
      summen: view.summen,
      strukturen: cells.map(({ struktur, region, lage }) => ({
        struktur: struktur.name,
        planungsregion: region.name,
        stand: lage?.stand ?? null,
        bedarf: lage?.bedarf?.kennung ?? null,
        bemerkung: lage?.bemerkung || null,
        eingeschaetztAm: lage?.eingeschaetztAm ?? null,
      })),
    },
  };
}

const EURO = (cent: number | null) => (cent === null ? null : cent / 100);

/** Kinds of financing with counts and named amounts (R100). */
export async function finanzierungDaten(ctx: Ctx): Promise<Daten> {
  const { arten, jahre, programme, offen, stellen, gesamt, aussagen, mitBetrag, ohneAussage } =
    await viewFinanzierung(ctx);
  return {
    name: "finanzierung",
    pfad: "/konzept/finanzierung",
    spalten: ["Art", "Maßnahmen", "von Maßnahmen", "Aussagen", "davon mit Betrag", "Genannte Beträge in Euro"],
    zeilen: arten.map((zeile) => [
      zeile.art,
      zeile.massnahmen,
      gesamt,
      zeile.aussagen,
      zeile.mitBetrag,
      EURO(zeile.summeCent),
    ]),
    inhalt: {
      massnahmen: gesamt,
      ohneAussage,
      aussagen,
      mitBetrag,
      arten,
      jahre,
      stellen,
      programme,
      offen: offen.map((one) => ({ ...kurzJson(one), gruende: one.gruende })),
    },
  };
}

/** Landkreis and Verwaltung, each counted for itself (R006). */
export async function ebenenDaten(ctx: Ctx): Promise<Daten> {
  const view = await viewEbenen(ctx);
  const row = (name: string, one: Pick<typeof view, "massnahmen" | "ziele">) => [
    name,
    one.massnahmen.landkreis,
    one.massnahmen.verwaltung,
    one.ziele.landkreis,
    one.ziele.verwaltung,
  ];
  return {
    name: "ebenen",
    pfad: "/konzept/ebenen",
    spalten: ["Handlungsfeld", "Maßnahmen Landkreis", "Maßnahmen Verwaltung", "Ziele Landkreis", "Ziele Verwaltung"],
    zeilen: [...view.felder.map((feld) => row(feld.name, feld)), row("zusammen", view)],
    inhalt: {
      massnahmen: view.massnahmen,
      ziele: view.ziele,
      handlungsfelder: view.felder.map(({ name, massnahmen, ziele }) => ({ name, massnahmen, ziele })),
      verwaltung: view.verwaltung.map(massnahmeJson),
    },
  };
}

/**
 * What one Stelle leads and where it takes part (R050).
 *
 * @throws NotFound when there is no such public Stelle
 */
export async function stelleDaten(ctx: Ctx, slug: string): Promise<Daten | { readonly moved: string }> {
  const view = await viewStelleMassnahmen(ctx, slug);
  if ("moved" in view) return view;
  return {
    name: `stelle-${slug}`,
    pfad: `/konzept/stellen/${slug}`,
    spalten: ["Rolle", ...MASSNAHME_SPALTEN, "Federführung", "Mit"],
    zeilen: [
      ...view.fuehrt.map((one) => [
        ROLLE_WORT.federfuehrung,
        ...massnahmeZellen(one),
        one.federfuehrung,
        one.mit.join("; "),
      ]),
      ...view.wirktMit.map((one) => [
        ROLLE_WORT.mitwirkung,
        ...massnahmeZellen(one),
        one.federfuehrung,
        one.mit.join("; "),
      ]),
    ],
    inhalt: {
      stelle: view.stelle.name,
      fuehrt: view.fuehrt.map(({ federfuehrung: _, mit, ...one }) => ({ ...massnahmeJson(one), mit })),
      wirktMit: view.wirktMit.map(({ federfuehrung, mit, ...one }) => ({ ...massnahmeJson(one), federfuehrung, mit })),
      ideen: view.ideen.map(massnahmeJson),
    },
  };
}
