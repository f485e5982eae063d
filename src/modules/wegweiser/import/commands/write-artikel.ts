import type { Change } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import { newId } from "#src/platform/id.ts";
import { replaceLinks } from "#src/shared/textform.ts";
import type { ArtikelId } from "../../artikel/rules/artikel.ts";
import { listArtikelRows, listArtikelSlugs, saveArtikelText, updateArtikel } from "../../artikel/store/artikel.ts";
import { artikel, artikelTexte } from "../../artikel/store/tables.ts";
import { planErstePruefungen } from "../../pflege/rules/erste-pruefung.ts";
import { naechstePruefung } from "../../rules/pruefung.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { freeSlug } from "../../store/leistungen.ts";
import { pfadOf } from "../rules/pfad.ts";
import type { ImportAngaben } from "../rules/fremd.ts";
import type { Eintragplan } from "../rules/plan.ts";

const RISIKO = "niedrig";

/**
 * Writes the Artikel of a plan: new ones in one statement, changed ones each. Links from page to page lead to the
 * Artikel that the page has become.
 *
 * @param bekannt all Artikel of earlier imports by their key
 * @returns the id of every Artikel by its key
 */
export async function writeArtikel(
  tx: Tx,
  ctx: Ctx,
  plan: readonly Eintragplan[],
  bekannt: ReadonlyMap<string, ArtikelId>,
  angaben: ImportAngaben,
): Promise<{ readonly ids: ReadonlyMap<string, ArtikelId>; readonly changes: readonly Change[] }> {
  const changes: Change[] = [];
  const ids = new Map(bekannt);
  const rows = await listArtikelRows(tx, "intern");
  const slugs = new Map(rows.map((row) => [row.id, row.slug]));
  const taken = await listArtikelSlugs(tx);
  const neue = plan.filter(({ zielId }) => zielId === null);
  for (const { eintrag, titel } of neue) {
    const id = newId<"Artikel">();
    const slug = freeSlug(titel, taken);
    taken.add(slug);
    ids.set(eintrag.schluessel, id);
    slugs.set(id, slug);
  }
  const erste = planErstePruefungen(
    neue.map(({ eintrag }) => ({ id: eintrag.schluessel, stelleId: angaben.verantwortlichId, risiko: RISIKO })),
    rows.map(({ verantwortlichId, pruefenBis }) => ({ stelleId: verantwortlichId, pruefenBis })),
    ctx.today,
  );
  const relink = relinker(ids, slugs);
  const idOf = (key: string | null) => (key === null ? null : (ids.get(key) ?? null));

  await insertMany(
    tx,
    artikel,
    neue.flatMap(({ eintrag, titel }) => {
      const id = ids.get(eintrag.schluessel);
      if (!id) return [];
      const geprueftAm = eintrag.stand ?? ctx.today;
      changes.push({ kind: "artikel", id, before: null, after: { titel, schluessel: eintrag.schluessel } });
      return [
        {
          id,
          slug: slugs.get(id) ?? "",
          ueberId: idOf(eintrag.ueber),
          position: eintrag.position,
          titel,
          text: relink(eintrag.texte.de?.felder.text ?? ""),
          lebenslageId: angaben.lebenslageId,
          verantwortlichId: angaben.verantwortlichId,
          risiko: RISIKO,
          geprueftAm,
          pruefenBis: erste.get(eintrag.schluessel) ?? naechstePruefung(geprueftAm, RISIKO),
          veroeffentlichtAm: angaben.veroeffentlichen ? ctx.today : null,
        } as const,
      ];
    }),
  );
  await insertMany(
    tx,
    artikelTexte,
    neue.flatMap(({ eintrag }) =>
      othersOf(eintrag.texte).map(([sprache, { felder }]) => ({
        artikelId: ids.get(eintrag.schluessel) as ArtikelId,
        sprache,
        titel: felder.titel ?? "",
        text: relink(felder.text ?? ""),
        ausTextstand: 1,
        methode: "uebernommen" as const,
      })),
    ),
  );
  for (const { eintrag, titel, texte, zielId } of plan) {
    const row = rows.find(({ id }) => id === zielId);
    if (!row) continue;
    const german = texte.find(({ sprache }) => sprache === "de")?.stand;
    const text = relink(eintrag.texte.de?.felder.text ?? "");
    const other = german !== "unveraendert" && (row.titel !== titel || row.text !== text);
    const textstand = row.textstand + (other ? 1 : 0);
    if (german !== "unveraendert") {
      await updateArtikel(tx, row.id, {
        titel,
        text,
        textstand,
        ueberId: idOf(eintrag.ueber),
        position: eintrag.position,
      });
    }
    for (const [sprache, { felder }] of othersOf(eintrag.texte)) {
      if (texte.find((one) => one.sprache === sprache)?.stand === "unveraendert") continue;
      await saveArtikelText(tx, {
        artikelId: row.id,
        sprache,
        titel: felder.titel ?? "",
        text: relink(felder.text ?? ""),
        ausTextstand: textstand,
        methode: "uebernommen",
        geprueftAm: null,
      });
    }
    const changed = texte.filter(({ stand }) => stand !== "unveraendert").map(({ sprache }) => sprache);
    changes.push({ kind: "artikel", id: row.id, before: { textstand: row.textstand }, after: { textstand, changed } });
  }
  return { ids, changes };
}

/** Translations of an entry, with their language. */
export function othersOf<T>(texte: { readonly [S in Sprache]?: T }): [Exclude<Sprache, "de">, T][] {
  return (Object.entries(texte) as [Sprache, T][]).flatMap(([sprache, text]) =>
    sprache === "de" ? [] : [[sprache, text] as [Exclude<Sprache, "de">, T]],
  );
}

/** Turns addresses of pages that came along into addresses of our own. */
export function relinker(ids: ReadonlyMap<string, ArtikelId>, slugs: ReadonlyMap<ArtikelId, string>) {
  return (text: string) =>
    replaceLinks(text, (href) => {
      const bare = href.startsWith("/") ? href : /^https?:\/\/[^/]+(\/.*)$/.exec(href)?.[1];
      const id = bare ? ids.get(pfadOf(bare.split(/[?#]/, 1)[0] ?? "")) : undefined;
      const slug = id && slugs.get(id);
      return slug ? `/wegweiser/artikel/${slug}` : null;
    });
}
