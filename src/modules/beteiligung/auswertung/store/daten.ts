import type { Db } from "#src/platform/db/db.ts";
import type { UmfrageRow } from "../../umfrage/store/umfragen.ts";
import { buildDatensatz, type Datensatz } from "../rules/datensatz.ts";
import { type Antwortzeile, listAntworten } from "./ergebnisse.ts";

/** All answers to a survey, counted in one pass. */
export async function readDatensatz(
  db: Db,
  umfrage: Pick<UmfrageRow, "id" | "definition">,
): Promise<{ readonly daten: Datensatz; readonly zeilen: readonly Antwortzeile[] }> {
  const zeilen = await listAntworten(db, umfrage.id);
  const daten = buildDatensatz(
    umfrage.definition,
    zeilen.map((one) => one.gegeben),
  );
  return { daten, zeilen };
}
