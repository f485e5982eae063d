import { listErreichbar, listOrtRows } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { linkOeffnet } from "../../pflege/rules/erinnerung.ts";
import { mayCareFor } from "../../pflege/rules/eintrag.ts";
import { listLeselinks } from "../../gegenlesen/store/leselinks.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import { countSprache, listUngelesene, planNaechstenSchritt } from "../rules/naechster-schritt.ts";
import { nachRisiko, nenntStand, standIn, type TextArt, type Uebersetzbar, type Ziel } from "../rules/text.ts";
import { methodeOf, mussGelesenWerden, type Umfang, type VorschlagId } from "../rules/vorschlag.ts";
import { listVerlorene, listWoerter, woerterIn } from "../rules/woerter.ts";
import { writeXliff } from "../rules/xliff.ts";
import { findText, kennungOf, listTexte } from "../store/texte.ts";
import { countVorschlaege, findVorschlag, listOffeneVorschlaege } from "../store/vorschlaege.ts";

/** So many published words that nobody has read stand on the page; the next ones come when these are done. */
const ZU_LESEN_ZEILEN = 12;

function requireEditor(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor) && !ctx.actor.rollen.some(({ rolle }) => rolle === "zustaendige")) {
    throw new NotAllowed();
  }
}

/** What somebody wants to see of the work; null: all. */
export type UebersetzenFilter = { readonly sprache: Ziel | null; readonly art: TextArt | null };

/**
 * The work on other languages: proposals that wait, published translations that nobody has read, how far each language
 * is and who could read it, and the one thing to do next.
 *
 * @throws SignInNeeded, NotAllowed for everybody who keeps no entry
 */
export async function viewUebersetzen(ctx: Ctx, { sprache, art }: UebersetzenFilter) {
  requireEditor(ctx);
  const manage = mayManageWegweiser(ctx.actor);
  return ctx.db.read(async (db) => {
    const all = (await listTexte(db, ctx, "intern", await listOrtRows(db))).filter((text) =>
      mayCareFor(ctx.actor, text),
    );
    const byId = new Map(all.map((text) => [text.id, text]));
    const waiting = (await listOffeneVorschlaege(db))
      .flatMap((row) => {
        const text = byId.get(row.eintragId);
        return text ? [presentVorschlag(row, text)] : [];
      })
      .toSorted(nachRisiko);
    const texte = await listTexte(db, ctx, "oeffentlich", await listOrtRows(db));
    const mine = texte.filter((text) => byId.has(text.id) && (art === null || text.art === art));
    const ungelesen = listUngelesene(mine, sprache === null ? ZIELSPRACHEN : [sprache]);
    const links = (await listLeselinks(db)).filter((link) => linkOeffnet(link, ctx.today));
    const zahlen = ZIELSPRACHEN.map((one) => countSprache(texte, one));
    const stellen = await readSprachkundige(db);
    return {
      gesamt: texte.length,
      // A Stelle reads what concerns it; the whole is the business of the Fachstelle.
      schritt: planNaechstenSchritt(waiting, manage ? zahlen : [], new Set(links.map((link) => link.sprache))),
      sprachen: zahlen.map((one) => ({
        ...one,
        gefragt: links.flatMap((link) => (link.sprache === one.sprache ? [link.fuer] : [])),
        stellen: stellen.get(one.sprache) ?? [],
      })),
      vorschlaege: waiting.filter(
        (row) => (sprache === null || row.sprache === sprache) && (art === null || row.art === art),
      ),
      zuLesen: {
        anzahl: ungelesen.length,
        zeilen: ungelesen.slice(0, ZU_LESEN_ZEILEN).map((text) => ({
          id: text.id,
          art: text.art,
          titel: text.deutsch.titel ?? "",
          sprache: text.sprache,
          stand: text.stand,
          risiko: text.risiko,
          intern: nenntStand(text.art) ? `${text.intern}/sprachen/${text.sprache}` : text.intern,
        })),
      },
      may: { manage },
    };
  });
}

function presentVorschlag(row: Awaited<ReturnType<typeof listOffeneVorschlaege>>[number], text: Uebersetzbar) {
  const { id, sprache, herkunft, stand, grund, geaendert, bestaetigt, am } = row;
  const { art, deutsch, risiko } = text;
  const changed = geaendert.length;
  return {
    id,
    sprache,
    herkunft,
    stand,
    grund,
    geaendert: changed,
    bestaetigt,
    am,
    art,
    risiko,
    titel: deutsch.titel ?? "",
  };
}

/** Stellen that speak a language with people already, by language: they could read it or know who can. */
async function readSprachkundige(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await listLeistungRows(db, "oeffentlich");
  const speaking = rows.flatMap(({ sprachen, anbieterId, verantwortlichId }) =>
    sprachen.map((sprache) => ({ sprache, id: anbieterId ?? verantwortlichId })),
  );
  const namen = await listErreichbar(db, [...new Set(speaking.map(({ id }): StelleId => id))], []);
  return new Map(
    [...Map.groupBy(speaking, ({ sprache }) => sprache)].map(([sprache, of]) => [
      sprache,
      [...new Set(of.flatMap(({ id }) => namen.get(id)?.name ?? []))].toSorted((a, b) => a.localeCompare(b, "de")),
    ]),
  );
}

/**
 * A proposal beside the German text as it stands now.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewVorschlag(ctx: Ctx, id: VorschlagId) {
  requireEditor(ctx);
  return ctx.db.read(async (db) => {
    const vorschlag = await findVorschlag(db, id);
    if (!vorschlag) throw new NotFound();
    const text = await findText(db, ctx, vorschlag.eintragId, await listOrtRows(db));
    if (!mayCareFor(ctx.actor, text)) throw new NotAllowed();
    const { sprache, herkunft, teile } = vorschlag;
    const { art, deutsch, intern } = text;
    const glossar = listWoerter(await listTexte(db, ctx, "oeffentlich", await listOrtRows(db)), sprache);
    return {
      vorschlag,
      art,
      deutsch,
      intern,
      kennung: kennungOf(text, sprache),
      mussGelesen: mussGelesenWerden(methodeOf(herkunft, text.fassungen.get(sprache)?.methode ?? null), text),
      nenntStand: nenntStand(art),
      verlorene: vorschlag.stand === "offen" ? listVerlorene(deutsch, teile) : [],
      woerter: woerterIn(deutsch, glossar, text.id),
    };
  });
}

/**
 * What is translated, drafts too, and how many proposals there ever were.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewQuelltexte(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => ({
    texte: await listTexte(db, ctx, "intern", await listOrtRows(db)),
    vorschlaege: await countVorschlaege(db),
  }));
}

/**
 * The file for an agency: what a language lacks or has from an older text, or everything; of one kind or of all.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewXliff(ctx: Ctx, sprache: Ziel, umfang: Umfang, art: TextArt | null = null): Promise<string> {
  requireIntern(ctx);
  if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const texte = (await listTexte(db, ctx, "oeffentlich", await listOrtRows(db))).filter(
      (text) =>
        (art === null || text.art === art) &&
        (umfang === "alles" || ["fehlt", "veraltet"].includes(standIn(text, sprache))),
    );
    return writeXliff(
      sprache,
      texte.map((text) => ({
        id: text.id,
        art: text.art,
        adresse: `${ctx.mandant.origin}${text.seite ?? "/wegweiser"}`,
        textstand: text.textstand,
        quelle: text.deutsch,
        ziel: text.fassungen.get(sprache)?.teile ?? null,
      })),
    );
  });
}
