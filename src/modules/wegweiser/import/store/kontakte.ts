import { and, desc, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { StelleId } from "../../rules/bezug.ts";
import {
  type Abgleich,
  type BekannterKontakt,
  type Entscheidung,
  type KontaktzielId,
  proposeAbgleich,
} from "../rules/abgleich.ts";
import type { Fremdbestand, Fremdformat } from "../rules/fremd.ts";
import { findTextkontakte } from "../rules/kontakte.ts";
import { kontaktEntscheidungen } from "./tables.ts";

export async function listEntscheidungen(db: Db, system: Fremdformat): Promise<Entscheidung[]> {
  const rows = await db.select().from(kontaktEntscheidungen).where(eq(kontaktEntscheidungen.system, system));
  return rows.flatMap(({ schluessel, gleich, stelleId, anlaufstelleId }): Entscheidung[] => {
    if (stelleId) return [{ art: "stelle", schluessel, zielId: stelleId, gleich }];
    return anlaufstelleId ? [{ art: "ort", schluessel, zielId: anlaufstelleId, gleich }] : [];
  });
}

/** The contacts of a file, those that stand in its texts too, beside those of ours that they may be. */
export async function readAbgleich(
  db: Db,
  system: Fremdformat,
  bestand: Fremdbestand,
  bekannte: readonly BekannterKontakt[],
): Promise<Abgleich[]> {
  const inTexts = findTextkontakte(bestand.eintraege).map(({ kontakt }) => kontakt);
  const kontakte = [...(bestand.kontakte ?? []), ...inTexts];
  return proposeAbgleich(kontakte, bekannte, await listEntscheidungen(db, system));
}

/** Keeps what was said of contacts: the same as this one, and another than all others that were shown. */
export async function saveEntscheidungen(
  tx: Tx,
  system: Fremdformat,
  said: readonly { readonly abgleich: Abgleich; readonly ziel: KontaktzielId | "andere" }[],
): Promise<void> {
  for (const { abgleich, ziel } of said) {
    const { art, schluessel } = abgleich.kontakt;
    const { system: of, schluessel: key, gleich, stelleId, anlaufstelleId } = kontaktEntscheidungen;
    const shown = or(
      inArray(
        stelleId,
        abgleich.kandidaten.flatMap((one) => (one.art === "stelle" ? [one.id] : [])),
      ),
      inArray(
        anlaufstelleId,
        abgleich.kandidaten.flatMap((one) => (one.art === "ort" ? [one.id] : [])),
      ),
    );
    const before = and(isNotNull(art === "stelle" ? stelleId : anlaufstelleId), eq(gleich, true));
    await tx.delete(kontaktEntscheidungen).where(and(eq(of, system), eq(key, schluessel), or(shown, before)));
    await tx.insert(kontaktEntscheidungen).values(
      abgleich.kandidaten.map((one) => ({
        id: newId<"Kontaktentscheidung">(),
        system,
        schluessel,
        stelleId: one.art === "stelle" ? one.id : null,
        anlaufstelleId: one.art === "ort" ? one.id : null,
        gleich: one.id === ziel,
      })),
    );
  }
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
