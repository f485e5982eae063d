import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datei, FileStore } from "#src/platform/files/file-store.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { requireTeilnahme } from "../../antwort/commands/lock-umfrage.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { type AnlageId, ausgabename } from "../rules/anlage.ts";
import { listAnlagenOf } from "../store/anlagen.ts";

/**
 * Hands out one file that came with an answer; the log names who took it, and no file (DA4).
 *
 * @param files where files lie; only the unbundled process has it
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export function takeAnlage(ctx: Ctx, files: FileStore, id: UmfrageId, anlageId: AnlageId) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    const anlage = (await listAnlagenOf(tx, id)).find((one) => one.id === anlageId);
    const datei = anlage ? await files.find(tx, anlage.dateiId) : null;
    if (!anlage || !datei) return refuse("nicht-mehr-da");
    await recordUnseen(tx, ctx, "beteiligung.anlage.taken", [{ kind: "umfrage", id, after: { dateien: 1 } }]);
    return accept<Datei>({ ...datei, name: ausgabename(anlageId, anlage.name) });
  });
}
