import { type AuditChange, type AuditEntry, listHistory } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { hasRolle } from "#src/shared/actor.ts";
import type { FoerderprogrammId, GemeindeId, KontaktId, StelleId } from "../rules/ids.ts";
import { proposeDuplicates } from "../rules/matching.ts";
import {
  mayChangeGemeinde,
  mayChangeGemeindeKontakt,
  mayChangeStelle,
  mayChangeStelleKontakt,
  mayManageNetzwerk,
} from "../rules/permissions.ts";
import type { StelleUseCount } from "../rules/stelle-use.ts";
import { findFachstelle } from "../store/fachstelle.ts";
import { findFoerderprogramm, listFoerderprogrammRows } from "../store/foerderprogramme.ts";
import { findGemeinde, type GemeindeRow, listGemeindeRows } from "../store/gemeinden.ts";
import { findKontakt, type KontaktOwner } from "../store/kontakte.ts";
import { countStelleUse, listStelleGebrauch, type StelleGebrauch } from "../store/stelle-uses.ts";
import { findStelle, listStellenRows, type StelleRow } from "../store/stellen.ts";
import { listNamen, listStellenForMatching } from "../store/stellen-namen.ts";
import { type KontaktView, readKontakte } from "./kontakte.ts";
import { directory, type VerzeichnisFilter } from "./verzeichnis.ts";

export type Verlauf = readonly (AuditEntry & AuditChange)[];

/** The directory with what is not public. Anybody in the internal area. */
export async function viewNetzwerkIntern(ctx: Ctx, filter: VerzeichnisFilter, archiviert: boolean) {
  requireIntern(ctx);
  const view = await directory(ctx, "intern", filter, archiviert);
  return { ...view, may: { manage: mayManageNetzwerk(ctx.actor) } };
}

export type StelleInternView = {
  readonly stelle: StelleRow;
  readonly weitereNamen: readonly string[];
  readonly kontakte: readonly KontaktView[];
  readonly verwendung: StelleUseCount;
  /** What keeps it from being archived. */
  readonly gebrauch: readonly StelleGebrauch[];
  readonly ersetztDurch: { readonly id: StelleId; readonly name: string } | null;
  readonly verlauf: Verlauf;
  readonly may: { readonly change: boolean; readonly kontakt: boolean; readonly manage: boolean };
};

/**
 * Everything about one Stelle for the internal area.
 *
 * @throws NotFound when there is none
 */
export async function viewStelleIntern(ctx: Ctx, id: StelleId): Promise<StelleInternView> {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const stelle = await findStelle(db, id);
    if (!stelle) throw new NotFound();
    const follower = stelle.ersetztDurchId ? await findStelle(db, stelle.ersetztDurchId) : null;
    const kontakt = mayChangeStelleKontakt(ctx.actor, stelle);
    return {
      stelle,
      weitereNamen: (await listNamen(db, [id])).get(id) ?? [],
      kontakte: await readKontakte(db, ctx, "intern", { stelleId: id, gemeindeId: null }),
      verwendung: await countStelleUse(db, id),
      gebrauch: await listStelleGebrauch(db, id),
      ersetztDurch: follower ? { id: follower.id, name: follower.name } : null,
      verlauf: kontakt ? await listHistory(db, "stelle", id) : [],
      may: { change: mayChangeStelle(ctx.actor), kontakt, manage: mayManageNetzwerk(ctx.actor) },
    };
  });
}

/**
 * What the forms offer to choose from.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewStelleAuswahl(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayChangeStelle(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => ({
    einheiten: (await listStellenRows(db, { sicht: "intern" })).map(({ id, name, gehoertZumLandkreis }) => ({
      id,
      name,
      gehoertZumLandkreis,
    })),
    gemeinden: (await listGemeindeRows(db)).map(({ id, name }) => ({ id, name })),
  }));
}

/**
 * Pairs that may be the same Stelle, most alike first.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewDubletten(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const rows = await listStellenRows(db, { sicht: "intern" });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const pairs = proposeDuplicates(await listStellenForMatching(db));
    return {
      alle: rows.map(({ id, name }) => ({ id, name })),
      vorschlaege: pairs.flatMap(({ a, b, similarity }) => {
        const [one, other] = [byId.get(a), byId.get(b)];
        return one && other ? [{ a: brief(one), b: brief(other), similarity }] : [];
      }),
    };
  });
}

function brief({ id, name, art, rev }: StelleRow) {
  return { id, name, art, rev };
}

/** The two Stellen of a merge, with how much other modules keep about each. Throws like `viewDubletten`. */
export async function viewZusammenfuehrung(ctx: Ctx, goes: StelleId, stays: StelleId) {
  requireIntern(ctx);
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const namen = await listNamen(db, [goes, stays]);
    const side = async (id: StelleId) => {
      const stelle = await findStelle(db, id);
      if (!stelle || stelle.archiviertAm) throw new NotFound();
      return { stelle, weitereNamen: namen.get(id) ?? [], verwendung: await countStelleUse(db, id) };
    };
    return { goes: await side(goes), stays: await side(stays) };
  });
}

/** The municipalities for the internal area: all for the Fachstelle, her own for a Gemeinde; others read. */
export async function viewGemeindenIntern(ctx: Ctx) {
  requireIntern(ctx);
  const rows = await ctx.db.read(listGemeindeRows);
  return {
    gemeinden: rows.map((row) => ({ ...row, may: { kontakt: mayChangeGemeindeKontakt(ctx.actor, row) } })),
    may: { change: mayChangeGemeinde(ctx.actor) },
    eigene: hasRolle(ctx.actor, "gemeinde"),
  };
}

export type GemeindeInternView = {
  readonly gemeinde: GemeindeRow;
  readonly kontakte: readonly KontaktView[];
  readonly verlauf: Verlauf;
  readonly may: { readonly change: boolean; readonly kontakt: boolean };
};

/** @throws NotFound when there is no such municipality */
export async function viewGemeindeIntern(ctx: Ctx, id: GemeindeId): Promise<GemeindeInternView> {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const gemeinde = await findGemeinde(db, id);
    if (!gemeinde) throw new NotFound();
    const kontakt = mayChangeGemeindeKontakt(ctx.actor, gemeinde);
    return {
      gemeinde,
      kontakte: await readKontakte(db, ctx, "intern", { stelleId: null, gemeindeId: id }),
      verlauf: kontakt ? await listHistory(db, "gemeinde", id) : [],
      may: { change: mayChangeGemeinde(ctx.actor), kontakt },
    };
  });
}

/**
 * One contact for its form.
 *
 * @throws NotFound when there is no such contact
 * @throws NotAllowed for everybody but the Fachstelle and whoever keeps this Stelle or municipality
 */
export async function viewKontaktForm(ctx: Ctx, id: KontaktId) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const kontakt = await findKontakt(db, id);
    if (!kontakt) throw new NotFound();
    const owner = kontakt.stelleId
      ? await findStelle(db, kontakt.stelleId)
      : kontakt.gemeindeId
        ? await findGemeinde(db, kontakt.gemeindeId)
        : null;
    if (!owner) throw new NotFound();
    if (!mayKeep(ctx, kontakt as KontaktOwner)) throw new NotAllowed();
    return { kontakt, ownerName: owner.name };
  });
}

/** For the form of a new contact. Throws like `viewKontaktForm`. */
export async function viewKontaktOwner(ctx: Ctx, owner: KontaktOwner) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const found = owner.stelleId
      ? await findStelle(db, owner.stelleId)
      : await findGemeinde(db, owner.gemeindeId as GemeindeId);
    if (!found) throw new NotFound();
    if (!mayKeep(ctx, owner)) throw new NotAllowed();
    return { ownerName: found.name };
  });
}

function mayKeep(ctx: Ctx, owner: KontaktOwner): boolean {
  return owner.stelleId
    ? mayChangeStelleKontakt(ctx.actor, { id: owner.stelleId })
    : mayChangeGemeindeKontakt(ctx.actor, { id: owner.gemeindeId as GemeindeId });
}

/** The programmes for the internal area, archived ones included. Anybody in the internal area. */
export async function viewFoerderprogramme(ctx: Ctx) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const namen = new Map(
      (await listStellenRows(db, { sicht: "intern", archiviert: true })).map((s) => [s.id, s.name]),
    );
    const rows = await listFoerderprogrammRows(db, true);
    return {
      programme: rows.map((row) => ({ ...row, geber: row.geberId ? (namen.get(row.geberId) ?? null) : null })),
      may: { manage: mayManageNetzwerk(ctx.actor) },
    };
  });
}

/**
 * One programme for its form.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewFoerderprogrammForm(ctx: Ctx, id: FoerderprogrammId | null) {
  requireIntern(ctx);
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const programm = id ? await findFoerderprogramm(db, id) : null;
    if (id && !programm) throw new NotFound();
    const stellen = (await listStellenRows(db, { sicht: "intern" })).map((stelle) => ({
      id: stelle.id,
      name: stelle.name,
    }));
    return { programm, stellen, verlauf: id ? await listHistory(db, "foerderprogramm", id) : [] };
  });
}

/**
 * The Fachstelle's profile for its form; null while there is none.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewFachstelleForm(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => ({
    fachstelle: await findFachstelle(db),
    einheiten: (await listStellenRows(db, { sicht: "intern" })).map(({ id, name }) => ({ id, name })),
  }));
}

/** @throws NotAllowed for everybody who may not add municipalities */
export function requireGemeindePflege(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayChangeGemeinde(ctx.actor)) throw new NotAllowed();
}
