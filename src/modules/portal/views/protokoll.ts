import { labelsOfFunktionen, labelsOfGremien, labelsOfMandate } from "#src/modules/gremien/index.ts";
import { labelsOfHandlungsfelder, labelsOfMassnahmen } from "#src/modules/konzept/index.ts";
import { labelsOfStellen, listGemeinden } from "#src/modules/netzwerk/index.ts";
import { labelsOfBenutzer, listBenutzerLabels } from "#src/modules/zugang/index.ts";
import { type AuditPage, listAudit } from "#src/platform/audit/history.ts";
import { labelsOfLeistungen } from "#src/modules/wegweiser/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { startOfDay } from "#src/shared/moment.ts";
import { mayReadProtokoll } from "../rules/permissions.ts";
import type { ProtokollFilter } from "../rules/protokoll.ts";
import { type Angabe, listAngaben } from "../rules/protokoll-angaben.ts";

export type ProtokollZeile = {
  readonly id: string;
  readonly at: number;
  readonly verb: string;
  /** Null: the machine or somebody without account; see `actorKind`. */
  readonly wer: string | null;
  readonly actorKind: string;
  /** What the entry is about, when that is one record with a name or a page. */
  readonly gegenstand: Gegenstand | null;
  readonly angaben: readonly Angabe[];
  /** How many records it touched. */
  readonly betroffen: number;
};

/** A record that an entry is about. `name` is null where the log knows only that there is one. */
export type Gegenstand = { readonly kind: string; readonly id: string; readonly name: string | null };

const PER_PAGE = 30;

/**
 * The log of the county.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewProtokoll(ctx: Ctx, filter: ProtokollFilter) {
  requireIntern(ctx);
  if (!mayReadProtokoll(ctx.actor)) throw new NotAllowed();
  const gemeinden = new Map((await listGemeinden(ctx)).map(({ id, name }) => [id as string, name]));
  return ctx.db.read(async (db) => {
    const { entries, total } = await listAudit(
      db,
      {
        ...(filter.bereich ? { area: `${filter.bereich}.` } : {}),
        ...(filter.wer ? { actorId: filter.wer } : {}),
        ...(filter.von ? { from: startOfDay(filter.von) } : {}),
        ...(filter.bis ? { until: startOfDay(addDays(filter.bis, 1)) } : {}),
      },
      PER_PAGE,
      (filter.seite - 1) * PER_PAGE,
    );
    const names = new Map([...gemeinden, ...(await namesOf(db, entries))]);
    const zeilen: ProtokollZeile[] = entries.map((entry) => ({
      id: entry.id,
      at: entry.at.getTime(),
      verb: entry.verb,
      wer: names.get(whoOf(entry) ?? "") ?? null,
      actorKind: entry.actorKind,
      gegenstand: gegenstandOf(entry, names),
      angaben: listAngaben(entry.changes),
      betroffen: entry.changeCount,
    }));
    return { zeilen, total, seiten: Math.max(1, Math.ceil(total / PER_PAGE)), personen: await listBenutzerLabels(db) };
  });
}

type Entry = AuditPage["entries"][number];

/** Whose account acted; who signs in is nobody yet, but the entry is about that account. */
function whoOf({ actorId, actorKind, changes }: Entry): string | null {
  const [first] = changes;
  return actorId ?? (actorKind === "oeffentlich" && first?.kind === "benutzer" ? first.subjectId : null);
}

/** The names of what the entries are about: accounts by their function, records by what they are called. */
async function namesOf(db: Db, entries: readonly Entry[]): Promise<Map<string, string>> {
  const idsOf = <Kind extends string>(kind: string) =>
    entries.flatMap(({ changes }) =>
      changes.filter((change) => change.kind === kind).map((change) => change.subjectId as Id<Kind>),
    );
  const konten = entries.flatMap((entry) => (whoOf(entry) as Id<"Benutzer"> | null) ?? []);
  const stellen = await labelsOfStellen(db, idsOf<"Stelle">("stelle"));
  return new Map<string, string>([
    ...(await labelsOfBenutzer(db, [...konten, ...idsOf<"Benutzer">("benutzer")])),
    ...(await labelsOfMassnahmen(db, idsOf<"Massnahme">("massnahme"))),
    ...(await labelsOfGremien(db, idsOf<"Gremium">("gremium"))),
    ...(await labelsOfLeistungen(db, idsOf<"Leistung">("leistung"))),
    ...(await labelsOfFunktionen(db, idsOf<"Funktion">("funktion"))),
    ...(await labelsOfMandate(db, idsOf<"Mandat">("mandat"))),
    ...(await labelsOfHandlungsfelder(db, idsOf<"Handlungsfeld">("handlungsfeld"))),
    ...[...stellen].map(([id, { name }]) => [id, name] as const),
  ]);
}

/** The one record an entry is about; an entry about many is about none of them. */
function gegenstandOf({ changes, changeCount }: Entry, names: ReadonlyMap<string, string>): Gegenstand | null {
  const subjects = [...new Map(changes.map(({ kind, subjectId }) => [subjectId, { kind, id: subjectId }])).values()];
  const named = subjects.filter(({ id }) => names.has(id));
  const [only] = named.length === 1 ? named : subjects;
  if (!only || changeCount > changes.length || (subjects.length > 1 && named.length !== 1)) return null;
  return { ...only, name: names.get(only.id) ?? null };
}
