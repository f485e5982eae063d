import { listGemeinden, listOrtRows, type OrtRow, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { readGeprueft } from "../../pflege/views/geprueft.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { type Sprache, textIn } from "../../rules/sprachen.ts";
import { naechsterWechsel, ortszeit } from "../../rules/zeiten.ts";
import { requireWegweiserPflege, viewLeistungWahl } from "../../views/intern.ts";
import type { Lesetext } from "../../views/anlaufstelle.ts";
import { type VeranstaltungId, VORSCHAU_TAGE } from "../rules/veranstaltung.ts";
import { listTage } from "../rules/wiederholung.ts";
import { findVeranstaltung, listVeranstaltungRows, type VeranstaltungRow } from "../store/veranstaltungen.ts";

const MEISTE_TAGE = 8;

export type TermineFilter = { readonly gemeinde: string; readonly betreuung: boolean };

/** A Veranstaltung with its next days, as anybody may know it. */
function presentTermin(
  row: VeranstaltungRow,
  orte: ReadonlyMap<string, OrtRow>,
  stellen: ReadonlyMap<string, string>,
  heute: Datum,
) {
  const ort = row.ortId ? (orte.get(row.ortId) ?? null) : null;
  // The address of a protected place stays in the office.
  const offen = ort?.oeffentlich ? ort : null;
  return {
    ...row,
    tage: listTage(row, heute, addDays(heute, VORSCHAU_TAGE)),
    ort: ort
      ? { name: ort.name, strasse: offen?.strasse ?? "", ortszeile: offen ? `${offen.plz} ${offen.ort}`.trim() : "" }
      : null,
    gemeinde: offen?.gemeindeName ?? null,
    veranstalter: row.veranstalterId ? (stellen.get(row.veranstalterId) ?? null) : null,
  };
}
export type TerminDaten = ReturnType<typeof presentTermin>;

/** Every published Veranstaltung that is still to come, the next one first: one reading for the page and all files. */
export async function viewTerminDaten(ctx: Ctx): Promise<TerminDaten[]> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const orte = new Map<string, OrtRow>((await listOrtRows(db)).map((one) => [one.id, one]));
    return (await listVeranstaltungRows(db, "oeffentlich"))
      .map((row) => presentTermin(row, orte, namen.stellen, ctx.today))
      .filter(({ tage }) => tage.length > 0)
      .toSorted((a, b) => ((a.tage[0] ?? "") < (b.tage[0] ?? "") ? -1 : 1));
  });
}

/** What the public page shows a reader of one language. */
export async function viewTermine(ctx: Ctx, sprache: Sprache, filter: TermineFilter) {
  const all = await viewTerminDaten(ctx);
  const geprueft = await ctx.db.read((db) =>
    readGeprueft(db, ctx.today, new Map(all.map(({ id, veranstalterId }) => [id, veranstalterId]))),
  );
  const names = new Set(all.flatMap(({ gemeinde }) => gemeinde ?? []));
  return {
    gemeinden: (await listGemeinden(ctx)).flatMap(({ name }) => (names.has(name) ? [name] : [])),
    gesamt: all.length,
    termine: all
      .filter((one) => filter.gemeinde === "" || one.gemeinde === filter.gemeinde)
      .filter((one) => !filter.betreuung || one.kinderbetreuung)
      .map(({ titel, tage, ...row }) => ({
        ...row,
        geprueft: geprueft.get(row.id) ?? null,
        titel: textIn(titel, sprache) ?? ({ text: titel.de ?? "", lang: "de" } satisfies Lesetext),
        tage: tage.slice(0, MEISTE_TAGE),
        weitere: Math.max(0, tage.length - MEISTE_TAGE),
      })),
    /** The first day of the list is over at midnight. */
    giltBis: naechsterWechsel([], ortszeit(ctx.now)),
  };
}
export type TermineView = Awaited<ReturnType<typeof viewTermine>>;

/** Whether there is anything to show: the first page names the dates only then. */
export async function countTermine(ctx: Ctx): Promise<number> {
  return (await viewTerminDaten(ctx)).length;
}

/** All of them with their state, for the office. */
export async function viewTermineIntern(ctx: Ctx) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => ({
    termine: (await listVeranstaltungRows(db, "intern")).map((row) => ({
      id: row.id,
      slug: row.slug,
      titel: row.titel.de ?? "",
      stand: row.veroeffentlichtAm === null ? ("entwurf" as const) : ("veroeffentlicht" as const),
      naechster: listTage(row, ctx.today, addDays(ctx.today, VORSCHAU_TAGE))[0] ?? null,
      takt: row.wiederholung.takt,
    })),
    may: { manage: mayManageWegweiser(ctx.actor) },
  }));
}

/** One with everything its form can choose from; null for a new one. @throws NotAllowed, NotFound */
export async function viewTerminForm(ctx: Ctx, id: VeranstaltungId | null) {
  requireWegweiserPflege(ctx);
  const { stellen } = await viewLeistungWahl(ctx);
  return ctx.db.read(async (db) => {
    const termin = id === null ? null : await findVeranstaltung(db, id);
    if (id !== null && !termin) throw new NotFound();
    const orte = (await listOrtRows(db)).map((one) => ({ id: one.id as string, name: one.name }));
    return { termin, wahl: { stellen, orte } };
  });
}
export type TerminForm = Awaited<ReturnType<typeof viewTerminForm>>;
