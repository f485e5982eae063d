import type { Locale } from "#src/shared/locale.ts";
import { LOESCHFRIST_TAGE } from "./frist.ts";

/** The words of this mail, by the language in which the idea was sent. */
const WORTE = {
  de: {
    uebernommen: "Ihre Idee wird eine Maßnahme",
    "nicht-ausgewaehlt": "Ihre Idee wurde nicht ausgewählt",
    betreff: "{ergebnis}: „{titel}“",
    anrede: "Guten Tag,",
    dank: "vielen Dank für Ihre Idee {nummer} „{titel}“. {ergebnis}.",
    alle: "Alle Ideen und Antworten: {adresse}",
    loeschen: "Ihre E-Mail-Adresse löschen wir {tage} Tage nach dieser Antwort.",
  },
  en: {
    uebernommen: "Your idea becomes a measure",
    "nicht-ausgewaehlt": "Your idea was not chosen",
    betreff: "{ergebnis}: “{titel}”",
    anrede: "Hello,",
    dank: "thank you for your idea {nummer} “{titel}”. {ergebnis}.",
    alle: "All ideas and answers: {adresse}",
    loeschen: "We delete your e-mail address {tage} days after this answer.",
  },
  ar: {
    uebernommen: "ستصبح فكرتكم تدبيراً",
    "nicht-ausgewaehlt": "لم يتم اختيار فكرتكم",
    betreff: "{ergebnis}: «{titel}»",
    anrede: "تحية طيبة،",
    dank: "شكراً جزيلاً على فكرتكم رقم {nummer} «{titel}». {ergebnis}.",
    alle: "جميع الأفكار والردود: {adresse}",
    loeschen: "سنحذف عنوان بريدكم الإلكتروني بعد {tage} يوماً من هذا الرد.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** What the answer to an idea says, to whoever asked for one. The answer itself is written in German. */
export function antwortMail(
  sprache: Locale,
  idee: {
    readonly nummer: number;
    readonly titel: string;
    readonly uebernommen: boolean;
    readonly antwort: string;
    /** Where all ideas and answers stand. */
    readonly adresse: string;
    readonly landkreis: string;
  },
): { readonly subject: string; readonly text: string } {
  const worte = WORTE[sprache];
  const text = (wort: keyof typeof worte, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).reduce(
      (words, [name, value]) => words.replace(`{${name}}`, () => value),
      worte[wort] as string,
    );
  const { nummer, titel } = idee;
  const ergebnis = text(idee.uebernommen ? "uebernommen" : "nicht-ausgewaehlt");
  return {
    subject: text("betreff", { ergebnis, titel }),
    text: [
      text("anrede"),
      text("dank", { nummer: String(nummer), titel, ergebnis }),
      ...(idee.antwort ? [idee.antwort] : []),
      text("alle", { adresse: idee.adresse }),
      text("loeschen", { tage: String(LOESCHFRIST_TAGE) }),
      idee.landkreis,
    ].join("\n\n"),
  };
}
