import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { maySteerKonzept, readScope } from "../../rules/permissions.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import {
  countAenderungen,
  fingerprintOf,
  listProbleme,
  type MappePlan,
  type MappeSummen,
  planMappe,
} from "../rules/ganzer-plan.ts";
import type { Tabelle } from "../rules/plan.ts";
import { lockElemente } from "../store/bestand.ts";
import { loadBestand } from "../store/load-bestand.ts";
import { saveBedarfe, saveZiele } from "./save-glieder.ts";
import { saveRest, saveVerknuepfungen } from "./save-rest.ts";

export type MappeReason = "hat-probleme" | "vorschau-veraltet" | "nichts-zu-tun" | "name-vergeben";

/**
 * Takes a workbook of the whole Konzept over: all or nothing, in one transaction with one audit entry. Nothing is deleted;
 * new elements are drafts.
 *
 * @param fingerprint of the plan the person saw; null: whatever the plan says now (command line)
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function applyMappe(ctx: Ctx, tabellen: readonly Tabelle[], fingerprint: string | null) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx): Promise<Outcome<MappeSummen, MappeReason>> => {
    const konzept = await lockKonzept(tx, ctx);
    await lockElemente(tx);
    const { bestand, rows } = await loadBestand(tx, readScope(ctx.actor), true, namen);
    const plan = planMappe(tabellen, bestand, ctx.today);
    if (fingerprint !== null && fingerprint !== fingerprintOf(plan)) return refuse("vorschau-veraltet");
    if (listProbleme(plan).length > 0) return refuse("hat-probleme");
    const summen = countAenderungen(plan);
    if (summen.neu + summen.geaendert === 0) return refuse("nichts-zu-tun");
    if (isNameTwice(plan, bestand.handlungsfelder)) return refuse("name-vergeben");
    const changes: Change[] = [
      ...(await saveBedarfe(tx, konzept, plan.bedarfe.aenderungen, rows)),
      ...(await saveZiele(tx, konzept, plan.ziele.aenderungen, rows)),
      ...(await saveRest(tx, konzept, plan, rows)),
      ...(await saveVerknuepfungen(tx, plan.verknuepfungen.aenderungen, rows)),
    ];
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.mappe.imported", [
      { kind: "konzept", id: konzept.id, after: { ...summen } },
      ...changes,
    ]);
    return accept(summen);
  });
}

function isNameTwice(plan: MappePlan, bisher: ReadonlyMap<string, { readonly name: string }>): boolean {
  const names = new Map([...bisher].map(([key, { name }]) => [key, name]));
  for (const { schluessel, inhalt } of plan.handlungsfelder.aenderungen) names.set(schluessel, inhalt.name);
  return new Set([...names.values()].map((name) => name.toLowerCase())).size < names.size;
}
