import { record, recordUnseen } from "#src/platform/audit/record.ts";
import { checksum } from "#src/platform/checksum.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { newRandomId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { requireTeilnahme } from "../../antwort/commands/lock-umfrage.ts";
import type { UmfrageId } from "../../antwort/rules/ids.ts";
import { insertAntworten, listRohantworten } from "../../antwort/store/annahme.ts";
import { ausgabename, withNamen } from "../../anlage/rules/anlage.ts";
import { listAnlagenOf } from "../../anlage/store/anlagen.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import { hashUmfrage } from "../../umfrage/store/hash-umfrage.ts";
import { lockUmfrage, saveUmfrage } from "../../umfrage/store/umfragen.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import type { Rohantwort } from "../rules/ausgabe.ts";
import type { Eingelesene } from "../rules/einlesen.ts";

type Zeile = Awaited<ReturnType<typeof listRohantworten>>[number];

const contentOf = (stand: string, inhalt: unknown) => checksum(JSON.stringify([stand, sorted(inhalt)]));

function rohantwortOf(
  { antworten, pseudonym, stand, weg, sprache, eingereichtAm }: Zeile,
  umfrage: Umfrage,
  namen: ReadonlyMap<string, string>,
): Rohantwort {
  // Stored by us alone; examples of the demo have no more than values either.
  const { werte } = antworten as Pick<Antworten, "werte">;
  return { pseudonym, stand, weg, sprache, eingereichtAm, werte: withNamen(umfrage, werte, namen) };
}

/** The database keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/**
 * Takes over answers that were given elsewhere, all or none. The same file again adds nothing. A draft is closed with it:
 * what was answered cannot be asked differently any more. Nothing says whose answers they are; in an anonymous survey
 * nothing says how or when they came either.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export async function importRohdaten(ctx: Ctx, id: UmfrageId, rev: number, antworten: readonly Eingelesene[]) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockUmfrage(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (row.stand !== "entwurf" && row.stand !== "geschlossen") return refuse("noch-offen");
    if (antworten.length === 0) return refuse("keine-antworten");
    const known = new Map<string, number>();
    for (const one of await listRohantworten(tx, id)) {
      const key = contentOf(one.stand, one.antworten);
      known.set(key, (known.get(key) ?? 0) + 1);
    }
    const neue = antworten.filter(({ stand, inhalt }) => {
      const key = contentOf(stand, inhalt);
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left <= 0;
    });
    const unveraendert = antworten.length - neue.length;
    if (neue.length === 0) return refuse("schon-eingelesen");
    const isAnonym = row.definition.anonymitaet === "anonym";
    const rows = neue.map(({ stand, inhalt, sprache }) => ({
      id: newRandomId<"Umfrageantwort">(),
      umfrageId: id,
      antworten: inhalt,
      stand,
      ...(isAnonym ? {} : { weg: "import" as const, sprache }),
    }));
    // By their random ids: not in the order of the file.
    await insertAntworten(
      tx,
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const pruefsumme = row.pruefsumme ?? hashUmfrage(row.definition);
    await saveUmfrage(tx, id, { stand: "geschlossen", pruefsumme });
    const after = { neu: neue.length, unveraendert, stand: "geschlossen" };
    await record(tx, ctx, "beteiligung.antworten.imported", [
      { kind: "umfrage", id, before: { stand: row.stand }, after },
    ]);
    return accept({ neu: neue.length, unveraendert, geschlossen: row.stand === "entwurf" });
  });
}

/**
 * Writes down that somebody brought a file of answers with data about persons: who, when, into which survey. Nothing of what
 * stands in it (AS12).
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function refuseRohdaten(ctx: Ctx, id: UmfrageId, spalten: number) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    await recordUnseen(tx, ctx, "beteiligung.antworten.refused", [
      { kind: "umfrage", id, after: { grund: "personendaten", abgelehnteSpalten: spalten } },
    ]);
    return accept(null);
  });
}

/**
 * Hands out the answers of a survey that is not anonymous; the log names who took them, when and how many. Anonymous
 * answers leave as tables only, under the rules of disclosure.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export async function takeRohdaten(ctx: Ctx, id: UmfrageId, ausgabe: string) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockUmfrage(tx, id);
    if (!row) throw new NotFound();
    const { definition, slug: kennung } = row;
    if (definition.anonymitaet === "anonym") return refuse("anonym");
    const rows = await listRohantworten(tx, id);
    if (rows.length === 0) return refuse("keine-antworten");
    await record(tx, ctx, "beteiligung.antworten.exported", [
      { kind: "umfrage", id, after: { format: ausgabe, anzahl: rows.length } },
    ]);
    const namen = new Map((await listAnlagenOf(tx, id)).map((one) => [one.id, ausgabename(one.id, one.name)]));
    return accept({ definition, kennung, rows: rows.map((one) => rohantwortOf(one, definition, namen)) });
  });
}
