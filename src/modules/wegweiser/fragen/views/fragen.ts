import type { Ctx } from "#src/platform/ctx.ts";
import { requireWegweiserPflege } from "../../views/intern.ts";
import { readGeprueft } from "../../pflege/views/geprueft.ts";
import { type Sprache, textIn } from "../../rules/sprachen.ts";
import { listUnterlageRows } from "../../store/unterlagen.ts";
import { uebersetztIn } from "../../views/anlaufstelle.ts";
import { listAnlaufstellen } from "../../views/anlaufstellen.ts";
import { readKarten } from "../../views/lesen.ts";
import type { HaeufigeFrageId } from "../rules/frage.ts";
import { listHaeufigeFragen } from "../store/fragen.ts";

/** What is asked often, by what it is about, in the reader's language where it was translated. */
export function viewFragen(ctx: Ctx, sprache: Sprache) {
  return ctx.db.read(async (db) => {
    const rows = await listHaeufigeFragen(db);
    const staende = await readGeprueft(db, ctx.today);
    const byThema = Map.groupBy(rows, ({ thema }) => thema);
    const own = (of: typeof rows) => of.filter(({ fragen }) => fragen[sprache]).length;
    return {
      // What somebody can read comes first.
      themen: [...byThema]
        .toSorted(([, a], [, b]) => Number(own(b) > 0) - Number(own(a) > 0))
        .map(([thema, of]) => ({
          thema,
          fragen: of.flatMap(({ id, fragen, antworten, geprueftAm }) => {
            const frage = textIn(fragen, sprache);
            const antwort = textIn(antworten, sprache);
            const geprueft = staende.get(id) ?? null;
            return frage && antwort ? [{ id, frage, antwort, geprueft, geprueftAm }] : [];
          }),
        })),
    };
  });
}

/** Every question in all its languages: one reading for all file formats. */
export function viewFragenDaten(ctx: Ctx) {
  return ctx.db.read(async (db) => {
    const staende = await readGeprueft(db, ctx.today);
    return (await listHaeufigeFragen(db)).map((row) => ({
      ...row,
      geprueftAm: staende.get(row.id)?.geprueftAm ?? row.geprueftAm,
    }));
  });
}
export type FrageDaten = Awaited<ReturnType<typeof viewFragenDaten>>[number];

/**
 * The list for whoever writes them, and the one that is being changed.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewFragenIntern(ctx: Ctx, id: HaeufigeFrageId | null) {
  requireWegweiserPflege(ctx);
  const fragen = await ctx.db.read(listHaeufigeFragen);
  return { fragen, offen: fragen.find((one) => one.id === id) ?? null };
}

/**
 * German words from doors, letters and forms with what they mean: the papers, services and places of the guide in the
 * reader's language. Nothing is written twice for it.
 */
export function viewWoerter(ctx: Ctx, sprache: Sprache) {
  return ctx.db.read(async (db) => {
    const { karten } = await readKarten(db, sprache);
    const papiere = await listUnterlageRows(db);
    const orte = await listAnlaufstellen(db);
    return {
      gruppen: [
        {
          art: "papiere" as const,
          woerter: papiere.map(({ name, namen }) => ({ wort: name, heisst: uebersetztIn(namen, sprache), slug: null })),
        },
        {
          art: "leistungen" as const,
          woerter: [...karten.values()].map(({ titel, amtlich, slug }) => ({
            wort: amtlich ?? titel.text,
            heisst: amtlich === null ? null : titel,
            slug,
          })),
        },
        {
          art: "orte" as const,
          woerter: orte.map(({ name, namen }) => ({ wort: name, heisst: uebersetztIn(namen, sprache), slug: null })),
        },
      ].map(({ art, woerter }) => ({
        art,
        // In German the list is one of words to know; elsewhere a word without meaning helps nobody.
        woerter: woerter.filter(({ heisst }) => sprache === "de" || heisst !== null),
      })),
    };
  });
}
