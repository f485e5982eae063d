import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { listTitel } from "../../angebote/store/titel.ts";
import { OEFFENTLICHER_BLICK, readScope } from "../../rules/permissions.ts";
import { mayKeepVorhaben } from "../rules/permissions.ts";
import { FERTIG_SICHTBAR_TAGE, istSichtbar, moeglicheHandlungen, veraltetAb, veraltetWeil } from "../rules/vorhaben.ts";
import { listVorhabenRows, type VorhabenRow } from "../store/vorhaben.ts";

type Titel = Awaited<ReturnType<typeof listTitel>>;

function present(row: VorhabenRow, titel: Titel, heute: Datum) {
  const massnahme = titel.find((one) => one.id === row.massnahmeId);
  return {
    id: row.id,
    titel: row.titel,
    text: row.text,
    wer: row.wer,
    stand: row.stand,
    erwartet: row.erwartet,
    grund: row.grund,
    bestaetigtAm: row.bestaetigtAm,
    fertigAm: row.fertigAm,
    veraltet: veraltetWeil(row, heute),
    massnahme: massnahme ? { id: massnahme.id, kennung: massnahme.kennung, titel: massnahme.titel } : null,
  };
}
export type VorhabenView = ReturnType<typeof present>;

/** What the county is working on, as everybody reads it: open ones first, then what was finished lately (VH4). */
export async function viewVorhaben(ctx: Ctx) {
  return ctx.db.read(async (db) => {
    const titel = await listTitel(db, OEFFENTLICHER_BLICK);
    const all = (await listVorhabenRows(db))
      .filter((row) => istSichtbar(row, ctx.today))
      .map((row) => present(row, titel, ctx.today));
    return {
      offen: all.filter((one) => one.stand !== "fertig"),
      fertig: all.filter((one) => one.stand === "fertig"),
      may: { keep: mayKeepVorhaben(ctx.actor) },
    };
  });
}
export type VorhabenSeite = Awaited<ReturnType<typeof viewVorhaben>>;

/**
 * Every entry with what can be done, in the order of the page, and what a form offers.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewVorhabenIntern(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayKeepVorhaben(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const titel = await listTitel(db, readScope(ctx.actor));
    return {
      zeilen: (await listVorhabenRows(db)).map((row) => ({
        ...present(row, titel, ctx.today),
        rev: row.rev,
        kann: moeglicheHandlungen(row, ctx.today),
        sichtbarBis: row.fertigAm ? addDays(row.fertigAm, FERTIG_SICHTBAR_TAGE) : null,
      })),
      massnahmen: titel,
    };
  });
}
export type VorhabenZeile = Awaited<ReturnType<typeof viewVorhabenIntern>>["zeilen"][number];

/** Entries that need a look of the Fachstelle, for "Was ist kritisch?" (VH5). */
export async function listVeralteteVorhaben(ctx: Ctx) {
  if (!mayKeepVorhaben(ctx.actor)) return [];
  const rows = await ctx.db.read(listVorhabenRows);
  return rows
    .filter((row) => veraltetWeil(row, ctx.today) !== null)
    .map((row) => ({
      key: row.id,
      titel: row.titel,
      faelligAm: veraltetAb(row),
      fuer: row.wer,
      pfad: `/intern/vorhaben?eintrag=${row.id}`,
    }));
}
