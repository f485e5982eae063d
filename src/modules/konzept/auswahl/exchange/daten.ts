import type { Ctx } from "#src/platform/ctx.ts";
import type { Daten } from "../../quer/exchange/daten.ts";
import { ENTSCHEIDE } from "../rules/runde.ts";
import { formatAnteile } from "../rules/toepfe.ts";
import type { ErgebnisView } from "../views/ergebnis.ts";
import { viewErgebnisOeffentlich, viewOeffentlicheRunden } from "../views/oeffentlich.ts";

/** Amounts as plain numbers with a comma, as Excel in Germany reads them. */
const euro = (cent: number | null) => (cent === null ? "" : (cent / 100).toFixed(2).replace(".", ","));
const hundertstel = (value: number | null) => (value === null ? "" : (value / 100).toFixed(2).replace(".", ","));

/** All published rounds as data. */
export async function rundenDaten(ctx: Ctx): Promise<Daten> {
  const runden = await viewOeffentlicheRunden(ctx);
  return {
    name: "auswahl",
    pfad: "/konzept/auswahl",
    spalten: [
      "Jahr",
      "Gremium",
      "Beschlossen am",
      "Vorschläge",
      "Ausgewählt",
      "Fordern zusammen (Euro)",
      "Rahmen (Euro)",
      "Rahmen (Stellen)",
    ],
    zeilen: runden.map((one) => [
      one.jahr,
      one.gremium,
      one.beschlossenAm ?? "",
      one.vorschlaege,
      one.ausgewaehlt,
      euro(one.summe.cent),
      euro(one.rahmenCent),
      hundertstel(one.rahmenStellen),
    ]),
    inhalt: { runden },
  };
}

/**
 * One published round as data, without ballots and points.
 *
 * @throws NotFound when there is none
 */
export async function rundeDaten(ctx: Ctx, slug: string): Promise<Daten> {
  const runde = await viewErgebnisOeffentlich(ctx, slug);
  return {
    name: `auswahl-${slug}`,
    pfad: `/konzept/auswahl/${slug}`,
    spalten: [
      "Entscheidung",
      "Nr.",
      "Maßnahme",
      "Federführung",
      "Fordert (Euro)",
      "Stellen",
      "Töpfe",
      "Finanzierung offen",
      "Übertrag",
      "Grund",
    ],
    zeilen: ENTSCHEIDE.flatMap((entscheid) =>
      runde.nach[entscheid].map((one) => [
        entscheid,
        one.kennung,
        one.titel,
        one.federfuehrung,
        euro(one.betragCent),
        hundertstel(one.stellenHundertstel),
        formatAnteile(one.anteile, runde.toepfe, one),
        one.finanzierungOffen ? "ja" : "nein",
        one.uebertragGrund,
        one.grund,
      ]),
    ),
    inhalt: { ...runde },
  };
}

/** The result for the office as one table. */
export function ergebnisDaten({ runde, zeilen }: Extract<ErgebnisView, { art: "ergebnis" }>): Daten {
  return {
    name: `auswahl-${runde.slug}-ergebnis`,
    pfad: `/intern/auswahl/${runde.id}/ergebnis`,
    spalten: [
      "Rang",
      "Nr.",
      "Maßnahme",
      "Punkte",
      "n",
      "von",
      "bis",
      "Fordert (Euro)",
      "Stellen",
      "Töpfe",
      "Geld offen",
      "Quick-Win",
      "Sachstand",
      "Übertrag",
      "Entscheidung",
      "Grund",
    ],
    zeilen: zeilen.map((one) => [
      one.rang,
      one.kennung,
      one.titel,
      hundertstel(one.punkte),
      one.n,
      hundertstel(one.von),
      hundertstel(one.bis),
      euro(one.betragCent),
      hundertstel(one.stellenHundertstel),
      formatAnteile(one.anteile, runde.toepfe, one),
      one.finanzierungOffen ? "ja" : "nein",
      one.quickWin ? "ja" : "nein",
      one.einschaetzung ?? "",
      one.uebertragGrund,
      one.entscheid ?? "",
      one.entscheidGrund,
    ]),
    inhalt: {},
  };
}
