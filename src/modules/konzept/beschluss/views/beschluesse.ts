import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listQuerschnittsthemen } from "../../store/themen.ts";
import { type BeschlussId, beschlussKennung, istAbgelaufen, moeglicheHandlungen } from "../rules/beschluss.ts";
import { mayKeepBeschluesse, mayReadVorschlaege } from "../rules/permissions.ts";
import {
  angabenOf,
  type BeschlussRow,
  findBeschluss,
  findBeschlussByNummer,
  listBeschluesseByIds,
  listBeschlussRows,
  listGeltendeLeitbeschluesse,
} from "../store/beschluesse.ts";
import { listBeschlussAufgaben } from "./aufgaben-beitrag.ts";

function requireRead(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayReadVorschlaege(ctx.actor)) throw new NotAllowed();
}

const gremiumOf = (row: BeschlussRow, namen: ReadonlyMap<string, string>) =>
  (row.gremiumId ? namen.get(row.gremiumId) : row.gremium) ?? "";

const kurz = (row: BeschlussRow, namen: ReadonlyMap<string, string>, heute: Datum) => ({
  id: row.id,
  kennung: beschlussKennung(row.nummer),
  art: row.art,
  stand: row.stand,
  titel: row.titel,
  wortlaut: row.wortlaut,
  gremium: gremiumOf(row, namen),
  entschiedenAm: row.entschiedenAm,
  endetAm: row.endetAm,
  abgelaufen: istAbgelaufen(row, heute),
});

async function loadAuswahl(db: Db) {
  const felder = await listHandlungsfelder(db);
  const themen = await listQuerschnittsthemen(db);
  return {
    felder: felder.map(({ id, name }) => ({ id, name })),
    themen: themen.map(({ id, name }) => ({ id, name })),
  };
}

/**
 * What the bodies decided and shall decide, the newest first, and what a form for another one offers.
 *
 * @throws SignInNeeded, NotAllowed for who neither works on the Konzept nor decides
 */
export async function viewBeschluesse(ctx: Ctx) {
  requireRead(ctx);
  const gremien = await listGremien(ctx);
  const namen = new Map<string, string>(gremien.map((one) => [one.id, one.name]));
  return ctx.db.read(async (db) => ({
    zeilen: (await listBeschlussRows(db)).map((row) => kurz(row, namen, ctx.today)),
    gremien: gremien.map(({ id, name }) => ({ id, name })),
    ...(await loadAuswahl(db)),
    may: { keep: mayKeepBeschluesse(ctx.actor) },
  }));
}

/**
 * One resolution with what can be done and the tasks that came of it.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewBeschluss(ctx: Ctx, id: BeschlussId) {
  requireRead(ctx);
  const gremien = await listGremien(ctx);
  const namen = new Map<string, string>(gremien.map((one) => [one.id, one.name]));
  const aufgaben = await listBeschlussAufgaben(ctx, id);
  return ctx.db.read(async (db) => {
    const row = await findBeschluss(db, id);
    if (!row) throw new NotFound();
    const auswahl = await loadAuswahl(db);
    const nameOf = (list: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]) =>
      list.filter((one) => ids.includes(one.id)).map((one) => one.name);
    const keep = mayKeepBeschluesse(ctx.actor);
    return {
      ...kurz(row, namen, ctx.today),
      rev: row.rev,
      angaben: angabenOf(row),
      entscheidungGrund: row.entscheidungGrund,
      betrifft: [...nameOf(auswahl.felder, row.handlungsfeldIds), ...nameOf(auswahl.themen, row.querschnittsthemaIds)],
      struktur: gremien.find((one) => one.id === row.strukturGremiumId) ?? null,
      aufgaben,
      gremien: gremien.map(({ id: key, name }) => ({ id: key, name })),
      ...auswahl,
      kann: keep ? moeglicheHandlungen(row.art, row.stand) : [],
      may: { keep },
    };
  });
}
export type BeschlussView = Awaited<ReturnType<typeof viewBeschluss>>;

/** A guideline that holds, as everybody reads it. */
export type Leitbeschluss = {
  readonly kennung: string;
  readonly titel: string;
  readonly wortlaut: string;
  readonly gremium: string;
  readonly am: Datum;
};

/**
 * The guidelines that hold: all of them, or those about one Handlungsfeld or Querschnittsthema (R031).
 *
 * @param bezugId key of what they are about; null: all
 */
export async function listLeitbeschluesse(ctx: Ctx, bezugId: string | null): Promise<readonly Leitbeschluss[]> {
  const rows = await ctx.db.read(listGeltendeLeitbeschluesse);
  const chosen = rows.filter(
    (one) =>
      bezugId === null ||
      [...one.handlungsfeldIds, ...one.querschnittsthemaIds].some((id) => (id as string) === bezugId),
  );
  if (chosen.length === 0) return [];
  const namen = new Map<string, string>((await listGremien(ctx)).map((one) => [one.id, one.name]));
  return chosen.flatMap((row) =>
    row.entschiedenAm
      ? [
          {
            kennung: beschlussKennung(row.nummer),
            titel: row.titel,
            wortlaut: row.wortlaut,
            gremium: gremiumOf(row, namen),
            am: row.entschiedenAm,
          },
        ]
      : [],
  );
}

const labelOf = (row: BeschlussRow) => ({
  art: "beschluss" as const,
  id: row.id as string,
  kennung: beschlussKennung(row.nummer),
  titel: row.titel,
  path: `/intern/beschluesse/${row.id}`,
});

/** The resolution that somebody names as `BS3`; null when there is none that the actor may know. */
export async function findBeschlussLabel(ctx: Ctx, kennung: string) {
  const nummer = /^BS([1-9]\d{0,6})$/.exec(kennung.trim().toUpperCase())?.[1];
  if (!nummer || !mayReadVorschlaege(ctx.actor)) return null;
  const row = await ctx.db.read((db) => findBeschlussByNummer(db, Number(nummer)));
  return row ? labelOf(row) : null;
}

/** Those of these resolutions that the actor may know, by id. */
export async function labelsOfBeschluesse(ctx: Ctx, ids: readonly string[]) {
  const rows = mayReadVorschlaege(ctx.actor) ? await ctx.db.read((db) => listBeschluesseByIds(db, ids)) : [];
  return new Map(rows.map((row) => [row.id as string, labelOf(row)]));
}

/** Structures whose day is over and about which nobody has decided, for "Was ist kritisch?" (LB6). */
export async function listAbgelaufeneStrukturen(ctx: Ctx) {
  if (!mayKeepBeschluesse(ctx.actor)) return [];
  const namen = new Map<string, string>((await listGremien(ctx)).map((one) => [one.id, one.name]));
  const rows = await ctx.db.read(listBeschlussRows);
  return rows.flatMap((row) =>
    istAbgelaufen(row, ctx.today) && row.endetAm
      ? [
          {
            key: row.id,
            titel: `${beschlussKennung(row.nummer)} ${row.titel}`,
            faelligAm: row.endetAm,
            fuer: gremiumOf(row, namen),
            pfad: `/intern/beschluesse/${row.id}`,
          },
        ]
      : [],
  );
}
