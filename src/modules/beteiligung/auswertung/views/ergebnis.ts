import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { findUmfrage, findUmfrageBySlug, listUmfragen, type UmfrageRow } from "../../umfrage/store/umfragen.ts";
import { pairEntschieden } from "../../wellen/rules/entscheidung.ts";
import { listWellen, type Welle } from "../../wellen/store/wellen.ts";
import { listAuswertungsfragen } from "../rules/merkmale.ts";
import { nameOf, titelOf, type Worte } from "../rules/nennen.ts";
import type { Fragetafel, Tafel } from "../rules/tafel.ts";
import { compareTafeln } from "../rules/wellen.ts";
import { listErgebnisse, listFreitexte, listVeroeffentlichte } from "../store/ergebnisse.ts";
import { drawTafeln } from "./ergebnis-bild.ts";
import { worteFor } from "./worte.ts";

async function shownOf(db: Db, umfrage: Pick<UmfrageRow, "id">) {
  return (await listErgebnisse(db, umfrage.id)).filter((one) => one.zurueckgezogenAm === null);
}

/**
 * The published results of one survey, in the language asked for. Readable by everybody; made from nothing but what was
 * released.
 *
 * @throws NotFound when there is none, or nothing of it is public
 */
export async function viewErgebnis(ctx: Ctx, kennung: string) {
  const found = await ctx.db.read(async (db) => {
    const umfrage = await findUmfrageBySlug(db, kennung);
    if (!umfrage) return null;
    const frueher = umfrage.vorherigeId ? await findUmfrage(db, umfrage.vorherigeId) : null;
    return {
      umfrage,
      shown: await shownOf(db, umfrage),
      freitexte: await listFreitexte(db, umfrage.id),
      entschieden: await listWellen(db, umfrage.id),
      frueher: frueher && { umfrage: frueher, shown: await shownOf(db, frueher) },
    };
  });
  const stand = found?.shown
    .map((one) => one.freigegebenAm)
    .toSorted()
    .at(-1);
  if (!found || stand === undefined) throw new NotFound();
  const { umfrage, shown, freitexte, entschieden, frueher } = found;
  const { definition } = umfrage;
  const { worte } = worteFor(ctx.locale, definition.grundsprache);
  const tafeln = shown.map((one) => one.inhalt);
  const fragen = listAuswertungsfragen(definition);
  const isShown = new Set(shown.map((one) => one.schluessel));
  return {
    id: umfrage.id,
    kennung,
    titel: titelOf(definition.titel, worte),
    sprache: definition.grundsprache,
    von: umfrage.von,
    bis: umfrage.bis,
    stand,
    regel: definition.veroeffentlichung,
    ...drawTafeln(fragen, tafeln, tafeln, worte),
    texte: fragen
      .filter((frage) => frage.zeigen === "nach-pruefung" && isShown.has(frage.schluessel))
      .map((frage) => {
        const own = freitexte.filter((one) => one.frage === frage.schluessel);
        return {
          schluessel: frage.schluessel,
          zitate: own.flatMap((one) =>
            one.text === "" ? [] : [{ text: one.text, gekuerzt: one.stand === "gekuerzt" }],
          ),
          personenbezogen: own.filter((one) => one.stand === "personenbezogen").length,
        };
      }),
    wellen:
      frueher && frueher.shown.length > 0
        ? {
            name: frueher.umfrage.welle || frueher.umfrage.titel,
            heute: umfrage.welle || umfrage.titel,
            kennung: frueher.umfrage.slug,
            fragen: vergleiche(
              frueher.umfrage,
              frueher.shown.map((one) => one.inhalt),
              umfrage,
              tafeln,
              entschieden,
              worte,
            ),
          }
        : null,
  };
}
export type Ergebnisansicht = Awaited<ReturnType<typeof viewErgebnis>>;

function vergleiche(
  frueher: UmfrageRow,
  tafelnFrueher: readonly Tafel[],
  heute: UmfrageRow,
  tafelnHeute: readonly Tafel[],
  entschieden: readonly Welle[],
  worte: Worte,
) {
  const tableOf = (tafeln: readonly Tafel[], schluessel: string): Fragetafel | null => {
    const found = tafeln.find((one) => one.schluessel === schluessel);
    return found?.art === "frage" ? found : null;
  };
  const least = Math.max(
    frueher.definition.veroeffentlichung.mindestBasis,
    heute.definition.veroeffentlichung.mindestBasis,
  );
  return pairEntschieden(frueher.definition, heute.definition, entschieden).flatMap((paar) => {
    const before = tableOf(tafelnFrueher, paar.frueher.schluessel);
    const now = tableOf(tafelnHeute, paar.heute.schluessel);
    if (!before || !now) return [];
    return [
      {
        schluessel: paar.heute.schluessel,
        titel: titelOf(paar.heute.titel, worte),
        urteil: paar.urteil,
        entschieden: paar.entschieden,
        basen: { frueher: before.gefragt, heute: now.gefragt },
        zeilen: (compareTafeln(paar, before, now, least) ?? []).map(({ merkmal, at, ...werte }) => {
          const kategorie = merkmal.kategorien[at];
          const names = [
            ...(merkmal.name ? [merkmal.name] : []),
            ...(merkmal.art === "teilung" && kategorie ? [kategorie.name] : []),
          ].map((one) => nameOf(one, worte));
          return {
            name: { text: names.map((one) => one.text).join(": "), lang: names[0]?.lang ?? worte.sprache },
            ...werte,
          };
        }),
      },
    ];
  });
}

/** Surveys with public results, the newest first. Readable by everybody. */
export async function viewErgebnisliste(ctx: Ctx) {
  return ctx.db.read(async (db) => {
    const shown = new Set(await listVeroeffentlichte(db));
    const rows = await listUmfragen(db);
    const found = await Promise.all(rows.filter((one) => shown.has(one.id)).map((one) => findUmfrage(db, one.id)));
    return found.flatMap((one) => {
      if (!one) return [];
      const { slug: kennung, titel, welle, von, bis, definition } = one;
      const { grundsprache: sprache, sprachen, zugang } = definition;
      return [{ kennung, titel, welle, von, bis, sprache, sprachen, zugang }];
    });
  });
}

/** Public addresses of results, for the sitemap. */
export async function listErgebnisAdressen(ctx: Ctx): Promise<string[]> {
  return (await viewErgebnisliste(ctx)).map((one) => `/umfragen/${one.kennung}/ergebnis`);
}
