import type { Ctx } from "#src/platform/ctx.ts";
import {
  buildIndex,
  findIds,
  type IndexStore,
  type SearchIndex,
  type Suchdokument,
} from "#src/platform/suche/index.ts";
import { SYNONYME } from "#src/shared/synonyme.ts";
import type { LeistungId } from "../rules/ids.ts";
import { type Sprache, type Sprachtexte } from "../rules/sprachen.ts";

/** What of a Leistung can be found: its German words always, and its translation for readers of that language. */
export type Suchbar = {
  readonly id: LeistungId;
  readonly slug: string;
  readonly titel: string;
  readonly kurz: string;
  readonly schritte: readonly string[];
  readonly tipp: string;
  readonly lagen: readonly Sprachtexte[];
  readonly unterlagen: readonly { readonly name: string; readonly namen: Sprachtexte }[];
  readonly uebersetzung: {
    readonly titel: string;
    readonly kurz: string;
    readonly schritte: readonly string[];
    readonly tipp: string;
  } | null;
};

const MOST = 50;

export type Gefunden = {
  /** Best first, each with the words that were read there for others that were typed. */
  readonly leistungen: readonly { readonly id: LeistungId; readonly ueber: readonly string[] }[];
  /** The question with the words that were probably meant; null when every word is known. */
  readonly gemeint: string | null;
};

/**
 * The Leistungen that answer a question, best first. A word from a German letter finds its Leistung in every language,
 * and a question in another language finds what is only written in German, by what else things are called.
 *
 * @param read called only when nothing is in memory
 */
export async function findLeistungen(
  ctx: Ctx,
  suche: IndexStore,
  sprache: Sprache,
  frage: string,
  read: () => Promise<readonly Suchbar[]>,
): Promise<Gefunden> {
  const index = await suche.get(ctx.mandant.id, `${sprache} wegweiser`, async () => indexFor(await read(), sprache));
  return searchLeistungen(index, frage);
}

export function indexFor(rows: readonly Suchbar[], sprache: Sprache): Promise<SearchIndex> {
  const documents = rows.flatMap((row) => {
    const german = documentOf(row, row, "de");
    return row.uebersetzung && sprache !== "de" ? [documentOf(row, row.uebersetzung, sprache), german] : [german];
  });
  return buildIndex(documents, { synonyms: SYNONYME, locale: sprache });
}

/** Both texts of a Leistung may be found; it is named once, as the better one was. */
export function searchLeistungen(index: SearchIndex, frage: string): Gefunden {
  const { funde, gemeint } = findIds(index, frage);
  const once = new Map<LeistungId, readonly string[]>();
  for (const { id, ueber } of funde.slice(0, 2 * MOST)) {
    const leistung = id.split(" ", 1)[0] as LeistungId;
    if (!once.has(leistung)) once.set(leistung, ueber);
  }
  return { leistungen: [...once].slice(0, MOST).map(([id, ueber]) => ({ id, ueber })), gemeint };
}

function documentOf(row: Suchbar, text: NonNullable<Suchbar["uebersetzung"]>, sprache: Sprache): Suchdokument {
  const words = (namen: Sprachtexte) => namen[sprache] ?? "";
  return {
    art: "leistung",
    id: `${row.id} ${sprache}`,
    titel: text.titel,
    zusammenfassung: text.kurz,
    text: [
      ...text.schritte,
      text.tipp,
      ...row.unterlagen.map(({ name, namen }) => (sprache === "de" ? name : words(namen))),
    ].join("\n"),
    stichworte: row.lagen.map(words),
    adresse: `/wegweiser/leistungen/${row.slug}`,
    gewicht: 1,
    sprache,
  };
}
