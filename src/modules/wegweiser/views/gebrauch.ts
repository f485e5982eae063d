import type { Db } from "#src/platform/db/db.ts";
import type { StelleId } from "../rules/bezug.ts";
import type { AnlaufstelleId } from "../rules/ids.ts";
import { listStelleInLeistungen } from "../store/stelle-use.ts";
import { listVeranstaltungRows } from "../veranstaltungen/store/veranstaltungen.ts";
import { listAnlaufstellen } from "./anlaufstellen.ts";

const present = ({ id, name }: { id: AnlaufstelleId; name: string }) => ({
  text: name,
  href: `/intern/wegweiser/anlaufstellen/${id}`,
});

/** Everything here that names a Stelle. */
export async function listStelleInWegweiser(db: Db, stelleId: StelleId) {
  const places = (await listAnlaufstellen(db)).filter((one) => one.stelleId === stelleId);
  return [...(await listStelleInLeistungen(db, stelleId)), ...places.map(present)];
}

/** The hours of a place and what takes place there, which must go before it does. */
export async function listOrtInWegweiser(db: Db, ortId: AnlaufstelleId) {
  const hours = (await listAnlaufstellen(db)).filter((one) => one.id === ortId).map(present);
  const dates = (await listVeranstaltungRows(db, "intern")).filter((one) => one.ortId === ortId);
  return [
    ...hours,
    ...dates.map(({ id, titel }) => ({ text: titel.de ?? "", href: `/intern/wegweiser/termine/${id}` })),
  ];
}
