import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { KonzeptId } from "../rules/massnahme.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { acceptThemen, type ThemaZeile } from "../rules/themen.ts";
import { lockKonzept } from "../store/konzepte.ts";

/** Everything that is said of a line but who it is. */
type Angaben = { readonly name: string; readonly position: number };

/** A list that is kept in one form: where it is stored, and what a line says. */
export type Themenliste<Kind extends string, Zeile, A extends Angaben> = {
  readonly kind: string;
  readonly verb: string;
  readonly list: (tx: Tx) => Promise<readonly (A & { readonly id: Id<Kind> })[]>;
  readonly save: (
    tx: Tx,
    id: Id<Kind>,
    fields: Partial<A> | { readonly name: string } | { readonly archiviertAm: Date },
  ) => Promise<void>;
  readonly insert: (
    tx: Tx,
    rows: readonly (A & { readonly id: Id<Kind>; readonly konzeptId: KonzeptId })[],
  ) => Promise<void>;
  /** Of a line that is there, or of a new one. */
  readonly angabenOf: (zeile: Zeile, position: number, before: A | null) => A;
};

/**
 * Writes a list as it now stands, in its order. What is no longer in it is archived: Maßnahmen that name it keep it,
 * nobody can choose it any more (R002).
 *
 * @param bekannt the ids the person had before her eyes; a list that changed meanwhile is refused
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function changeThemenliste<Kind extends string, Zeile extends ThemaZeile<Id<Kind>>, A extends Angaben>(
  ctx: Ctx,
  liste: Themenliste<Kind, Zeile, A>,
  bekannt: readonly Id<Kind>[],
  zeilen: readonly Zeile[],
) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const there = await liste.list(tx);
    if (there.map((one) => one.id).join() !== bekannt.join()) return refuse("inzwischen-geaendert");
    const accepted = acceptThemen(zeilen);
    if (!accepted.ok) return accepted;
    const changes: Change[] = [];
    const { kind } = liste;
    for (const { id, name } of there.filter((one) => !zeilen.some((zeile) => zeile.id === one.id))) {
      await liste.save(tx, id, { archiviertAm: new Date(ctx.now) });
      changes.push({ kind, id, before: { name }, after: { archiviert: true } });
    }
    const changed = zeilen.flatMap((zeile, at) => {
      const row = there.find((one) => one.id === zeile.id);
      if (!row) return [];
      const after = liste.angabenOf(zeile, at + 1, row);
      const fields = Object.keys(after) as (keyof A)[];
      const before = Object.fromEntries(fields.map((field) => [field, row[field]]));
      return fields.every((field) => row[field] === after[field]) ? [] : [{ id: row.id, before, after }];
    });
    // Two names may change places, so every changed one leaves its own first.
    for (const { id } of changed) await liste.save(tx, id, { name: id });
    for (const { id, before, after } of changed) {
      await liste.save(tx, id, after);
      changes.push({ kind, id, before, after });
    }
    const added = zeilen.flatMap((zeile, at) =>
      zeile.id === null ? [{ ...liste.angabenOf(zeile, at + 1, null), id: newId<Kind>(), konzeptId: konzept.id }] : [],
    );
    await liste.insert(tx, added);
    for (const row of added) changes.push({ kind, id: row.id, after: without(row, "id", "konzeptId") });
    await record(tx, ctx, liste.verb, changes);
    return accept({ ids: added.map((one) => one.id) });
  });
}
