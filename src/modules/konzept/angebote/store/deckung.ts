import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import type { BedarfId } from "../../kette/rules/kette.ts";
import { bedarfe } from "../../kette/store/bedarf-tables.ts";
import type { Deckung } from "../rules/anfrage.ts";
import { angebotBedarfe } from "./tables.ts";

/** The Bedarfe that an Angebot answers. */
export async function listGedeckte(db: Db, angebotId: Id<"Angebot">) {
  return db
    .select({
      id: bedarfe.id,
      kennung: bedarfe.kennung,
      titel: bedarfe.titel,
      handlungsfeldId: bedarfe.handlungsfeldId,
      deckung: angebotBedarfe.deckung,
    })
    .from(angebotBedarfe)
    .innerJoin(bedarfe, eq(bedarfe.id, angebotBedarfe.bedarfId))
    .where(eq(angebotBedarfe.angebotId, angebotId))
    .orderBy(asc(bedarfe.kennung));
}

/** Which Angebote answer which of these Bedarfe. */
export async function listDeckungen(db: Db, bedarfIds: readonly BedarfId[]) {
  if (bedarfIds.length === 0) return [];
  const { angebotId, bedarfId, deckung } = angebotBedarfe;
  return db
    .select({ angebotId, bedarfId, deckung })
    .from(angebotBedarfe)
    .where(inArray(bedarfId, [...bedarfIds]));
}

/** Says how far an Angebot answers a Bedarf; null: not at all. */
export async function saveDeckung(
  tx: Tx,
  angebotId: Id<"Angebot">,
  bedarfId: BedarfId,
  deckung: Deckung | null,
): Promise<void> {
  if (deckung === null) {
    await tx
      .delete(angebotBedarfe)
      .where(and(eq(angebotBedarfe.angebotId, angebotId), eq(angebotBedarfe.bedarfId, bedarfId)));
    return;
  }
  await tx
    .insert(angebotBedarfe)
    .values({ angebotId, bedarfId, deckung })
    .onConflictDoUpdate({
      target: [angebotBedarfe.tenantId, angebotBedarfe.angebotId, angebotBedarfe.bedarfId],
      set: { deckung },
    });
}
