import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept } from "#src/shared/result.ts";
import { maySteerKonzept } from "../../rules/permissions.ts";
import { findPersonenspalten } from "../rules/personen.ts";
import type { Tabelle } from "../rules/plan.ts";

/**
 * Refuses a workbook in which columns look like data about persons, and writes down that somebody tried, without content
 * (AS12).
 *
 * @returns the headings of those columns; none when the workbook may be looked at
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function refusePersonen(ctx: Ctx, tabellen: readonly Tabelle[]): Promise<string[]> {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  const found = findPersonenspalten(tabellen);
  if (found.length === 0) return [];
  await ctx.db.write(async (tx) => {
    const after = { grund: "personendaten", abgelehnteSpalten: found.length };
    await recordUnseen(tx, ctx, "konzept.import.refused", [{ kind: "import", id: newId<"Import">(), after }]);
    return accept(null);
  });
  return found.map((one) => one.kopf);
}
