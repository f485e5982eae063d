import { formatFinanzierung } from "../../rules/finanzierung.ts";
import type { Finanzierungsart } from "../../rules/finanzierung-angabe.ts";
import type { Vorgang } from "../../fassung/rules/unterschiede.ts";
import type { Anlagen } from "./anlagen.ts";
import type { VorlageAngaben } from "./vorlage.ts";

/** How the draft writes numbers and days, and the county's own words. */
export type Schreibweise = {
  readonly euro: (cent: number) => string;
  readonly tag: (datum: string) => string;
  readonly massnahmen: string;
  readonly felder: string;
};

/**
 * The first draft of the paper that adopts the next Fassung: everything the data says, in sentences that the Fachstelle
 * goes on with. In German, as papers are.
 */
export function draftFassungVorlage(anlagen: Anlagen, s: Schreibweise): VorlageAngaben {
  const { von, umfang } = anlagen;
  return {
    titel: von ? "Fortschreibung des Integrationskonzepts" : "Integrationskonzept",
    sachverhalt: [
      von
        ? `Das Gremium „${von.gremium}“ hat am ${s.tag(von.beschlossenAm)} „${von.bezeichnung}“ beschlossen. Der Entwurf schreibt es fort.`
        : "Der Entwurf ist das erste Integrationskonzept in dieser Form.",
      `Der Entwurf umfasst ${umfang.kapitel} Kapitel, ${umfang.handlungsfeld} ${s.felder}, ${umfang.bedarf} Bedarfe, ${umfang.wirkungsziel} Wirkungsziele und ${umfang.massnahme} ${s.massnahmen}.`,
      ...(von ? [satzAenderungen(anlagen, s)] : []),
    ].join("\n\n"),
    vorschlag: [
      "1. Das Integrationskonzept wird in der Fassung der Anlagen beschlossen.",
      ...(von ? [`2. Es löst „${von.bezeichnung}“ ab.`] : []),
      `${von ? 3 : 2}. Die Verwaltung berichtet jährlich über den Stand der Umsetzung.`,
    ].join("\n"),
    finanzen: draftFinanzen(anlagen.geld, s),
    vertraulich: "",
    oeffentlich: true,
    kennungen: [],
    mitAenderungen: von !== null,
    mitTabellen: true,
  };
}

function satzAenderungen({ aenderungen, umfang }: Anlagen, { massnahmen }: Schreibweise): string {
  const count = (vorgang: Vorgang) =>
    aenderungen.filter((one) => one.art === "massnahme" && one.vorgang === vorgang).length;
  const [neu, fort] = [count("neu"), count("entfallen")];
  const weiter = umfang.massnahme - neu;
  return `Gegenüber der geltenden Fassung werden ${weiter} ${massnahmen} weitergeführt, ${neu} ${neu === 1 ? "ist" : "sind"} neu, ${fort} ${fort === 1 ? "entfällt" : "entfallen"}. Alle Änderungen stehen in der Anlage, jede entfallene mit ihrem Grund.`;
}

/** What the statements on money say, each sum with the number of statements it is of, and what is left out. */
export function draftFinanzen(geld: Anlagen["geld"], s: Schreibweise): string {
  if (geld.gesamt === 0) return "";
  const sums = geld.arten.flatMap(({ art, summeCent, mitBetrag, aussagen }) =>
    summeCent === null
      ? []
      : [`${artName(art)}: ${s.euro(summeCent)} (${mitBetrag} von ${aussagen} Aussagen nennen einen Betrag)`],
  );
  return [
    `Zu ${geld.gesamt - geld.ohneAussage} von ${geld.gesamt} ${s.massnahmen} gibt es eine Aussage zur Finanzierung. ${geld.mitBetrag} von ${geld.aussagen} Aussagen nennen einen Betrag.`,
    ...(sums.length > 0 ? [sums.join("\n")] : []),
    ...(geld.mitBetrag < geld.aussagen || geld.ohneAussage > 0
      ? [
          `Nicht enthalten: ${geld.aussagen - geld.mitBetrag} Aussagen ohne Betrag und ${geld.ohneAussage} ${s.massnahmen} ohne Aussage. Die Summen sind deshalb keine Gesamtkosten.`,
        ]
      : []),
  ].join("\n\n");
}

const artName = (art: Finanzierungsart) =>
  formatFinanzierung([{ art, wortlaut: "", betragCent: null, jahr: null, geprueft: true, programm: null }]);
