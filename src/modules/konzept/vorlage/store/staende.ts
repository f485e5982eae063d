import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { canonicalJson } from "../../fassung/rules/canonical.ts";
import type { Eingebracht } from "../rules/entwurf-stand.ts";
import type { VorlageId } from "../rules/vorlage.ts";
import { vorlageStaende } from "./tables.ts";

const hashOf = (inhalt: string) => createHash("sha256").update(inhalt, "utf8").digest("hex");

/** Keeps what lies before the bodies from now on. */
export async function insertStand(tx: Tx, vorlageId: VorlageId, eingebracht: Eingebracht): Promise<string> {
  const before = await tx
    .select({ nummer: vorlageStaende.nummer })
    .from(vorlageStaende)
    .where(eq(vorlageStaende.vorlageId, vorlageId));
  const inhalt = canonicalJson(eingebracht);
  const hash = hashOf(inhalt);
  await tx.insert(vorlageStaende).values({ vorlageId, nummer: before.length + 1, inhalt, hash });
  return hash;
}

/**
 * What a paper was when it was brought in last, and whether the row still has the hash it got then. Null for papers that
 * were brought in before such rows were kept.
 */
export async function findStand(
  db: Db,
  vorlageId: VorlageId,
): Promise<{ readonly eingebracht: Eingebracht; readonly hash: string; readonly echt: boolean } | null> {
  const [row] = await db
    .select({ inhalt: vorlageStaende.inhalt, hash: vorlageStaende.hash })
    .from(vorlageStaende)
    .where(eq(vorlageStaende.vorlageId, vorlageId))
    .orderBy(desc(vorlageStaende.nummer))
    .limit(1);
  if (!row) return null;
  return { eingebracht: JSON.parse(row.inhalt) as Eingebracht, hash: row.hash, echt: hashOf(row.inhalt) === row.hash };
}
