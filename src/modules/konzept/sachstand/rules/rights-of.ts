import { rightsOf } from "../../rules/massnahme-rights.ts";
import type { MassnahmeForSachstand } from "./permissions.ts";

/** What the permissions of reports ask of a Maßnahme. */
export function sachstandRightsOf(massnahme: Parameters<typeof rightsOf>[0]): MassnahmeForSachstand {
  const lead = massnahme.inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
  return { ...rightsOf(massnahme), federfuehrendeGemeindeId: lead?.gemeindeId ?? null };
}

/** Whether several carry it together, so that each of them is somewhere else with it (R099). */
export function istGemeinsam(massnahme: Parameters<typeof rightsOf>[0]): boolean {
  return massnahme.inhalt.zustaendigkeiten.some((wer) => wer.art === "kollektiv" && wer.rolle === "federfuehrung");
}
