import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { lockAllowed } from "../../commands/change-leistung.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { type Quelltext, standOf } from "../../rules/uebersetzung.ts";
import { findLeistung, hasFrist, listLeistungRows } from "../../store/leistungen.ts";
import { listUebersetzungen, saveUebersetzungRow } from "../../store/uebersetzungen.ts";
import {
  MASCHINE_HOECHSTENS,
  methodeOf,
  mussGelesenWerden,
  uebernahmeOf,
  type VorschlagId,
  vorschlagAus,
} from "../rules/vorschlag.ts";
import type { XliffDatei } from "../rules/xliff.ts";
import { findVorschlag, listBestellt, lockVorschlag, replaceVorschlag, updateVorschlag } from "../store/vorschlaege.ts";

export const MASCHINE_KIND = "wegweiser.maschinell-uebersetzen";

type Ziel = Exclude<Sprache, "de">;

export type Eingelesen = {
  readonly vorschlaege: number;
  /** Proposals with parts whose German source has changed since. */
  readonly geaendert: number;
  /** Entries of the file that are not ours, or were withdrawn. */
  readonly unbekannt: number;
};

/**
 * Takes the file of an agency as proposals: nothing that the public reads changes (docs/fachliches/wegweiser.md W40, W41).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function importXliff(ctx: Ctx, datei: XliffDatei): Promise<Outcome<Eingelesen, "nichts-darin">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const sprache = datei.sprache as Ziel;
    const rows = new Map((await listLeistungRows(tx, "intern")).map((row) => [row.id as string, row]));
    const changes: Change[] = [];
    let [geaendert, unbekannt] = [0, 0];
    for (const antwort of datei.antworten) {
      const row = rows.get(antwort.id);
      const vorschlag = row ? vorschlagAus(antwort, row, row.textstand) : null;
      if (!row) unbekannt += 1;
      if (!row || !vorschlag) continue;
      if (vorschlag.geaendert.length > 0) geaendert += 1;
      await replaceVorschlag(tx, {
        ...vorschlag,
        schritte: [...vorschlag.schritte],
        geaendert: [...vorschlag.geaendert],
        leistungId: row.id,
        sprache,
        herkunft: "datei",
        stand: "offen",
        am: ctx.today,
      });
      changes.push({
        kind: "leistung",
        id: row.id,
        before: null,
        after: { sprache, geaendert: vorschlag.geaendert.length },
      });
    }
    if (changes.length === 0) return refuse("nichts-darin");
    await record(tx, ctx, "wegweiser.vorschlag.imported", changes);
    return accept({ vorschlaege: changes.length, geaendert, unbekannt });
  });
}

/**
 * Asks the machine for every published entry that has no translation into a language, or an old one. It answers later,
 * with proposals.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export function orderMaschine(ctx: Ctx, sprache: Ziel): Promise<Outcome<{ readonly anzahl: number }, "nichts-offen">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const texts = new Map((await listUebersetzungen(tx, { sprache })).map((one) => [one.leistungId, one]));
    const waiting = await listBestellt(tx, sprache);
    const wanted = (await listLeistungRows(tx, "oeffentlich"))
      .filter((row) => ["fehlt", "veraltet"].includes(standOf(texts.get(row.id) ?? null, row.textstand)))
      .filter((row) => !waiting.has(row.id))
      .slice(0, MASCHINE_HOECHSTENS);
    if (wanted.length === 0) return refuse("nichts-offen");
    for (const { id: leistungId, textstand } of wanted) {
      const vorschlagId = await replaceVorschlag(tx, {
        leistungId,
        sprache,
        herkunft: "maschine",
        stand: "bestellt",
        titel: "",
        ausTextstand: textstand,
        am: ctx.today,
      });
      await enqueue(tx, MASCHINE_KIND, { vorschlagId });
    }
    await record(
      tx,
      ctx,
      "wegweiser.vorschlag.ordered",
      wanted.map(({ id }) => ({ kind: "leistung", id, before: null, after: { sprache } })),
    );
    return accept({ anzahl: wanted.length });
  });
}

/** What the machine is to translate; null when nobody wants it any more. */
export async function viewBestellung(ctx: Ctx, id: VorschlagId) {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const row = await findVorschlag(db, id);
    if (row?.stand !== "bestellt") return null;
    const leistung = await findLeistung(db, row.leistungId);
    return leistung && { sprache: row.sprache, leistung, textstand: leistung.textstand };
  });
}

/** Writes down what the machine said, or why it said nothing. */
export function saveMaschine(
  ctx: Ctx,
  id: VorschlagId,
  antwort: (Quelltext & { readonly ausTextstand: number }) | { readonly grund: string },
): Promise<Outcome<null, "nicht-bestellt">> {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const row = await lockVorschlag(tx, id);
    if (row?.stand !== "bestellt") return refuse("nicht-bestellt");
    const failed = "grund" in antwort;
    await updateVorschlag(
      tx,
      id,
      failed
        ? { stand: "gescheitert", grund: antwort.grund }
        : { ...antwort, schritte: [...antwort.schritte], stand: "offen" },
    );
    await record(tx, ctx, failed ? "wegweiser.vorschlag.failed" : "wegweiser.vorschlag.arrived", [
      { kind: "leistung", id: row.leistungId, before: null, after: { sprache: row.sprache } },
    ]);
    return accept(null);
  });
}

export type Entscheidung =
  | { readonly tat: "abgelehnt" }
  | {
      readonly tat: "geprueft" | "ungelesen";
      readonly texte: Quelltext;
      /** Of the German text that stood beside it. */
      readonly textstand: number;
    };
export type EntscheidungRefusal =
  | "inzwischen-geaendert"
  | "schon-erledigt"
  | "schritte-zahl"
  | "erst-lesen"
  | "titel-fehlt";

/**
 * Takes a proposal over, read (`geprueft`) or not, or declines it. Words that were not read belong to the German text they
 * were made from, so an old source shows as outdated; a machine's words about deadlines and rights are taken read or not
 * at all (W42, W43).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and those whose Stelle it is, NotFound
 */
export function decideVorschlag(
  ctx: Ctx,
  id: VorschlagId,
  rev: number,
  entscheidung: Entscheidung,
): Promise<Outcome<{ readonly leistungId: LeistungId }, EntscheidungRefusal>> {
  return ctx.db.write(async (tx) => {
    requireIntern(ctx);
    const row = await lockVorschlag(tx, id);
    if (!row) throw new NotFound();
    const { leistungId, sprache } = row;
    const leistung = await lockAllowed(tx, ctx, leistungId);
    if (row.stand !== "offen" && !(row.stand === "gescheitert" && entscheidung.tat === "abgelehnt")) {
      return refuse("schon-erledigt");
    }
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (entscheidung.tat === "abgelehnt") {
      await updateVorschlag(tx, id, { stand: "abgelehnt", erledigtAm: ctx.today });
      await record(tx, ctx, "wegweiser.vorschlag.declined", [
        { kind: "leistung", id: leistungId, before: null, after: { sprache } },
      ]);
      return accept({ leistungId });
    }
    const { texte, textstand, tat } = entscheidung;
    if (leistung.textstand !== textstand) return refuse("inzwischen-geaendert");
    if (texte.titel === "") return refuse("titel-fehlt");
    const uneven = texte.schritte.length > 0 && texte.schritte.length !== leistung.schritte.length;
    if (uneven && sprache !== "de-simple") return refuse("schritte-zahl");
    const [vorher] = await listUebersetzungen(tx, { leistungId, sprache });
    const methode = methodeOf(row.herkunft, vorher?.methode ?? null);
    const hatFrist = await hasFrist(tx, leistungId);
    const mustRead = mussGelesenWerden(methode, { risiko: leistung.risiko, hatFrist });
    if (tat === "ungelesen" && mustRead) return refuse("erst-lesen");
    const stand = uebernahmeOf(row, tat === "geprueft", leistung.textstand, ctx.today);
    await saveUebersetzungRow(tx, { leistungId, sprache, ...texte, schritte: [...texte.schritte], methode, ...stand });
    await updateVorschlag(tx, id, { stand: "uebernommen", erledigtAm: ctx.today });
    await record(tx, ctx, "wegweiser.vorschlag.taken", [
      { kind: "leistung", id: leistungId, before: null, after: { sprache, titel: texte.titel, methode, ...stand } },
    ]);
    return accept({ leistungId });
  });
}
