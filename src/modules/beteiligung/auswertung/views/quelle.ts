import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { parseId } from "#src/shared/id.ts";
import { findAkte } from "../../antwort/store/umfragen.ts";
import type { Quelle } from "../../beleg/rules/quelle.ts";
import { mayRunUmfragen } from "../../umfrage/rules/permissions.ts";
import type { Datensatz } from "../rules/datensatz.ts";
import { quelleOfAntwort } from "../rules/ids.ts";
import type { Auswertungsfrage, Merkmal } from "../rules/merkmale.ts";
import { nameOf, titelOf } from "../rules/nennen.ts";
import type { Tafel } from "../rules/tafel.ts";
import { countMerkmal } from "../rules/zaehlen.ts";
import { listErgebnisse } from "../store/ergebnisse.ts";
import { readDatensatz } from "../store/daten.ts";
import { worteFor } from "./worte.ts";

/**
 * How many gave one answer, as evidence. The office sees it while it is not published; everybody else only what is.
 *
 * @param schluessel `antworten:<Umfrage>/<Frage>/<Antwort>`; of a multiple choice the question and the box
 * @returns null when there is no such answer, or nobody may know
 */
export async function findAntwortQuelle(ctx: Ctx, schluessel: string): Promise<Quelle | null> {
  const [, umfrage = "", frage = "", code = ""] = /^antworten:([^/]+)\/([^/]+)\/([^/]+)$/.exec(schluessel) ?? [];
  const id = parseId<"Umfrage">(umfrage);
  if (!id) return null;
  const found = await ctx.db.read(async (db) => {
    const akte = await findAkte(db, id);
    return akte && { akte, ...(await readDatensatz(db, akte)), register: await listErgebnisse(db, id) };
  });
  if (!found) return null;
  const { akte, daten, register } = found;
  const { definition } = akte;
  const antwort = findAntwort(daten, frage, code);
  if (!antwort) return null;
  const tafel = register.find((one) => one.schluessel === antwort.frage.schluessel && one.zurueckgezogenAm === null);
  const told = tafel ? toldOf(tafel.inhalt, antwort) : null;
  if (!told && !mayRunUmfragen(ctx.actor)) return null;
  const zahlen = told ?? countedOf(daten, antwort);
  const { worte, text } = worteFor(ctx.locale, definition.grundsprache);
  const kategorie = antwort.merkmal.kategorien[antwort.at];
  const answer = antwort.merkmal.art === "kreuz" ? antwort.merkmal.name : kategorie?.name;
  const row = antwort.merkmal.art === "teilung" && antwort.merkmal.name ? antwort.merkmal.name : null;
  const f = formatsFor(ctx.locale);
  return {
    schluessel: quelleOfAntwort(id, { frage, code }),
    aussage: text("quelle.aussage", {
      anzahl: f.number(zahlen.anzahl),
      basis: f.number(zahlen.basis),
      frage: titelOf(antwort.frage.titel, worte).text + (row ? ` (${nameOf(row, worte).text})` : ""),
      antwort: answer ? nameOf(answer, worte).text : code,
    }),
    herkunft: titelOf(definition.titel, worte).text,
    tag: akte.bis,
    zahlen,
    adresse: told ? `/umfragen/${akte.kennung}/ergebnis` : null,
    freigabe: told ? "anonymisiert" : "intern",
  };
}

type Antwortplatz = { readonly frage: Auswertungsfrage; readonly merkmal: Merkmal; readonly at: number };

/** Of a multiple choice `frage` is the question and `code` the box; else `frage` is the row that was answered. */
function findAntwort(daten: Datensatz, frage: string, code: string): Antwortplatz | null {
  for (const one of daten.fragen) {
    const merkmal =
      one.merkmale.find((each) => each.schluessel === `${frage}.${code}` && each.art === "kreuz") ??
      one.merkmale.find((each) => each.schluessel === frage);
    const at = merkmal?.kategorien.findIndex((each) => each.code === code) ?? -1;
    if (merkmal && at >= 0) return { frage: one, merkmal, at };
  }
  return null;
}

function countedOf(daten: Datensatz, { merkmal, at }: Antwortplatz) {
  const { zellen, gefragt } = countMerkmal(daten, merkmal);
  return { anzahl: zellen[at] ?? 0, basis: gefragt };
}

/** As it was published; null when this number was kept back. */
function toldOf(tafel: Tafel, { merkmal, at }: Antwortplatz) {
  if (tafel.art !== "frage") return null;
  const anzahl = tafel.merkmale.find((one) => one.schluessel === merkmal.schluessel)?.zellen[at] ?? null;
  return anzahl === null ? null : { anzahl, basis: tafel.gefragt };
}
