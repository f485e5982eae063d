import type { Beschluss } from "#src/modules/gremien/index.ts";
import type { SteuerungMassnahme, Steuerungsdaten } from "#src/modules/konzept/index.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { unreachable } from "#src/shared/unreachable.ts";
import { GELDARTEN, summiereGeld } from "../../controlling/rules/geld.ts";
import { ENDE_TAGE, listEndende, listKritische, listOhneFolge } from "../../controlling/rules/lage.ts";
import { JAHRESLAGEN, countVerlauf } from "../../controlling/rules/verlauf.ts";
import { istGeldVorlaeufig, istStandVorlaeufig } from "../../controlling/rules/vorlaeufig.ts";
import type { BerichtAngaben } from "../rules/bericht.ts";
import type { Abschnitt } from "../rules/dokument.ts";
import { ENDE, EINSCHAETZUNG, GELD, JAHRESLAGE, UMSETZUNG } from "../rules/worte.ts";
import { istStandOffen, offenesOf, VORLAEUFIG, vorlaeufigTeil } from "./vorlaeufig.ts";

export type Eingang = {
  readonly angaben: BerichtAngaben;
  readonly heute: Datum;
  readonly daten: Steuerungsdaten;
  readonly beschluesse: readonly Beschluss[];
  readonly woerter: { readonly massnahme: string; readonly massnahmen: string; readonly feld: string };
};

type Spalte = Abschnitt["spalten"][number];
const nr: Spalte = { titel: "Nr.", breite: "nr" };
const weit = (titel: string): Spalte => ({ titel, breite: "weit" });
const schmal = (titel: string): Spalte => ({ titel, breite: "schmal" });
const f = formatsFor("de");
const day = (tag: Datum | null) => (tag ? f.date(tag) : "–");

/** Whether somebody reported of it for the time of the report. */
export function istBerichtet(one: SteuerungMassnahme, von: Datum): boolean {
  return one.sachstandAm !== null && one.sachstandAm >= von;
}

/** Who is missing (B2): taken up, not over before the time began, and without a report of that time. */
export function listLuecken(massnahmen: readonly SteuerungMassnahme[], von: Datum): SteuerungMassnahme[] {
  const over = (one: SteuerungMassnahme) => one.umsetzung === "abgeschlossen" || one.umsetzung === "abgebrochen";
  return massnahmen.filter((one) => !istBerichtet(one, von) && !(over(one) && one.sachstandAm !== null));
}

/** The numbers at the head of a report, each with what it is a part of. */
export function kennzahlenOf({ daten, angaben, woerter, heute }: Eingang) {
  const { massnahmen } = daten;
  const n = massnahmen.length;
  const berichtet = massnahmen.filter((one) => istBerichtet(one, angaben.von)).length;
  const bewertet = massnahmen.filter((one) => one.sachstandAm !== null && one.einschaetzung !== null).length;
  const kritische = listKritische(massnahmen);
  const rot = kritische.filter((one) => one.einschaetzung === "kritisch").length;
  const fertig = massnahmen.filter((one) => one.umsetzung === "abgeschlossen").length;
  const kannSichAendern = istStandOffen({ daten, heute });
  const von = (part: number) =>
    n === 0 ? "keine Angabe" : `${f.number(part)} von ${f.number(n)}${kannSichAendern ? VORLAEUFIG : ""}`;
  return [
    { name: woerter.massnahmen, wert: f.number(n) },
    { name: "Mit Sachstand aus dem Zeitraum", wert: von(berichtet) },
    { name: "Bewertet", wert: von(bewertet) },
    { name: "Kritisch", wert: von(rot) },
    { name: "Gefährdet", wert: von(kritische.length - rot) },
    { name: "Abgeschlossen", wert: von(fertig) },
  ];
}

/** The parts of a report on the whole county, by whom it is for; on a past day also what its list knows (B7). */
export function abschnitteOf(eingang: Eingang): Abschnitt[] {
  return [...teileOf(eingang), ...vorlaeufigTeil(eingang), ...damalsTeil(eingang)];
}

function damalsTeil({ daten: { damals, massnahmen }, angaben, heute, woerter }: Eingang): Abschnitt[] {
  if (!damals) return [];
  const { danach, unbekannt, geaendert } = damals;
  const damaligen = `vom ${day(angaben.bis)}`;
  const heutigen = `vom ${day(heute)}; wie es damals war, ist nicht festgehalten`;
  return [
    {
      titel: "Von wann die Angaben sind",
      text: `${massnahmen.length} ${woerter.massnahmen}; ${danach} kamen danach dazu und fehlen. Bei ${unbekannt} ist nicht bekannt, ob sie damals schon dazugehörten. ${geaendert} heißen heute anders oder sind anders entschieden.`,
      leer: "",
      spalten: [weit("Angabe"), weit("Stand")],
      zeilen: [
        ["Liste, Titel, Entscheidung", damaligen],
        ["Sachstände und Beschlüsse", `bis ${day(angaben.bis)}`],
        ["Federführung, Laufzeit und Geld", heutigen],
      ],
    },
  ];
}

function teileOf(eingang: Eingang): Abschnitt[] {
  switch (eingang.angaben.art) {
    case "sozialausschuss":
      return [kritischeTeil(eingang), staende(eingang), beschluesse(eingang), geld(eingang), ende(eingang)];
    case "steuerungsgruppe":
      return [
        kritischeTeil(eingang),
        luecken(eingang),
        ohneFolge(eingang),
        geld(eingang),
        ende(eingang),
        staende(eingang),
        verlauf(eingang),
      ];
    case "taetigkeitsbericht":
      return [geschehen(eingang), abgeschlossen(eingang), beschluesse(eingang), geld(eingang), verlauf(eingang)];
    case "gemeinde":
      return [];
    default:
      return unreachable(eingang.angaben.art);
  }
}

function kritischeTeil({ daten, woerter }: Eingang): Abschnitt {
  const rows = listKritische(daten.massnahmen) as SteuerungMassnahme[];
  return {
    titel: "Kritisch und gefährdet",
    text: `${rows.length} von ${daten.massnahmen.length} ${woerter.massnahmen}.`,
    leer: "Nichts ist kritisch oder gefährdet.",
    spalten: [nr, weit(woerter.massnahme), schmal("Einschätzung"), weit("Grund"), schmal("Neuer Termin")],
    zeilen: rows.map((one) => [
      one.kennung,
      one.titel,
      `${one.einschaetzung ? EINSCHAETZUNG[one.einschaetzung] : ""} seit ${day(one.seit)}`,
      one.grund || "keine Angabe",
      day(one.neuerTermin),
    ]),
  };
}

function staende({ daten, angaben, woerter }: Eingang): Abschnitt {
  const { massnahmen } = daten;
  const berichtet = massnahmen.filter((one) => istBerichtet(one, angaben.von)).length;
  return {
    titel: `Stand der ${woerter.massnahmen}`,
    text: `${berichtet} von ${massnahmen.length} mit Sachstand aus dem Zeitraum; ${massnahmen.length - berichtet} ohne.`,
    leer: "Es ist noch nichts aufgenommen.",
    spalten: [
      nr,
      weit(woerter.massnahme),
      schmal("Federführung"),
      schmal("Umsetzung"),
      schmal("Einschätzung"),
      schmal("Stand vom"),
    ],
    zeilen: massnahmen.map((one) => [
      one.kennung,
      one.titel,
      one.federfuehrung ?? "offen",
      one.umsetzung ? UMSETZUNG[one.umsetzung] : "keine Angabe",
      one.einschaetzung && one.sachstandAm ? EINSCHAETZUNG[one.einschaetzung] : "nicht bewertet",
      one.sachstandAm ? day(one.sachstandAm) : "nie berichtet",
    ]),
  };
}

function luecken({ daten, angaben, woerter }: Eingang): Abschnitt {
  const rows = listLuecken(daten.massnahmen, angaben.von);
  return {
    titel: "Ohne Bericht aus dem Zeitraum",
    text: `${rows.length} von ${daten.massnahmen.length} ${woerter.massnahmen}.`,
    leer: "Zu allem liegt ein Bericht vor.",
    spalten: [nr, weit(woerter.massnahme), weit("Federführung"), schmal("Letzter Bericht")],
    zeilen: rows.map((one) => [
      one.kennung,
      one.titel,
      one.federfuehrung ?? "offen",
      one.sachstandAm ? day(one.sachstandAm) : "nie",
    ]),
  };
}

function beschluesse({ angaben, beschluesse: alle }: Eingang): Abschnitt {
  const rows = alle.filter((one) => one.beschlossenAm >= angaben.von && one.beschlossenAm <= angaben.bis);
  return {
    titel: "Beschlüsse im Zeitraum",
    text: "",
    leer: "In diesem Zeitraum ist kein Beschluss festgehalten.",
    spalten: [schmal("Tag"), weit("Beschluss"), weit("Gremium")],
    zeilen: rows.map((one) => [day(one.beschlossenAm), one.titel, one.gremium ?? "–"]),
  };
}

function ohneFolge({ daten, angaben, beschluesse: alle }: Eingang): Abschnitt {
  const { ohne, geprueft, ausgelassen } = listOhneFolge(daten.massnahmen, alle, angaben.bis);
  return {
    titel: "Beschlüsse ohne Folge",
    text: `${ohne.length} von ${geprueft} geprüften; ${ausgelassen} ließen sich nicht prüfen.`,
    leer: "Auf jeden Beschluss, bei dem es sich prüfen lässt, ist etwas gefolgt.",
    spalten: [schmal("Tag"), weit("Beschluss")],
    zeilen: ohne.map((one) => [
      day(one.seit),
      one.art === "beschluss" ? one.beschluss.titel : `Auswahl von ${one.massnahme.kennung} ${one.massnahme.titel}`,
    ]),
  };
}

function geld({ daten, woerter, heute }: Eingang): Abschnitt {
  const offen = offenesOf({ daten, heute });
  const bild = summiereGeld(daten.massnahmen.length, daten.aussagen, daten.antraege, null);
  return {
    titel: "Beantragt, bewilligt, ausgegeben",
    text: `${bild.nennenBetrag} von ${bild.massnahmen} ${woerter.massnahmen} nennen einen Betrag.`,
    leer: "",
    spalten: [weit("Geld"), schmal("Summe"), weit("Grundlage")],
    zeilen: GELDARTEN.map((art) => {
      const { summeCent, mitBetrag, gesamt, ohneBetrag } = bild[art];
      return [
        GELD[art],
        summeCent === null
          ? "keine Angabe"
          : `${f.money(summeCent)}${istGeldVorlaeufig(art, offen, null) ? VORLAEUFIG : ""}`,
        `${mitBetrag} von ${gesamt} ${woerter.massnahmen} mit Betrag; ${ohneBetrag} ohne Angabe`,
      ];
    }),
  };
}

function ende({ daten, angaben, woerter }: Eingang): Abschnitt {
  const bis = addDays(angaben.bis, ENDE_TAGE);
  return {
    titel: "Was danach endet",
    text: `Vom ${day(angaben.bis)} bis ${day(bis)}.`,
    leer: "In dieser Zeit endet nichts.",
    spalten: [schmal("Tag"), nr, weit(woerter.massnahme), schmal("Was")],
    zeilen: listEndende(daten.massnahmen, daten.antraege, angaben.bis, bis).map((one) => [
      day(one.tag),
      one.massnahme.kennung,
      one.massnahme.titel,
      ENDE[one.art],
    ]),
  };
}

function geschehen({ daten, angaben, woerter }: Eingang): Abschnitt {
  const rows = daten.massnahmen.filter((one) => istBerichtet(one, angaben.von) && one.bericht !== "");
  return {
    titel: "Was geschehen ist",
    text: `${rows.length} von ${daten.massnahmen.length} ${woerter.massnahmen} mit Bericht aus dem Zeitraum; ${daten.massnahmen.length - rows.length} ohne.`,
    leer: "Aus diesem Zeitraum liegt kein Bericht vor.",
    spalten: [nr, weit(woerter.massnahme), weit("Bericht"), schmal("Stand vom")],
    zeilen: rows.map((one) => [one.kennung, one.titel, one.bericht, day(one.sachstandAm)]),
  };
}

function abgeschlossen({ daten, angaben, woerter }: Eingang): Abschnitt {
  const rows = daten.massnahmen.filter(
    (one) => istBerichtet(one, angaben.von) && (one.umsetzung === "abgeschlossen" || one.umsetzung === "abgebrochen"),
  );
  return {
    titel: "Abgeschlossen oder abgebrochen",
    text: "",
    leer: "In diesem Zeitraum ist nichts zu Ende gegangen.",
    spalten: [nr, weit(woerter.massnahme), schmal("Umsetzung"), schmal("Gemeldet am")],
    zeilen: rows.map((one) => [
      one.kennung,
      one.titel,
      one.umsetzung ? UMSETZUNG[one.umsetzung] : "",
      day(one.sachstandAm),
    ]),
  };
}

function verlauf({ daten, heute }: Eingang): Abschnitt {
  const offen = offenesOf({ daten, heute });
  return {
    titel: "Verlauf über die Jahre",
    text: "Jede Zeile zählt den letzten Bericht des Jahres.",
    leer: "Noch kein Jahr mit einem Bericht.",
    spalten: [schmal("Jahr"), ...JAHRESLAGEN.map((lage) => schmal(JAHRESLAGE[lage])), schmal("ohne Bericht")],
    zeilen: countVerlauf(daten.verlauf, daten.massnahmen.length).map((one) => [
      `${one.jahr}${istStandVorlaeufig(offen, one.jahr) ? VORLAEUFIG : ""}`,
      ...JAHRESLAGEN.map((lage) => f.number(one.je[lage])),
      f.number(one.ohneBericht),
    ]),
  };
}
