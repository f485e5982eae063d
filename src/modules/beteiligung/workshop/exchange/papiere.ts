import { type PapierBlock, viewPapierInput } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { workshopTexts } from "../texts/index.ts";
import type { WorkshopInternView } from "../views/intern.ts";
import type { Dokumentation } from "./dokumentation.ts";

export const BLAETTER = ["anwesenheit", "namensschilder"] as const;
export type Blatt = (typeof BLAETTER)[number];

export const abschnitt = (text: string, ebene: 2 | 3 = 2): PapierBlock => ({
  art: "ueberschrift",
  ebene,
  text,
  neueSeite: false,
});

/** Words that every paper of Beteiligung has. PDFs are German or English. */
export function papierWorte(ctx: Ctx) {
  const sprache = ctx.locale === "en" ? ("en" as const) : ("de" as const);
  const text = translator(workshopTexts, sprache);
  const f = formatsFor(sprache);
  const gemeinsam = {
    vermerk: "",
    stand: text("papier.stand", { tag: f.date(ctx.today) }),
    // The template fills in the numbers.
    seiteVon: text("papier.seite", { seite: "{seite}", seiten: "{seiten}" }),
    marken: { neu: "", gestrichen: "" },
    fuss: "",
  };
  return { sprache, text, f, gemeinsam };
}

/** The documentation: agenda, groups, clusters with cards, dots and votes, and what became of it. */
export async function dokumentationPapier(ctx: Ctx, view: Dokumentation) {
  const { sprache, text, f, gemeinsam } = papierWorte(ctx);
  const bloecke: PapierBlock[] = [];
  if (view.einleitung) bloecke.push({ art: "text", text: view.einleitung });
  if (view.agenda.length > 0)
    bloecke.push(abschnitt(text("feld.agenda")), {
      art: "tabelle",
      spalten: [text("papier.zeit"), text("papier.punkt")],
      breiten: [1, 5],
      zeilen: view.agenda.map((one) => [one.zeit, one.punkt]),
    });
  for (const gruppe of view.pinnwand) {
    bloecke.push(abschnitt(gruppe.name));
    if (gruppe.thema && gruppe.thema !== gruppe.name) bloecke.push({ art: "text", text: gruppe.thema });
    for (const one of gruppe.cluster) {
      const gestimmt = one.stimmen.ja + one.stimmen.nein + one.stimmen.enthaltung > 0;
      const verbleib = one.ergebnis
        ? `${text(`verbleib.${one.ergebnis.art}`)} ${one.ergebnis.titel && one.ergebnis.kennung ? `${one.ergebnis.kennung} ${one.ergebnis.titel}` : text("verbleib.entwurf")}`
        : text("verbleib.offen");
      const wertung = [text("punkte", { anzahl: one.punkte }), ...(gestimmt ? [text("stimmen", one.stimmen)] : [])];
      bloecke.push(abschnitt(one.titel, 3), { art: "klein", text: wertung.join(". ") }, ...kartenBloecke(one.karten), {
        art: "text",
        text: verbleib,
      });
    }
    if (gruppe.lose.length > 0) bloecke.push(abschnitt(text("lose"), 3), ...kartenBloecke(gruppe.lose));
  }
  const fakten = [
    { name: text("feld.wann"), wert: text("wann", { tag: f.date(view.tag), von: view.von, bis: view.bis }) },
    { name: text("feld.ort"), wert: view.ort },
    ...(view.moderation ? [{ name: text("feld.moderation"), wert: view.moderation }] : []),
    ...(view.teilnehmende === null ? [] : [{ name: text("feld.teilnehmende"), wert: f.number(view.teilnehmende) }]),
  ];
  return viewPapierInput(
    ctx,
    sprache,
    { ...gemeinsam, art: text(`runde.${view.runde}`), titel: view.titel },
    { fakten, bloecke },
  );
}

const kartenBloecke = (karten: readonly { readonly text: string }[]): PapierBlock[] =>
  karten.length === 0 ? [] : [{ art: "text", text: karten.map((one) => `– ${one.text}`).join("\n") }];

/** A sheet for the door, for the office: who comes with room to sign, or name tags to cut out. */
export async function blattPapier(ctx: Ctx, { workshop, anmeldungen }: WorkshopInternView, art: Blatt) {
  const { sprache, text, f, gemeinsam } = papierWorte(ctx);
  const da = anmeldungen.filter((one) => one.stand === "angemeldet" && one.funktion !== "");
  const liste: PapierBlock = {
    art: "tabelle",
    spalten: [text("papier.nr"), text("feld.funktion"), text("feld.gruppe"), text("papier.unterschrift")],
    breiten: [0.5, 4, 2, 3],
    zeilen: da.map((one, at) => [String(at + 1), one.funktion, one.gruppe ?? "", ""]),
  };
  const schilder = da.flatMap((one): PapierBlock[] => [
    abschnitt(one.funktion),
    { art: "text", text: [one.gruppe ?? "", workshop.titel].filter(Boolean).join("\n") },
  ]);
  return viewPapierInput(
    ctx,
    sprache,
    { ...gemeinsam, vermerk: text("papier.intern"), art: text(`blatt.${art}`), titel: workshop.titel },
    {
      fakten: [
        {
          name: text("feld.wann"),
          wert: text("wann", { tag: f.date(workshop.tag), von: workshop.von, bis: workshop.bis }),
        },
        { name: text("feld.ort"), wert: workshop.ort },
      ],
      bloecke: art === "anwesenheit" ? [liste] : schilder,
    },
  );
}
