import type { Ctx } from "#src/platform/ctx.ts";
import { listVerlauf, type VerlaufEintrag } from "../../views/verlauf-eintraege.ts";
import { compareFelder, describeFeld } from "../rules/feld-worte.ts";
import { viewKettenBezuege } from "./auswahl.ts";

/**
 * What happened to a record of the chain, newest first. Links are told at both of their ends. Whoever asks has checked
 * that the actor may edit the record: history shows drafts (T07).
 */
export async function viewKettenVerlauf(ctx: Ctx, kind: string, id: string): Promise<readonly VerlaufEintrag[]> {
  const bezuege = await viewKettenBezuege(ctx);
  return ctx.db.read(async (db) => {
    return listVerlauf(db, kind, id, ({ before, after }) => {
      const linked = before?.["verknuepft"] ?? after?.["verknuepft"];
      // A link says what it led to; what was new has no earlier state to compare with.
      if (linked)
        return Object.entries({ ...before, ...after }).map(([feld, wert]) => ({
          feld,
          vorher: "",
          nachher: describeFeld(wert, bezuege),
        }));
      return before ? compareFelder(before, after ?? {}, bezuege) : [];
    });
  });
}
