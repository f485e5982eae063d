import { isNull } from "drizzle-orm";
import { eq } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { listMitStand } from "../../sachstand/store/uebersicht.ts";
import { warumNicht } from "../rules/gefragte.ts";
import { abfragen, abfragerunden } from "./tables.ts";

const ALLES = { alles: true, intern: true, handlungsfeldIds: [], stelleIds: [] } as const;

/** Every live Maßnahme with who leads it, and why nobody is asked about it (null: somebody can be). */
export async function loadAuswahl(db: Db) {
  const laufend = await db
    .select({ massnahmeId: abfragen.massnahmeId, stand: abfragen.stand })
    .from(abfragen)
    .innerJoin(abfragerunden, eq(abfragerunden.id, abfragen.rundeId))
    .where(isNull(abfragerunden.geschlossenAm));
  const gefragt = new Set(
    laufend
      .filter(({ stand }) => stand !== "angenommen" && stand !== "zurueckgezogen")
      .map(({ massnahmeId }) => massnahmeId),
  );
  return (await listMitStand(db, ALLES, null)).map((one) => ({
    ...one,
    grund: warumNicht({
      ...one,
      oeffentlich: one.veroeffentlichtAm !== null,
      fuehrtEineStelle: one.leadStelleId !== null || one.leadGemeindeId !== null,
      laufend: gefragt.has(one.id),
    }),
  }));
}
