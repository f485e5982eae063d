import {
  type AngebotAngaben,
  type AngebotFreigabe,
  insertAngebote,
  listAngebotRows,
  mayChangeAngebot,
} from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { listBedarfNamen } from "../../kette/store/bedarf-namen.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listZielgruppen } from "../../store/themen.ts";
import type { Deckung } from "../rules/anfrage.ts";
import { saveDeckung } from "../store/deckung.ts";
import { saveEinordnungen } from "../store/einordnung.ts";

/**
 * Takes over a whole inventory, for a county that has none.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and the machine
 */
export function loadAngebote(
  ctx: Ctx,
  list: readonly (AngebotAngaben &
    AngebotFreigabe & {
      readonly handlungsfelder: readonly string[];
      readonly zielgruppen: readonly string[];
      readonly bedarfe: readonly { readonly kennung: string; readonly deckung: Deckung }[];
    })[],
) {
  requireIntern(ctx);
  return ctx.db.write(async (tx) => {
    if (list.some((one) => !mayChangeAngebot(ctx.actor, one))) throw new NotAllowed();
    if ((await listAngebotRows(tx, { sicht: "intern", heute: ctx.today })).length > 0) return refuse("nicht-leer");
    const felder = new Map((await listHandlungsfelder(tx)).map(({ name, id }) => [name, id]));
    const gruppen = new Map((await listZielgruppen(tx)).map(({ name, id }) => [name, id]));
    const rows = list.map(({ handlungsfelder, zielgruppen, bedarfe: _, ...angaben }) => ({
      ...angaben,
      id: newId<"Angebot">(),
      handlungsfeldIds: handlungsfelder.flatMap((name) => felder.get(name) ?? []),
      zielgruppeIds: zielgruppen.flatMap((name) => gruppen.get(name) ?? []),
    }));
    await insertAngebote(
      tx,
      rows.map(({ handlungsfeldIds: _, zielgruppeIds: __, ...row }) => row),
    );
    await saveEinordnungen(tx, rows);
    const bedarfe = new Map((await listBedarfNamen(tx)).map(({ kennung, id }) => [kennung, id]));
    for (const [at, { bedarfe: gedeckt }] of list.entries()) {
      for (const { kennung, deckung } of gedeckt) {
        const bedarfId = bedarfe.get(kennung);
        const angebotId = rows[at]?.id;
        if (bedarfId && angebotId) await saveDeckung(tx, angebotId, bedarfId, deckung);
      }
    }
    await record(
      tx,
      ctx,
      "konzept.angebote.imported",
      rows.map(({ id, ...after }) => ({ kind: "angebot", id, before: null, after })),
    );
    return accept({ anzahl: rows.length });
  });
}
