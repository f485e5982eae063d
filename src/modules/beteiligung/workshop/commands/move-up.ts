import type { Tx } from "#src/platform/db/db.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { nachrueckende } from "../rules/anmeldung.ts";
import type { AnmeldungId } from "../rules/ids.ts";
import { listAnmeldungen, saveAnmeldung } from "../store/anmeldungen.ts";
import type { Workshop } from "../store/workshops.ts";

export const WORKSHOP_MAIL_KIND = "beteiligung.workshop-mail";
export const ANLAESSE = ["bestaetigung", "nachgerueckt"] as const;
export type Anlass = (typeof ANLAESSE)[number];

/** Writes to whoever registered; the link of the mail is made when it leaves. */
export async function queueAnmeldemail(tx: Tx, anmeldungId: AnmeldungId, anlass: Anlass): Promise<void> {
  await enqueue(tx, WORKSHOP_MAIL_KIND, { anmeldungId, anlass });
}

/** Gives free places to the waiting list, in the order they came, and writes to them (WS6). */
export async function moveUp(
  tx: Tx,
  { id, stand, plaetze }: Pick<Workshop, "id" | "stand" | "plaetze">,
): Promise<AnmeldungId[]> {
  if (stand !== "anmeldung") return [];
  const all = await listAnmeldungen(tx, [id]);
  const wartende = all.filter((one) => one.stand === "warteliste");
  const angemeldet = all.filter((one) => one.stand === "angemeldet").length;
  const ids = wartende.slice(0, nachrueckende({ plaetze, angemeldet, wartend: wartende.length })).map((one) => one.id);
  for (const one of ids) {
    await saveAnmeldung(tx, one, { stand: "angemeldet" });
    await queueAnmeldemail(tx, one, "nachgerueckt");
  }
  return ids;
}
