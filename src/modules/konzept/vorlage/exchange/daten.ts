import type { Ctx } from "#src/platform/ctx.ts";
import { STIMMEN } from "../../rules/abstimmung.ts";
import type { Daten } from "../../quer/exchange/daten.ts";
import { type BeratungView, viewVorlageOeffentlich, viewVorlagenOeffentlich } from "../views/vorlagen.ts";

/** A consultation with the names of OParl 1.1; what is not known is left out. */
const consultation = ({ gremium, rolle, am, ergebnis, ergebnisText, abstimmung }: BeratungView, at: number) => ({
  order: at + 1,
  organization: gremium,
  authoritative: rolle === "beschliessend",
  role: rolle,
  ...(am ? { date: am } : {}),
  ...(ergebnis ? { result: ergebnis } : {}),
  ...(ergebnisText ? { resolutionText: ergebnisText } : {}),
  ...(abstimmung ? { abstimmung } : {}),
});

/** All public papers as data. */
export async function vorlagenDaten(ctx: Ctx): Promise<Daten> {
  const rows = await viewVorlagenOeffentlich(ctx);
  return {
    name: "vorlagen",
    pfad: "/konzept/vorlagen",
    spalten: ["Nr.", "Titel", "Stand", "Eingebracht am", "Gremium", "Am"],
    zeilen: rows.map((one) => [
      one.nummer,
      one.titel,
      one.stand,
      one.eingebrachtAm ?? "",
      one.zuletzt?.gremium ?? "",
      one.zuletzt?.am ?? "",
    ]),
    inhalt: {
      paper: rows.map((one) => ({
        reference: one.nummer,
        name: one.titel,
        paperType: one.art === "fassung" ? "Beschlussvorlage zur Fassung" : "Beschlussvorlage",
        zustand: one.stand,
        ...(one.eingebrachtAm ? { date: one.eingebrachtAm } : {}),
        web: `${ctx.mandant.origin}/konzept/vorlagen/${one.slug}`,
      })),
    },
  };
}

/**
 * One public paper as data, with the names of OParl 1.1 where there are some.
 *
 * @throws NotFound when there is none, it is a draft, or it is not public
 */
export async function vorlageDaten(ctx: Ctx, slug: string): Promise<Daten> {
  const one = await viewVorlageOeffentlich(ctx, slug);
  return {
    name: `vorlage-${one.slug}`,
    pfad: `/konzept/vorlagen/${one.slug}`,
    spalten: ["Gremium", "Am", "Rolle", "Ergebnis", "Text", "Stimmberechtigt", "Anwesend", "Ja", "Nein", "Enthaltung"],
    zeilen: one.beratungen.map((row) => [
      row.gremium,
      row.am ?? "",
      row.rolle,
      row.ergebnis ?? "",
      row.ergebnisText,
      ...STIMMEN.map((key) => String(row.abstimmung?.[key] ?? "")),
    ]),
    inhalt: {
      reference: one.nummer,
      name: one.titel,
      paperType: one.art === "fassung" ? "Beschlussvorlage zur Fassung" : "Beschlussvorlage",
      zustand: one.stand,
      ...(one.eingebrachtAm ? { date: one.eingebrachtAm } : {}),
      sachverhalt: one.sachverhalt,
      beschlussvorschlag: one.vorschlag,
      finanzielleAuswirkungen: one.finanzen,
      consultation: one.beratungen.map(consultation),
      geld: {
        massnahmen: one.anlagen.geld.gesamt,
        ohneAussage: one.anlagen.geld.ohneAussage,
        aussagen: one.anlagen.geld.aussagen,
        mitBetrag: one.anlagen.geld.mitBetrag,
        arten: one.anlagen.geld.arten.map(({ art, massnahmen, aussagen, mitBetrag, summeCent }) => ({
          art,
          massnahmen,
          aussagen,
          mitBetrag,
          ...(summeCent === null ? {} : { summeCent }),
        })),
      },
      tabellen: one.anlagen.tabellen.map(({ feld, zeilen }) => ({ feld, zeilen: zeilen.map((row) => ({ ...row })) })),
      aenderungen: one.anlagen.aenderungen.length,
      auxiliaryFile: one.dateien.map(({ id, titel, art, bytes }) => ({
        name: titel,
        art,
        size: bytes,
        downloadUrl: `${ctx.mandant.origin}/konzept/vorlagendateien/${id}`,
      })),
    },
  };
}
