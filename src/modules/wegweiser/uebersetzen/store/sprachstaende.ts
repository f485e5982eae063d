import { and, eq } from "drizzle-orm";
import { checksum } from "#src/platform/checksum.ts";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { type Sprachtexte, ZIELSPRACHEN } from "../../rules/sprachen.ts";
import type { Sprachstand } from "../rules/sprachstand.ts";
import { segmenteOf, type TextArt, type TextBezug, type TextId, type Teile, type Ziel } from "../rules/text.ts";
import { sprachstaende } from "./tables.ts";

/** The words of a text, whatever blanks stand between them. */
export function pruefsumme(art: TextArt, teile: Teile): string {
  return checksum(
    JSON.stringify([...segmenteOf(art, teile)].map(([name, words]) => [name, words.replaceAll(/\s+/g, " ")])),
  );
}

/** What is remembered of short texts, under their id and language with a blank between. */
export async function listSprachstaende(db: Db): Promise<ReadonlyMap<string, Sprachstand>> {
  const { eintragId, sprache, quelle, ziel, geprueftAm } = sprachstaende;
  const rows = await db.select({ eintragId, sprache, quelle, ziel, geprueftAm }).from(sprachstaende);
  return new Map(rows.map((row) => [`${row.eintragId} ${row.sprache}`, row]));
}

export async function saveSprachstand(tx: Tx, eintragId: TextId, sprache: Ziel, stand: Sprachstand): Promise<void> {
  const { quelle, ziel, geprueftAm } = stand;
  await tx
    .insert(sprachstaende)
    .values({ eintragId, sprache, quelle, ziel, geprueftAm })
    .onConflictDoUpdate({
      target: [sprachstaende.tenantId, sprachstaende.eintragId, sprachstaende.sprache],
      set: { quelle, ziel, geprueftAm },
    });
}

type Sprachteile = { readonly [Name in keyof Teile]: Sprachtexte };

/**
 * Remembers to which German words the other languages belong, when somebody changes the German ones and leaves those as
 * they are: from then on they are outdated, whoever wrote them.
 */
export async function keepSprachstaende(
  tx: Tx,
  { art, id }: TextBezug,
  vorher: Sprachteile,
  nachher: Sprachteile,
): Promise<void> {
  const words = (texte: Sprachteile, sprache: keyof Sprachtexte) => {
    const teile = Object.entries(texte).map(([name, text]): [string, string] => [name, text?.[sprache] ?? ""]);
    return pruefsumme(art, Object.fromEntries(teile));
  };
  const [quelle, neu, leer] = [words(vorher, "de"), words(nachher, "de"), pruefsumme(art, {})];
  if (quelle === neu) return;
  for (const sprache of ZIELSPRACHEN) {
    const ziel = words(vorher, sprache);
    if (ziel === leer || ziel !== words(nachher, sprache)) continue;
    const [known] = await tx
      .select({ ziel: sprachstaende.ziel })
      .from(sprachstaende)
      .where(and(eq(sprachstaende.eintragId, id), eq(sprachstaende.sprache, sprache)));
    if (known?.ziel !== ziel) await saveSprachstand(tx, id, sprache, { quelle, ziel, geprueftAm: null });
  }
}
