import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { IdeeId } from "../rules/idee.ts";
import { mayQualifyIdeen } from "../rules/permissions.ts";
import type { IdeenPruefung } from "../rules/pruefung.ts";
import { hasBezuege } from "../store/bezuege.ts";
import { saveIdee } from "../store/ideen.ts";
import { lockOffeneIdee } from "./lock-offene-idee.ts";

/**
 * Keeps what the office found out: what for, how much work, who; and the words that everybody may read.
 *
 * @throws SignInNeeded, NotAllowed for everybody who does not write the Konzept
 * @throws NotFound when there is no such idea
 */
export async function qualifyIdee(ctx: Ctx, id: IdeeId, rev: number, pruefung: IdeenPruefung) {
  const { stellen } = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const idee = await lockOffeneIdee(tx, ctx, id, rev, mayQualifyIdeen);
    if (!idee.ok) return idee;
    if (pruefung.titel === "") return refuse("ohne-titel");
    if (pruefung.oeffentlich && pruefung.kurzfassung === "") return refuse("ohne-kurzfassung");
    const named = [pruefung.zustaendigId, pruefung.vonStelleId].filter((one) => one !== null);
    if (named.some((one) => !stellen.has(one)) || !(await hasBezuege(tx, pruefung))) return refuse("bezug-fehlt");
    await saveIdee(tx, id, { ...pruefung, stand: "in-pruefung" });
    // No words: those of the sender may be among them.
    const after = without(pruefung, "titel", "kurzfassung", "aufwandGrund");
    const { stand, oeffentlich, bedarfId, wirkungszielId, aufwand, zustaendigId, vonStelleId } = idee.value;
    await record(tx, ctx, "konzept.idee.qualified", [
      {
        kind: "idee",
        id,
        before: { stand, oeffentlich, bedarfId, wirkungszielId, aufwand, zustaendigId, vonStelleId },
        after: { ...after, stand: "in-pruefung" },
      },
    ]);
    return accept({ id });
  });
}
