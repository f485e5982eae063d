import { labelsOfBenutzer } from "#src/modules/zugang/index.ts";
import { listHistory } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { VerlaufEintrag } from "../../views/verlauf.ts";
import { compareFelder, describeFeld } from "../rules/feld-worte.ts";
import { viewKettenBezuege } from "./auswahl.ts";

/**
 * What happened to a record of the chain, newest first. Links are told at both of their ends. Whoever asks has checked
 * that the actor may edit the record: history shows drafts (T07).
 */
export async function viewKettenVerlauf(ctx: Ctx, kind: string, id: string): Promise<readonly VerlaufEintrag[]> {
  const bezuege = await viewKettenBezuege(ctx);
  return ctx.db.read(async (db) => {
    const history = await listHistory(db, kind, id, 50);
    const labels = await labelsOfBenutzer(
      db,
      history.flatMap((entry) => entry.actorId ?? []),
    );
    return history.map((entry) => {
      const linked = entry.before?.["verknuepft"] ?? entry.after?.["verknuepft"];
      const said = { ...entry.before, ...entry.after };
      return {
        id: entry.id,
        at: entry.at.getTime(),
        verb: entry.verb,
        wer: entry.actorId ? (labels.get(entry.actorId) ?? null) : null,
        // What was new has no earlier state to compare with; a link says what it led to.
        felder: linked
          ? Object.entries(said).map(([feld, wert]) => ({ feld, vorher: "", nachher: describeFeld(wert, bezuege) }))
          : entry.before
            ? compareFelder(entry.before, entry.after ?? {}, bezuege)
            : [],
      };
    });
  });
}
