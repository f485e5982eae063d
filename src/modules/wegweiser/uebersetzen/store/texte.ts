import { checksum } from "#src/platform/checksum.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { listArtikelRows, listArtikelTexte } from "../../artikel/store/artikel.ts";
import { listHaeufigeFragen } from "../../fragen/store/fragen.ts";
import { type PflegeStand, STANDARD_RISIKO } from "../../pflege/rules/eintrag.ts";
import type { OrtDerPflege } from "../../pflege/store/eintraege.ts";
import { listPflegeStaende } from "../../pflege/store/pflege-staende.ts";
import { type Sprachtexte, ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { listAnlaufstelleRows } from "../../store/anlaufstellen.ts";
import { listBesuchshinweise } from "../../store/besuchshinweise.ts";
import { listLebenslageRows } from "../../store/lebenslagen.ts";
import { listBezuege, listLeistungRows, type Sicht } from "../../store/leistungen.ts";
import { listUebersetzungen } from "../../store/uebersetzungen.ts";
import { listUnterlageRows } from "../../store/unterlagen.ts";
import { VORSCHAU_TAGE } from "../../veranstaltungen/rules/veranstaltung.ts";
import { listTage } from "../../veranstaltungen/rules/wiederholung.ts";
import { listVeranstaltungRows } from "../../veranstaltungen/store/veranstaltungen.ts";
import { faktenOf } from "../rules/sprachstand.ts";
import { type Fassung, type Teile, TEILE, type TextBezug, type Uebersetzbar, type Ziel } from "../rules/text.ts";
import { listSprachstaende, pruefsumme } from "./sprachstaende.ts";

/** A place as the module netzwerk knows it. */
type Ort = Pick<OrtDerPflege, "id" | "name" | "oeffentlich">;

/**
 * Every text of the guide that is translated, with all its languages.
 *
 * @param orte the places of the directory
 * @param sicht `oeffentlich` leaves out drafts, what is over, and places that protect somebody
 */
export async function listTexte(
  db: Db,
  ctx: Pick<Ctx, "today">,
  sicht: Sicht,
  orte: readonly Ort[],
): Promise<Uebersetzbar[]> {
  return [...(await leistungen(db, sicht)), ...(await artikel(db, sicht)), ...(await kurzeTexte(db, ctx, sicht, orte))];
}

/** @throws NotFound when there is no text of this id */
export async function findText(
  db: Db,
  ctx: Pick<Ctx, "today">,
  id: string,
  orte: readonly Ort[],
): Promise<Uebersetzbar> {
  const found = (await listTexte(db, ctx, "intern", orte)).find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
}

/** Another one as soon as a word of either language is: a form says by it which words it showed. */
export function kennungOf(text: Uebersetzbar, sprache: Ziel): string {
  const ziel = text.fassungen.get(sprache)?.teile ?? {};
  return checksum(JSON.stringify(TEILE[text.art].map(({ name }) => [text.deutsch[name] ?? "", ziel[name] ?? ""])));
}

async function leistungen(db: Db, sicht: Sicht): Promise<Uebersetzbar[]> {
  const texts = Map.groupBy(await listUebersetzungen(db), (one) => one.leistungId);
  const bezuege = await listBezuege(db);
  return (await listLeistungRows(db, sicht)).map((row) => ({
    art: "leistung",
    id: row.id,
    deutsch: teileOfLeistung(row),
    textstand: row.textstand,
    risiko: row.risiko,
    hatFrist: bezuege.get(row.id)?.lagen.some(({ fristTage }) => fristTage !== null) ?? false,
    stelleId: row.verantwortlichId,
    weitereId: row.anbieterId,
    seite: `/wegweiser/leistungen/${row.slug}`,
    intern: `/intern/wegweiser/leistungen/${row.id}`,
    fassungen: fassungenOf(texts.get(row.id), row.textstand, teileOfLeistung),
  }));
}

const teileOfLeistung = (row: { titel: string; kurz: string; schritte: readonly string[]; tipp: string }): Teile => ({
  titel: row.titel,
  kurz: row.kurz,
  schritte: row.schritte.join("\n"),
  tipp: row.tipp,
});

async function artikel(db: Db, sicht: Sicht): Promise<Uebersetzbar[]> {
  const texts = Map.groupBy(await listArtikelTexte(db), (one) => one.artikelId);
  const teile = ({ titel, text }: { titel: string; text: string }): Teile => ({ titel, text });
  return (await listArtikelRows(db, sicht)).map((row) => ({
    art: "artikel",
    id: row.id,
    deutsch: teile(row),
    textstand: row.textstand,
    risiko: row.risiko,
    hatFrist: false,
    stelleId: row.verantwortlichId,
    weitereId: null,
    seite: `/wegweiser/artikel/${row.slug}`,
    intern: `/intern/wegweiser/artikel/${row.id}`,
    fassungen: fassungenOf(texts.get(row.id), row.textstand, teile),
  }));
}

type Row = Parameters<typeof standOf>[0] & { readonly sprache: string };

function fassungenOf<One extends NonNullable<Row>>(
  rows: readonly One[] | undefined,
  textstand: number,
  teile: (row: One) => Teile,
): Map<Ziel, Fassung> {
  return new Map(
    (rows ?? []).map((row) => [
      row.sprache as Ziel,
      { teile: teile(row), stand: standOf(row, textstand), methode: row.methode },
    ]),
  );
}

/** Where nobody decides about it: a wrong paper means a second way to the office. */
const RISIKO = { ...STANDARD_RISIKO, lebenslage: "niedrig", unterlage: "mittel" } as const;

/** What stands in one form for all languages. `texte`: the parts by language. */
type Kurz = Pick<Uebersetzbar, "stelleId" | "seite" | "intern"> & {
  readonly bezug: Exclude<TextBezug, { art: "leistung" | "artikel" }>;
  readonly teile: { readonly [Name in keyof Teile]: Sprachtexte };
};

async function kurzeTexte(
  db: Db,
  { today }: Pick<Ctx, "today">,
  sicht: Sicht,
  plaetze: readonly Ort[],
): Promise<Uebersetzbar[]> {
  const staende: ReadonlyMap<string, PflegeStand> = await listPflegeStaende(db);
  const orte = new Map(plaetze.map((ort) => [ort.id, ort]));
  const wegweiser = "/intern/wegweiser";
  const rows: Kurz[] = [
    ...(await listHaeufigeFragen(db)).map(({ id, fragen, antworten }) => ({
      bezug: { art: "frage", id } as const,
      teile: { titel: fragen, antwort: antworten },
      stelleId: null,
      seite: `/wegweiser/fragen#frage-${id}`,
      intern: `${wegweiser}/fragen?frage=${id}`,
    })),
    ...(await listLebenslageRows(db)).map(({ id, namen, slug }) => ({
      bezug: { art: "lebenslage", id } as const,
      teile: { titel: namen },
      stelleId: null,
      seite: `/wegweiser/lebenslagen/${slug}`,
      intern: `${wegweiser}/lebenslagen/${id}`,
    })),
    ...(await listUnterlageRows(db)).map(({ id, name, namen }) => ({
      bezug: { art: "unterlage", id } as const,
      teile: { titel: { ...namen, de: name } },
      stelleId: null,
      seite: null,
      intern: `${wegweiser}/unterlagen/${id}`,
    })),
    ...(await listAnlaufstelleRows(db)).flatMap(({ id, namen, stelleId }) => {
      const ort = orte.get(id);
      return ort && (sicht === "intern" || ort.oeffentlich)
        ? [
            {
              bezug: { art: "anlaufstelle", id } as const,
              teile: { titel: { ...namen, de: ort.name } },
              stelleId,
              seite: null,
              intern: `${wegweiser}/anlaufstellen/${id}`,
            },
          ]
        : [];
    }),
    ...(await listBesuchshinweise(db))
      .filter(({ giltBis }) => sicht === "intern" || giltBis === null || today <= giltBis)
      .map(({ id, texte }) => ({
        bezug: { art: "besuchshinweis", id } as const,
        teile: { titel: texte },
        stelleId: null,
        seite: null,
        intern: `${wegweiser}/hinweise/${id}`,
      })),
    ...(await listVeranstaltungRows(db, sicht))
      .filter((row) => sicht === "intern" || listTage(row, today, addDays(today, VORSCHAU_TAGE)).length > 0)
      .map(({ id, slug, titel }) => ({
        bezug: { art: "veranstaltung", id } as const,
        teile: { titel },
        stelleId: null,
        seite: `/wegweiser/termine#${slug}`,
        intern: `${wegweiser}/termine/${id}`,
      })),
  ];
  const gemerkt = await listSprachstaende(db);
  return rows.map(({ bezug, teile, ...row }) => {
    const inSprache = (sprache: keyof Sprachtexte): Teile =>
      Object.fromEntries(TEILE[bezug.art].map(({ name }) => [name, teile[name]?.[sprache] ?? ""]));
    const deutsch = inSprache("de");
    return {
      ...row,
      ...bezug,
      deutsch,
      textstand: 1,
      risiko: staende.get(bezug.id)?.risiko ?? RISIKO[bezug.art],
      hatFrist: false,
      weitereId: null,
      fassungen: new Map(
        ZIELSPRACHEN.flatMap((sprache): [Ziel, Fassung][] => {
          const ziel = inSprache(sprache);
          if (!ziel.titel) return [];
          const jetzt = { quelle: pruefsumme(bezug.art, deutsch), ziel: pruefsumme(bezug.art, ziel) };
          const fakten = faktenOf(ziel.titel, jetzt, gemerkt.get(`${bezug.id} ${sprache}`) ?? null);
          return [[sprache, { teile: ziel, stand: standOf(fakten, 1), methode: fakten.methode }]];
        }),
      ),
    };
  });
}
