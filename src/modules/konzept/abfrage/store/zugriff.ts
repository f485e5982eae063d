import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type AbfrageId, istGesendet } from "../rules/abfrage.ts";
import { linkOeffnet, linkReicht } from "../rules/link.ts";
import { type Abfrage, findAbfrage, listByIds, listVon } from "./abfragen.ts";
import { type AbfrageLink, findLink } from "./links.ts";

/** What a link opens: itself, and the questions that can be read through it. */
export type Zugriff = { readonly link: AbfrageLink; readonly abfragen: readonly Abfrage[] };

/** Withdrawn ones are gone; of a closed round only what was sent stays readable. */
function lesbar(abfrage: Abfrage): boolean {
  return abfrage.stand !== "zurueckgezogen" && (abfrage.geschlossenAm === null || istGesendet(abfrage.stand));
}

/** Null for every link that opens nothing, whatever the reason: unknown, expired, withdrawn, of another county. */
export async function findZugriff(db: Db, tokenHash: string, heute: Datum): Promise<Zugriff | null> {
  const link = await findLink(db, "rueckmeldung", tokenHash);
  // The same number of questions to the database for every link that opens nothing.
  const found =
    link?.abfrageId === null ? await listVon(db, link.empfaengerId) : await listByIds(db, link ? [link.abfrageId] : []);
  if (!link || !linkOeffnet(link, heute)) return null;
  const abfragen = found.filter((one) => linkReicht(link, one) && lesbar(one));
  return abfragen.length > 0 ? { link, abfragen } : null;
}

/** One question through a link, as it is now; null when the link does not reach it. */
export async function findDurchLink(
  db: Db,
  tokenHash: string,
  id: AbfrageId,
  heute: Datum,
  find: (db: Db, id: AbfrageId) => Promise<Abfrage | null> = findAbfrage,
): Promise<{ readonly link: AbfrageLink; readonly abfrage: Abfrage } | null> {
  const link = await findLink(db, "rueckmeldung", tokenHash);
  const abfrage = await find(db, id);
  if (!link || !abfrage || !linkOeffnet(link, heute)) return null;
  return linkReicht(link, abfrage) && lesbar(abfrage) ? { link, abfrage } : null;
}
