import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { sql } from "drizzle-orm";
import type { Tabelle } from "../../mappe/rules/plan.ts";
import { type AngebotPlan, isHinweis } from "../rules/angebot-tabelle.ts";
import { LEER, planTabelle, readOrte, requireAngebotImport } from "./plan-angebote.ts";
import { insertAngebot, writeAngebot } from "./change-angebot.ts";

export type AngebotSummen = Readonly<Record<"neu" | "geaendert" | "unveraendert", number>>;

export const summenOf = ({ neu, geaendert, unveraendert }: AngebotPlan): AngebotSummen => ({
  neu: neu.length,
  geaendert: geaendert.length,
  unveraendert,
});

/**
 * Takes a table of Angebote over: all or nothing, in one transaction with one audit entry. New ones are drafts; nothing is
 * published, confirmed or deleted by it (AI4).
 *
 * @param pruefsumme of the plan that somebody saw; null: whatever the plan says now (command line)
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and the machine
 */
export async function importAngebote(
  ctx: Ctx,
  tabelle: Tabelle,
  pruefsumme: string | null,
): Promise<Outcome<AngebotSummen, "vorschau-veraltet" | "hat-probleme" | "nichts-zu-tun">> {
  requireAngebotImport(ctx);
  const orte = await readOrte(ctx);
  return ctx.db.write(async (tx) => {
    // Two imports at once would both find an Angebot missing.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`angebote ${ctx.mandant.id}`}, 0))`);
    const now = await planTabelle(tx, ctx, orte, tabelle);
    const { plan, eingaben } = now;
    if (pruefsumme !== null && pruefsumme !== now.pruefsumme) return refuse("vorschau-veraltet");
    if (!plan.probleme.every(isHinweis)) return refuse("hat-probleme");
    if (plan.neu.length + plan.geaendert.length === 0) return refuse("nichts-zu-tun");
    const changes: Change[] = [];
    for (const { felder } of plan.neu) {
      const eingabe = { ...LEER, ...felder };
      const made = await insertAngebot(tx, eingabe, true);
      if (!made.ok) return refuse("vorschau-veraltet");
      changes.push({ kind: "angebot", id: made.value.id, before: null, after: eingabe });
    }
    for (const { id, rev, felder } of plan.geaendert) {
      const eingabe = eingaben.get(id);
      const written = eingabe && (await writeAngebot(tx, ctx, id, rev, { ...eingabe, ...felder }, true));
      if (!written?.ok) return refuse("vorschau-veraltet");
      changes.push(written.value);
    }
    await record(tx, ctx, "konzept.angebote.imported", changes);
    return accept(summenOf(plan));
  });
}
