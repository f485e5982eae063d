import { record } from "#src/platform/audit/record.ts";
import { checksum } from "#src/platform/checksum.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { beginAnnahme } from "../../antwort/commands/begin-annahme.ts";
import { endAnnahme } from "../../antwort/commands/gather.ts";
import { schwelleOfAkte } from "../../antwort/rules/akte.ts";
import { listVerboteneDateifragen } from "../../anlage/rules/anlage.ts";
import type { Umfrage, UmfrageId } from "../rules/definition.ts";
import type { Umfragequelle } from "../rules/einlesung.ts";
import { mayRunUmfragen } from "../rules/permissions.ts";
import { parseDefinition } from "../rules/pruefung.ts";
import { acceptOeffnung, strukturOf, type Umfragestand, wordingOf, type Zeitraum } from "../rules/umfrage.ts";
import { hashUmfrage } from "../store/hash-umfrage.ts";
import {
  insertUmfrage,
  lockGelesene,
  lockSlugs,
  lockUmfrage,
  saveUmfrage,
  type UmfrageRow,
} from "../store/umfragen.ts";

function askRight(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunUmfragen(ctx.actor)) throw new NotAllowed();
}

const titelOf = (umfrage: Umfrage) => umfrage.titel[umfrage.grundsprache] ?? "";

/**
 * Makes a survey from a template, a file or another one; it begins as a draft. As a further wave it keeps the concepts
 * of the one before, so that both can be compared.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function createUmfrage(
  ctx: Ctx,
  typed: { readonly definition: Umfrage; readonly welle?: string; readonly vorherigeId?: UmfrageId | null },
) {
  askRight(ctx);
  const read = parseDefinition(typed.definition);
  return ctx.db.write(async (tx) => {
    if (!read.ok) return refuse("definition-fehlerhaft");
    const { welle = "", vorherigeId = null } = typed;
    if (vorherigeId !== null && !(await lockUmfrage(tx, vorherigeId))) return refuse("vorherige-unbekannt");
    return accept(await insertNew(tx, ctx, { definition: read.umfrage, welle, vorherigeId, quelle: null }));
  });
}

async function insertNew(
  tx: Tx,
  ctx: Ctx,
  neu: Pick<UmfrageRow, "definition" | "welle" | "vorherigeId" | "quelle">,
): Promise<{ readonly id: UmfrageId; readonly slug: string }> {
  const titel = titelOf(neu.definition);
  const taken = await lockSlugs(tx, ctx);
  const base = slugOf(titel).slice(0, 60) || "umfrage";
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  const id = newId<"Umfrage">();
  await insertUmfrage(tx, { id, slug, titel, ...neu });
  const after = { titel, slug, welle: neu.welle, datei: neu.quelle?.datei ?? null };
  await record(tx, ctx, "beteiligung.umfrage.created", [{ kind: "umfrage", id, after }]);
  return { id, slug };
}

type Eingelesene = { readonly id: UmfrageId; readonly slug: string; readonly ergebnis: "neu" | "geaendert" };

/**
 * Takes over a survey that was read from a file, as a draft. The same file again changes nothing; a changed file of the
 * same name changes its draft, unless somebody has worked on that: then it becomes a survey of its own.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function importUmfrage(ctx: Ctx, definition: Umfrage, quelle: Omit<Umfragequelle, "inhalt">) {
  askRight(ctx);
  const inhalt = checksum(wordingOf(definition));
  const neu = { definition, quelle: { ...quelle, inhalt }, welle: "", vorherigeId: null };
  return ctx.db.write(async (tx) => {
    const frueher = await lockGelesene(tx, quelle.datei);
    const same = frueher.find((one) => one.quelle?.sha256 === quelle.sha256);
    if (same) return refuse("schon-eingelesen");
    const draft = frueher.find(
      (one) => one.stand === "entwurf" && checksum(wordingOf(one.definition)) === one.quelle?.inhalt,
    );
    if (!draft) return accept<Eingelesene>({ ...(await insertNew(tx, ctx, neu)), ergebnis: "neu" });
    const { id, slug } = draft;
    const titel = titelOf(definition);
    await saveUmfrage(tx, id, { definition, titel, quelle: neu.quelle });
    await record(tx, ctx, "beteiligung.umfrage.changed", [
      { kind: "umfrage", id, before: { titel: draft.titel }, after: { titel, datei: quelle.datei } },
    ]);
    return accept<Eingelesene>({ id, slug, ergebnis: "geaendert" });
  });
}

/**
 * Changes what a survey asks. Once it is open only texts change: everything else was promised or answered.
 *
 * @param change gives the changed definition or the reason why it cannot be
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function changeUmfrage<Reason extends string>(
  ctx: Ctx,
  id: UmfrageId,
  rev: number,
  change: (umfrage: Umfrage) => Outcome<Umfrage, Reason>,
) {
  askRight(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockUmfrage(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const changed = change(row.definition);
    if (!changed.ok) return changed;
    const read = parseDefinition(changed.value);
    if (!read.ok) return refuse("definition-fehlerhaft");
    if (row.stand === "archiviert" || row.stand === "geschlossen") return refuse("nicht-mehr-aenderbar");
    if (row.stand === "offen" && strukturOf(read.umfrage) !== strukturOf(row.definition))
      return refuse("nur-noch-texte");
    if (listVerboteneDateifragen(read.umfrage).length > listVerboteneDateifragen(row.definition).length)
      return refuse("datei-anonym");
    const [vorher, nachher] = [row.definition, read.umfrage].map((one) => wordingOf(one));
    if (vorher === nachher) return refuse("nichts-geaendert");
    const titel = titelOf(read.umfrage);
    await saveUmfrage(tx, id, { definition: read.umfrage, titel });
    await record(tx, ctx, "beteiligung.umfrage.changed", [
      {
        kind: "umfrage",
        id,
        before: { titel: row.titel, umfang: vorher?.length ?? 0 },
        after: { titel, umfang: nachher?.length ?? 0 },
      },
    ]);
    return accept({ rev: rev + 1 });
  });
}

async function step<Reason extends string>(
  ctx: Ctx,
  id: UmfrageId,
  rev: number,
  verb: string,
  from: readonly Umfragestand[],
  next: (row: UmfrageRow, tx: Tx) => Promise<Outcome<Partial<Omit<UmfrageRow, "id" | "rev">>, Reason>>,
) {
  askRight(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockUmfrage(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (!from.includes(row.stand)) return refuse("falscher-stand");
    const accepted = await next(row, tx);
    if (!accepted.ok) return accepted;
    await saveUmfrage(tx, id, accepted.value);
    const { stand = row.stand, von = row.von, bis = row.bis } = accepted.value;
    const before = { stand: row.stand, von: row.von, bis: row.bis };
    await record(tx, ctx, verb, [{ kind: "umfrage", id, before, after: { stand, von, bis } }]);
    return accept({ rev: rev + 1 });
  });
}

/**
 * Lays a survey open from a day to a day. From here on its questions, its anonymity and its rules of publication are
 * fixed, and a check sum says so.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export function openUmfrage(ctx: Ctx, id: UmfrageId, rev: number, zeitraum: Zeitraum) {
  return step(ctx, id, rev, "beteiligung.umfrage.opened", ["entwurf"], async ({ definition }, tx) => {
    const accepted = acceptOeffnung(definition, zeitraum, ctx.today);
    if (!accepted.ok) return accepted;
    const begun = await beginAnnahme(tx, id, definition.anonymitaet === "anonym");
    if (!begun.ok) return begun;
    return accept({ stand: "offen" as const, ...zeitraum, pruefsumme: hashUmfrage(definition) });
  });
}

/** Ends the taking of answers, before or after its last day. @throws as `openUmfrage` */
export function closeUmfrage(ctx: Ctx, id: UmfrageId, rev: number) {
  return step(ctx, id, rev, "beteiligung.umfrage.closed", ["offen"], async ({ definition }, tx) => {
    if (definition.anonymitaet === "anonym") await endAnnahme(tx, id, schwelleOfAkte({ definition }));
    return accept({ stand: "geschlossen" as const });
  });
}

/** Puts a survey away; it is read only from then on. @throws as `openUmfrage` */
export function archiveUmfrage(ctx: Ctx, id: UmfrageId, rev: number) {
  return step(ctx, id, rev, "beteiligung.umfrage.archived", ["entwurf", "geschlossen"], async () =>
    accept({ stand: "archiviert" as const }),
  );
}
