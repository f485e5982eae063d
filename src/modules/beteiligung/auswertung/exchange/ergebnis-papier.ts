import { type PapierBlock, viewPapierInput } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { wirkungTexts } from "../../wirkung/texts/index.ts";
import { listWirkungOf } from "../../wirkung/views/wirkung.ts";
import { abschnitt, papierWorte } from "../../workshop/exchange/papiere.ts";
import type { Fragebild, Kreuzbild } from "../rules/bild.ts";
import { auswertungTexts } from "../texts/index.ts";
import { bildWorte, PUNKT, shownZeilen } from "../views/bild-worte.ts";
import { type Ergebnisansicht, viewErgebnis } from "../views/ergebnis.ts";

type Worte = ReturnType<typeof worteOf>;

function worteOf(ctx: Ctx) {
  const papier = papierWorte(ctx);
  const text = translator(auswertungTexts, papier.sprache);
  return { ...papier, text, ...bildWorte(text, papier.f) };
}

/** First column of a table with others that hold numbers. */
const breitenOf = (spalten: readonly unknown[]) => [Math.max(2, spalten.length - 1), ...spalten.slice(1).map(() => 1)];

function tabelle(spalten: string[], zeilen: string[][]): PapierBlock {
  return { art: "tabelle", spalten, breiten: breitenOf(spalten), zeilen };
}

function frageBloecke(bild: Fragebild, { text, zahl, prozent, zelle, basis, satz }: Worte): PapierBlock[] {
  const kopf: PapierBlock[] = [abschnitt(bild.titel.text), { art: "text", text: satz(bild) }];
  const table =
    bild.form === "liste"
      ? tabelle(
          [text("spalte.antwort"), text("spalte.anzahl"), text("spalte.anteil")],
          shownZeilen(bild).map((one) => [one.name.text, zahl(one.zelle.anzahl), prozent(one.zelle.prozent)]),
        )
      : tabelle(
          [text("spalte.zeile"), ...bild.spalten.map((one) => one.name.text), text("wort.ohne")],
          bild.zeilen.map((one) => [one.name.text, ...one.zellen.map(zelle), zahl(one.ohne)]),
        );
  return [...kopf, table, { art: "klein", text: basis(bild) }];
}

function kreuzBloecke(bild: Kreuzbild, { text, zahl, zelle }: Worte): PapierBlock[] {
  return [
    abschnitt(`${bild.zeile.text} × ${bild.spalte.text}`, 3),
    tabelle(
      [bild.zeile.text, ...bild.spalten.map((one) => one.text), text("spalte.basis")],
      bild.zeilen.map((one) => [one.name.text, ...one.zellen.map(zelle), zahl(one.basis)]),
    ),
    { art: "klein", text: text("kreuz.basis") },
  ];
}

function wellenBloecke({ wellen }: Ergebnisansicht, { text, f, prozent }: Worte): PapierBlock[] {
  if (!wellen || wellen.fragen.length === 0) return [];
  return [
    abschnitt(text("wellen.titel", { welle: wellen.name })),
    ...wellen.fragen.flatMap((one): PapierBlock[] => {
      const isBroken = one.urteil.art === "nicht-vergleichbar";
      const said = one.entschieden
        ? `${text(isBroken ? "wellen.abgelehnt" : "wellen.zugeordnet")} ${one.entschieden.grund}`
        : one.urteil.art === "nicht-vergleichbar"
          ? text("wellen.bruch", { gruende: f.list(one.urteil.gruende.map((grund) => text(`bruch.${grund}`))) })
          : "";
      const table = tabelle(
        [text("spalte.antwort"), wellen.name, wellen.heute, text("spalte.unterschied")],
        one.zeilen.map((row) => [
          row.name.text,
          prozent(row.frueher.prozent),
          prozent(row.heute.prozent),
          row.unterschied === null
            ? PUNKT
            : text("punkte", { wert: `${row.unterschied > 0 ? "+" : ""}${f.number(row.unterschied)}` }),
        ]),
      );
      return [
        abschnitt(one.titel.text, 3),
        ...(said ? [{ art: "text", text: said } as const] : []),
        ...(isBroken ? [] : [table]),
      ];
    }),
  ];
}

/**
 * The published results of a survey as a paper: every number of the page, and nothing else.
 *
 * @throws NotFound when there is none, or nothing of it is public
 */
export async function ergebnisPapier(ctx: Ctx, kennung: string) {
  const worte = worteOf(ctx);
  const { sprache, text, f, gemeinsam } = worte;
  // The words of the survey and those of the paper are in one language.
  const view = await viewErgebnis({ ...ctx, locale: sprache }, kennung);
  const folgen = await listWirkungOf(ctx, view.id);
  const wirkung = translator(wirkungTexts, sprache);
  const bloecke: PapierBlock[] = [
    { art: "text", text: text("geheim", { zelle: view.regel.mindestZelle, basis: view.regel.mindestBasis }) },
    ...view.fragen.flatMap((bild) => [
      ...frageBloecke(bild, worte),
      ...(view.texte.find((one) => one.schluessel === bild.schluessel)?.zitate ?? []).map(
        (one): PapierBlock => ({
          art: "text",
          text: `„${one.text}“ (${text(one.gekuerzt ? "zitat.gekuerzt" : "zitat")})`,
        }),
      ),
    ]),
    ...(view.kreuze.length > 0 ? [abschnitt(text("kreuze"))] : []),
    ...view.kreuze.flatMap((bild) => kreuzBloecke(bild, worte)),
    ...wellenBloecke(view, worte),
    abschnitt(wirkung("titel")),
    {
      art: "text",
      text:
        folgen.length === 0
          ? wirkung("leer")
          : folgen.map((one) => `– ${wirkung(`glied.${one.glied}`)} ${one.kennung} ${one.titel}`).join("\n"),
    },
    { art: "klein", text: text("daten.lizenz", { lizenz: view.regel.lizenz, titel: view.titel.text }) },
  ];
  const fakten = [
    ...(view.von && view.bis
      ? [{ name: text("papier.befragt"), wert: `${f.date(view.von)} – ${f.date(view.bis)}` }]
      : []),
    { name: text("papier.freigegeben"), wert: f.date(view.stand) },
  ];
  return viewPapierInput(
    ctx,
    sprache,
    { ...gemeinsam, art: text("ergebnis"), titel: view.titel.text },
    { fakten, bloecke },
  );
}
