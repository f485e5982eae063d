import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GremiumId, MitgliedschaftId } from "../rules/ids.ts";
import { gilt, hatStimme } from "../rules/mitgliedschaft.ts";
import { listMitglieder } from "../store/mitglieder.ts";
import { withOrt } from "./wer.ts";

/** A seat with a vote. The seat belongs to an office, so whoever takes the office over keeps its id. */
export type Stimmberechtigt = {
  readonly mitgliedschaftId: MitgliedschaftId;
  /** The function, or the Stelle or municipality that holds the seat itself. */
  readonly name: string;
  readonly vertritt: string;
  /** The function that steps in; null where there is none. */
  readonly vertretung: string | null;
};

/** Who may vote in a body on a day, in the county's order. */
export async function listStimmberechtigte(db: Db, gremiumId: GremiumId, tag: Datum): Promise<Stimmberechtigt[]> {
  const seats = (await listMitglieder(db, gremiumId)).filter((one) => gilt(one, tag) && hatStimme(one.teilnahme));
  return (await withOrt(db, seats)).map((one) => ({
    mitgliedschaftId: one.id,
    name: one.titel ?? one.ort?.name ?? "",
    vertritt: one.vertritt,
    vertretung: one.vertretung,
  }));
}
