import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { listKontaktwege, listOrtRows, listStellenForMatching } from "#src/modules/netzwerk/index.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { listAnlaufstelleRows } from "../../store/anlaufstellen.ts";
import {
  type Abgleich,
  type BekannterKontakt,
  type Entscheidung,
  type KontaktzielId,
  proposeAbgleich,
} from "../rules/abgleich.ts";
import type { Fremdbestand, Fremdformat, Fremdkontakt } from "../rules/fremd.ts";
import { findTextkontakte } from "../rules/kontakte.ts";
import { kontaktEntscheidungen } from "./tables.ts";

/** Everything of ours that a contact of a file may be: live Stellen, and places at which people are received. */
async function listBekannteKontakte(db: Db): Promise<BekannterKontakt[]> {
  const ways = Map.groupBy(await listKontaktwege(db), ({ id }) => id);
  const reached = (id: StelleId | null) => {
    const rows = (id && ways.get(id)) || [];
    return { telefone: rows.map(({ telefon }) => telefon), emails: rows.map(({ email }) => email) };
  };
  const places = new Map((await listOrtRows(db)).map((row) => [row.id, row]));
  const received = (await listAnlaufstelleRows(db)).flatMap((row) => {
    const place = places.get(row.id);
    return place ? [{ ...row, place }] : [];
  });
  const seats = Map.groupBy(received, ({ stelleId }) => stelleId);
  return [
    ...(await listStellenForMatching(db)).map(
      ({ id, name, kurzname, namen }): BekannterKontakt => ({
        art: "stelle",
        id,
        name,
        weitereNamen: [kurzname, ...namen],
        anschriften: [...(ways.get(id) ?? []), ...(seats.get(id) ?? []).map(({ place }) => place)],
        ...reached(id),
      }),
    ),
    ...received.map(
      ({ id, stelleId, place }): BekannterKontakt => ({
        art: "ort",
        id,
        stelleId,
        name: place.name,
        weitereNamen: [],
        anschriften: [place],
        ...reached(stelleId),
      }),
    ),
  ];
}

export async function listEntscheidungen(db: Db, system: Fremdformat): Promise<Entscheidung[]> {
  const rows = await db.select().from(kontaktEntscheidungen).where(eq(kontaktEntscheidungen.system, system));
  return rows.flatMap(({ schluessel, gleich, stelleId, anlaufstelleId }): Entscheidung[] => {
    if (stelleId) return [{ art: "stelle", schluessel, zielId: stelleId, gleich }];
    return anlaufstelleId ? [{ art: "ort", schluessel, zielId: anlaufstelleId, gleich }] : [];
  });
}

/** The contacts of a file, those that stand in its texts too, beside those of ours that they may be. */
export async function readAbgleich(db: Db, system: Fremdformat, bestand: Fremdbestand): Promise<Abgleich[]> {
  const inTexts = findTextkontakte(bestand.eintraege).map(({ kontakt }) => kontakt);
  const kontakte = [...(bestand.kontakte ?? []), ...inTexts];
  if (kontakte.length === 0) return [];
  return proposeAbgleich(kontakte, await listBekannteKontakte(db), await listEntscheidungen(db, system));
}

/** Replaces what was said of contacts. Of each pair: the same as this one, and another than all others. */
export async function saveEntscheidungen(
  tx: Tx,
  system: Fremdformat,
  said: readonly { readonly abgleich: Abgleich; readonly ziel: KontaktzielId | "andere" }[],
): Promise<void> {
  for (const { abgleich, ziel } of said) {
    const { art, schluessel } = abgleich.kontakt;
    await tx
      .delete(kontaktEntscheidungen)
      .where(and(eq(kontaktEntscheidungen.system, system), isAbout(art, schluessel)));
    await tx.insert(kontaktEntscheidungen).values(
      abgleich.kandidaten.map(({ id, art: of }) => ({
        id: newId<"Kontaktentscheidung">(),
        system,
        schluessel,
        stelleId: of === "stelle" ? id : null,
        anlaufstelleId: of === "ort" ? id : null,
        gleich: id === ziel,
      })),
    );
  }
}

function isAbout(art: Fremdkontakt["art"], schluessel: string) {
  const column = art === "stelle" ? kontaktEntscheidungen.stelleId : kontaktEntscheidungen.anlaufstelleId;
  return and(eq(kontaktEntscheidungen.schluessel, schluessel), sql`${column} is not null`);
}

/** When two Stellen become one, what was said of either holds for it; of both, the one that was the same. */
export async function moveStelleInEntscheidungen(tx: Tx, from: StelleId, to: StelleId): Promise<void> {
  const { id, stelleId, system, schluessel, gleich } = kontaktEntscheidungen;
  const rows = await tx
    .select({ id, system, schluessel })
    .from(kontaktEntscheidungen)
    .where(inArray(stelleId, [from, to]))
    .orderBy(desc(gleich));
  const pairs = [...Map.groupBy(rows, (row) => `${row.system} ${row.schluessel}`).values()];
  const superfluous = pairs.flatMap((pair) => pair.slice(1).map((row) => row.id));
  if (superfluous.length > 0) await tx.delete(kontaktEntscheidungen).where(inArray(id, superfluous));
  await tx.update(kontaktEntscheidungen).set({ stelleId: to }).where(eq(stelleId, from));
}
