import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { blattSchema, entscheidungenSchema, type Wunsch, wunschSchema } from "../rules/import-stand.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { saveImport } from "../store/importe.ts";
import { lockVorschau } from "./lock-vorschau.ts";

export type ImportEntscheidung = {
  readonly blatt: string;
  readonly wunsch: Wunsch;
  /** Replaces those with the same key; others stay. */
  readonly entscheidungen: Readonly<Record<string, string>>;
};

/**
 * Keeps what a person said about sheet, columns and rows of a Vorschau. Another sheet or other columns mean other rows,
 * so earlier decisions about rows go with them.
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 * @throws NotFound when there is no such import, or it is somebody else's
 */
export async function decideImport(ctx: Ctx, id: ImportId, neu: ImportEntscheidung) {
  return ctx.db.write(async (tx) => {
    const one = await lockVorschau(tx, ctx, id);
    if (one.uebernommenAm) return refuse("schon-uebernommen");
    if (one.verworfenAm) return refuse("verworfen");
    const blaetter = blattSchema.array().parse(one.blaetter);
    if (!blaetter.some((blatt) => blatt.name === neu.blatt)) return refuse("blatt-fehlt");
    const wunsch = wunschSchema.parse(neu.wunsch);
    const before = one.zuordnung === null ? null : wunschSchema.parse(one.zuordnung);
    const sameRows = one.blatt === neu.blatt && (before === null || JSON.stringify(before) === JSON.stringify(wunsch));
    const kept = sameRows ? entscheidungenSchema.parse(one.entscheidungen) : {};
    const entscheidungen = { ...kept, ...entscheidungenSchema.parse(neu.entscheidungen) };
    await saveImport(tx, id, { blatt: neu.blatt, zuordnung: wunsch, entscheidungen });
    await record(tx, ctx, "konzept.import.decided", [
      { kind: "import", id, after: { entscheidungen: Object.keys(entscheidungen).length } },
    ]);
    return accept({ id });
  });
}
