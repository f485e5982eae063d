import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { insertGeprueft } from "../pflege/store/pflege-staende.ts";
import { mayManageWegweiser } from "../rules/permissions.ts";
import { insertBestand, type WegweiserBestand } from "../store/bestand.ts";
import { listLebenslageRows } from "../store/lebenslagen.ts";
import { listLeistungRows } from "../store/leistungen.ts";

/**
 * Takes over a whole guide at once. For a county that has none.
 *
 * @throws NotAllowed for everybody but the Fachstelle and the machine
 */
export async function importWegweiser(ctx: Ctx, bestand: WegweiserBestand): Promise<Outcome<null, "nicht-leer">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const there = (await listLebenslageRows(tx)).length + (await listLeistungRows(tx, "intern")).length;
    if (there > 0) return refuse("nicht-leer");
    await insertBestand(tx, bestand);
    await insertGeprueft(
      tx,
      [
        ...bestand.anlaufstellen.map(({ id }) => ({ art: "anlaufstelle", id }) as const),
        ...bestand.besuchshinweise.map(({ id }) => ({ art: "besuchshinweis", id }) as const),
      ],
      ctx.today,
    );
    const created = (kind: string, rows: readonly { readonly id: string }[]) =>
      rows.map(({ id, ...after }) => ({ kind, id, before: null, after }));
    await record(tx, ctx, "wegweiser.imported", [
      ...created("lebenslage", bestand.lebenslagen),
      ...created("unterlage", bestand.unterlagen),
      ...created("anlaufstelle", bestand.anlaufstellen),
      ...created("leistung", bestand.leistungen),
      ...created("besuchshinweis", bestand.besuchshinweise),
    ]);
    return accept(null);
  });
}
