import type { MassnahmeForRights } from "./permissions.ts";
import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";

/** What the permissions ask of a Maßnahme. */
export function rightsOf(massnahme: {
  readonly inhalt: Pick<MassnahmeInhalt, "handlungsfeldId" | "zustaendigkeiten">;
  readonly veroeffentlichtAm: Date | null;
  readonly archiviertAm: Date | null;
}): MassnahmeForRights {
  const lead = massnahme.inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
  return {
    handlungsfeldId: massnahme.inhalt.handlungsfeldId,
    federfuehrendeStelleId: lead?.stelleId ?? null,
    oeffentlich: massnahme.veroeffentlichtAm !== null,
    archiviert: massnahme.archiviertAm !== null,
  };
}
