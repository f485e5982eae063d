import { canonicalJson } from "#src/modules/konzept/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { type BerichtAngaben, type BerichtId, findBerichtFehler, findFesthaltenGrund } from "../rules/bericht.ts";
import type { BerichtVorschau, Dokument } from "../rules/dokument.ts";
import { mayManageBerichte } from "../rules/permissions.ts";
import { berichtSlug } from "../rules/slug.ts";
import {
  findBericht,
  findFassungOf,
  insertBericht,
  insertFassung,
  insertVeroeffentlichung,
  listFassungen,
  lockBericht,
  saveBericht,
} from "../store/berichte.ts";
import { hashInhalt } from "../store/hash-bericht.ts";

function requireManage(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageBerichte(ctx.actor)) throw new NotAllowed();
}

async function lock(tx: Tx, id: BerichtId) {
  const bericht = await lockBericht(tx, id);
  if (!bericht) throw new NotFound();
  return bericht;
}

/**
 * Writes down what a report is to be. Nothing is frozen by it.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function createBericht(ctx: Ctx, angaben: BerichtAngaben) {
  requireManage(ctx);
  return ctx.db.write(async (tx) => {
    const [fehler] = Object.values(findBerichtFehler(angaben, ctx.today));
    if (fehler) return refuse(fehler);
    const id = await insertBericht(tx, angaben);
    await record(tx, ctx, "monitoring.bericht.created", [{ kind: "bericht", id, after: angaben }]);
    return accept({ id });
  });
}

/**
 * Changes what a report is to be. What was frozen of it stays as it is.
 *
 * @param rev as the form showed it
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function changeBericht(ctx: Ctx, id: BerichtId, rev: number, angaben: BerichtAngaben) {
  requireManage(ctx);
  return ctx.db.write(async (tx) => {
    const before = await lock(tx, id);
    if (before.rev !== rev) return refuse("inzwischen-geaendert");
    const [fehler] = Object.values(findBerichtFehler(angaben, ctx.today));
    if (fehler) return refuse(fehler);
    await saveBericht(tx, id, angaben);
    const change = difference<BerichtAngaben>(without(before, "id", "rev"), angaben);
    await record(tx, ctx, "monitoring.bericht.changed", [{ kind: "bericht", id, ...change }]);
    return accept({ id });
  });
}

/**
 * Freezes a report as it reads now: the first time as its first revision, later as a correction that says what it
 * corrects. Nothing changes it afterwards (B4, B5).
 *
 * @param schreibe writes what the report would say now, from its Angaben as they are kept
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function freezeBericht(
  ctx: Ctx,
  id: BerichtId,
  gesehen: { readonly stand: string; readonly lueckenBekannt: boolean; readonly berichtigung: string },
  schreibe: (ctx: Ctx, angaben: BerichtAngaben) => Promise<BerichtVorschau>,
) {
  requireManage(ctx);
  const bericht = await ctx.db.read((db) => findBericht(db, id));
  if (!bericht) throw new NotFound();
  const vorschau = await schreibe(ctx, bericht);
  return ctx.db.write(async (tx) => {
    if ((await lock(tx, id)).rev !== bericht.rev) return refuse("inzwischen-geaendert");
    const bisher = await listFassungen(tx, id);
    const nummer = (bisher[0]?.nummer ?? 0) + 1;
    const berichtigung = nummer === 1 ? "" : gesehen.berichtigung.trim();
    const grund = findFesthaltenGrund(
      { ...gesehen, berichtigung },
      { stand: vorschau.stand, luecken: vorschau.luecken.length, nummer },
    );
    if (grund) return refuse(grund);
    const vorgaengerHash = bisher[0]?.hash ?? "";
    const dokument: Dokument = { ...vorschau.dokument, nummer, berichtigung, vorgaengerHash };
    const inhalt = canonicalJson(dokument);
    const hash = hashInhalt(inhalt);
    const fassungId = newId<"Berichtsfassung">();
    const taken = new Set((await listFassungen(tx, null)).map((one) => one.slug));
    const slug = berichtSlug(dokument.titel, nummer, taken);
    const { titel, art, stichtag, oeffentlich } = dokument;
    await insertFassung(tx, {
      id: fassungId,
      berichtId: id,
      nummer,
      slug,
      titel,
      art,
      stichtag,
      oeffentlich,
      inhalt,
      vorgaengerHash,
      hash,
    });
    await record(tx, ctx, "monitoring.bericht.frozen", [
      { kind: "bericht", id, after: { titel, nummer, stichtag, oeffentlich, hash, luecken: vorschau.luecken.length } },
    ]);
    return accept({ id: fassungId, slug, nummer });
  });
}

/**
 * Makes a frozen report public. Only one that was made for everybody can be.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function publishBericht(ctx: Ctx, id: BerichtId, nummer: number) {
  requireManage(ctx);
  return ctx.db.write(async (tx) => {
    await lock(tx, id);
    const fassung = await findFassungOf(tx, id, nummer);
    if (!fassung) throw new NotFound();
    if (!fassung.oeffentlich) return refuse("nur-intern");
    if (fassung.veroeffentlichtAm !== null) return refuse("schon-veroeffentlicht");
    await insertVeroeffentlichung(tx, fassung.id, ctx.today);
    await record(tx, ctx, "monitoring.bericht.published", [
      { kind: "bericht", id, after: { titel: fassung.titel, nummer, veroeffentlichtAm: ctx.today } },
    ]);
    return accept({ slug: fassung.slug });
  });
}
