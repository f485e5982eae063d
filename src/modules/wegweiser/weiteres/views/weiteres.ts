import { listAngebote } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { buildIndex, type IndexStore, type Suchdokument, search } from "#src/platform/suche/index.ts";
import { SYNONYME } from "#src/shared/synonyme.ts";
import { plainText } from "#src/shared/textform.ts";
import { viewArtikelDaten } from "../../artikel/views/artikel.ts";
import { listHaeufigeFragen } from "../../fragen/store/fragen.ts";
import type { Sprache, Sprachtexte } from "../../rules/sprachen.ts";
import { viewTerminDaten } from "../../veranstaltungen/views/termine.ts";
import type { Lesetext } from "../../views/anlaufstelle.ts";

/** What answers a question besides Leistungen. */
export const WEITERE_ARTEN = ["haeufige-frage", "artikel", "termin", "angebot"] as const;
export type WeitereArt = (typeof WEITERE_ARTEN)[number];
export type Weiteres = { readonly art: WeitereArt; readonly adresse: string; readonly titel: Lesetext };

const MOST_EACH = 10;

/** A thing of the guide in the languages that it has; German is always there. */
type Eintrag = {
  readonly art: WeitereArt;
  readonly id: string;
  readonly adresse: string;
  readonly titel: Sprachtexte;
  readonly text: Sprachtexte;
};

/** The questions and dates for the search of the whole site, to which others hand in articles and offers, in the language of the reader where they were translated. */
export async function listWeitereSuchdokumente(ctx: Ctx): Promise<Suchdokument[]> {
  return (await readEintraege(ctx))
    .filter(({ art }) => art !== "artikel" && art !== "angebot")
    .flatMap((eintrag) => documentsIn([eintrag], ctx.locale).slice(0, 1));
}

/** The questions, articles, dates and offers that answer a question, by kind. German words find them in every language. */
export async function findWeiteres(ctx: Ctx, suche: IndexStore, sprache: Sprache, frage: string) {
  // Dates go by without anybody changing anything.
  const index = await suche.get(ctx.mandant.id, `${sprache} wegweiser weiteres ${ctx.today}`, async () =>
    buildIndex(documentsIn(await readEintraege(ctx), sprache), { synonyms: SYNONYME, locale: sprache }),
  );
  const { gruppen, gemeint } = search(index, frage, { jeGruppe: 2 * MOST_EACH });
  const weiteres = WEITERE_ARTEN.flatMap((art): Weiteres[] => {
    const treffer = gruppen.find((one) => one.art === art)?.treffer ?? [];
    const once = new Map(treffer.toReversed().map((one) => [one.adresse, one]));
    return [...once.values()]
      .toReversed()
      .slice(0, MOST_EACH)
      .map((one) => ({
        art,
        adresse: one.adresse,
        titel: { text: one.titel.map(({ text }) => text).join(""), lang: one.sprache as Sprache },
      }));
  });
  return { weiteres, gemeint };
}

/** An entry that was translated is found by both of its texts. */
export function documentsIn(eintraege: readonly Eintrag[], sprache: Sprache): Suchdokument[] {
  return eintraege.flatMap(({ art, id, adresse, titel, text }) => {
    const words = (lang: Sprache): Suchdokument => ({
      art,
      id: `${id} ${lang}`,
      adresse,
      titel: titel[lang] ?? "",
      text: text[lang] ?? "",
      gewicht: 1,
      sprache: lang,
    });
    return sprache !== "de" && titel[sprache] ? [words(sprache), words("de")] : [words("de")];
  });
}

async function readEintraege(ctx: Ctx): Promise<Eintrag[]> {
  const fragen = await ctx.db.read(listHaeufigeFragen);
  const artikel = await viewArtikelDaten(ctx);
  const termine = await viewTerminDaten(ctx);
  const angebote = await listAngebote(ctx, { blick: "oeffentlich" });
  return [
    ...fragen.map(
      ({ id, fragen: titel, antworten: text }): Eintrag => ({
        art: "haeufige-frage",
        id,
        adresse: `/wegweiser/fragen#frage-${id}`,
        titel,
        text,
      }),
    ),
    ...artikel.map(({ id, slug, titel, text, uebersetzungen }): Eintrag => {
      const translated = uebersetzungen.filter((one) => one.titel !== "");
      return {
        art: "artikel",
        id,
        adresse: `/wegweiser/artikel/${slug}`,
        titel: { de: titel, ...Object.fromEntries(translated.map((one) => [one.sprache, one.titel])) },
        text: {
          de: plainText(text),
          ...Object.fromEntries(translated.map((one) => [one.sprache, plainText(one.text)])),
        },
      };
    }),
    ...termine.map(
      ({ id, slug, titel, ort, veranstalter }): Eintrag => ({
        art: "termin",
        id,
        adresse: `/wegweiser/termine#${slug}`,
        titel,
        text: { de: [ort?.name, veranstalter].filter(Boolean).join(". ") },
      }),
    ),
    ...angebote.map(
      ({ id, titel, beschreibung, wann, zugang, stelle, gemeinden }): Eintrag => ({
        art: "angebot",
        id,
        adresse: `/angebote/${id}`,
        titel: { de: titel },
        text: {
          de: [beschreibung, wann, zugang, stelle.name, ...gemeinden.map(({ name }) => name)]
            .filter(Boolean)
            .join(". "),
        },
      }),
    ),
  ];
}
