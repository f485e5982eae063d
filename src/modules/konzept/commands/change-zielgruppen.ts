import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { ZielgruppeId } from "../rules/massnahme.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { acceptThemen, type ZielgruppeZeile } from "../rules/themen.ts";
import { lockKonzept } from "../store/konzepte.ts";
import { insertZielgruppen, listZielgruppen, saveZielgruppe } from "../store/themen.ts";

/**
 * Writes the list of Zielgruppen as it now stands, in its order. What is no longer in it is archived: Maßnahmen that name it
 * keep it, nobody can choose it any more (R002).
 *
 * @param bekannt the ids the person had before her eyes; a list that changed meanwhile is refused
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function changeZielgruppen(
  ctx: Ctx,
  bekannt: readonly ZielgruppeId[],
  zeilen: readonly ZielgruppeZeile<ZielgruppeId>[],
) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const there = await listZielgruppen(tx);
    if (there.map((z) => z.id).join() !== bekannt.join()) return refuse("inzwischen-geaendert");
    const accepted = acceptThemen(zeilen);
    if (!accepted.ok) return accepted;
    const changes: Change[] = [];
    const gone = there.filter((z) => !zeilen.some((zeile) => zeile.id === z.id));
    for (const { id, name } of gone) {
      await saveZielgruppe(tx, id, { archiviertAm: new Date(ctx.now) });
      changes.push({ kind: "zielgruppe", id, before: { name }, after: { archiviert: true } });
    }
    // Two names may change places, so every changed one leaves its own first.
    const changed = zeilen.flatMap((zeile, at) => {
      const before = there.find((z) => z.id === zeile.id);
      if (!before) return [];
      const after = {
        name: zeile.name,
        beschreibung: zeile.text,
        groesse: zeile.groesse === undefined ? before.groesse : zeile.groesse,
        groesseHinweis: zeile.groesseHinweis ?? before.groesseHinweis,
        position: at + 1,
      };
      const fields = Object.keys(after) as (keyof typeof after)[];
      return fields.every((field) => before[field] === after[field]) ? [] : [{ id: before.id, before, after }];
    });
    for (const { id } of changed) await saveZielgruppe(tx, id, { name: id });
    for (const { id, before, after } of changed) {
      await saveZielgruppe(tx, id, after);
      const { name, beschreibung, groesse, groesseHinweis, position } = before;
      const was = { name, beschreibung, groesse, groesseHinweis, position };
      changes.push({ kind: "zielgruppe", id, before: was, after });
    }
    const added = zeilen.flatMap((zeile, at) =>
      zeile.id === null
        ? [
            {
              id: newId<"Zielgruppe">(),
              konzeptId: konzept.id,
              name: zeile.name,
              beschreibung: zeile.text,
              groesse: zeile.groesse ?? null,
              groesseHinweis: zeile.groesseHinweis ?? "",
              position: at + 1,
            },
          ]
        : [],
    );
    await insertZielgruppen(tx, added);
    for (const row of added) {
      changes.push({ kind: "zielgruppe", id: row.id, after: without(row, "id", "konzeptId") });
    }
    await record(tx, ctx, "konzept.zielgruppen.changed", changes);
    return accept({ ids: added.map((z) => z.id) });
  });
}
