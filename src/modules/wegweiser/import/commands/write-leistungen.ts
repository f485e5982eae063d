import { findByName, listOrtRows, listStellenForMatching, type StelleId } from "#src/modules/netzwerk/index.ts";
import type { Change } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { AnlaufstelleId, LeistungId, UnterlageId } from "../../rules/ids.ts";
import { planErstePruefungen } from "../../pflege/rules/erste-pruefung.ts";
import { naechstePruefung } from "../../rules/pruefung.ts";
import { insertLeistung, listBezuege, listLeistungRows, saveBezuege, updateLeistung } from "../../store/leistungen.ts";
import { saveUebersetzungRow } from "../../store/uebersetzungen.ts";
import { insertUnterlage, listUnterlageRows } from "../../store/unterlagen.ts";
import { listAnlaufstelleRows } from "../../store/anlaufstellen.ts";
import type { Felder, ImportAngaben } from "../rules/fremd.ts";
import type { Eintragplan } from "../rules/plan.ts";
import { othersOf } from "./write-artikel.ts";

const RISIKO = "mittel";
const rowsOf = (text: string | undefined) => (text ?? "").split("\n").filter(Boolean);

/** Finds what an import names among what is here; nothing is made that only looks alike. */
export async function openBezuege(tx: Tx) {
  const stellen = await listStellenForMatching(tx);
  const received = new Set((await listAnlaufstelleRows(tx)).map(({ id }) => id));
  const orte = (await listOrtRows(tx)).filter(({ id }) => received.has(id));
  const papers = new Map((await listUnterlageRows(tx)).map(({ id, name }) => [suchtext(name), id]));
  return {
    stelle: (name: string | undefined): StelleId | null => (name ? (findByName(stellen, name)?.id ?? null) : null),
    ort: (name: string | undefined): AnlaufstelleId | null =>
      name ? (orte.find((one) => suchtext(one.name) === suchtext(name))?.id ?? null) : null,
    /** Unterlagen that nobody has asked for so far are written down. */
    async unterlagen(names: readonly string[]): Promise<UnterlageId[]> {
      const ids: UnterlageId[] = [];
      for (const name of names) {
        let id = papers.get(suchtext(name));
        if (!id) {
          id = newId<"Unterlage">();
          await insertUnterlage(tx, { id, name, namen: {}, hinweis: "" });
          papers.set(suchtext(name), id);
        }
        if (!ids.includes(id)) ids.push(id);
      }
      return ids;
    },
  };
}

/**
 * Writes Leistungen as drafts, and the words of those that are known. Who is zuständig and where is set
 * only where the directory knows the name.
 *
 * @param verantwortlichId keeps what comes in
 */
export async function writeLeistungen(
  tx: Tx,
  ctx: Ctx,
  eintraege: readonly Eintragplan[],
  angaben: ImportAngaben,
  verantwortlichId: StelleId,
): Promise<{ readonly ids: ReadonlyMap<string, LeistungId>; readonly changes: readonly Change[] }> {
  const changes: Change[] = [];
  const ids = new Map<string, LeistungId>();
  const bezug = await openBezuege(tx);
  const rows = new Map((await listLeistungRows(tx, "intern")).map((row) => [row.id as string, row]));
  const erste = planErstePruefungen(
    eintraege.flatMap(({ eintrag, zielId }) =>
      zielId === null ? [{ id: eintrag.schluessel, stelleId: verantwortlichId, risiko: RISIKO }] : [],
    ),
    [...rows.values()].map((row) => ({ stelleId: row.verantwortlichId, pruefenBis: row.pruefenBis })),
    ctx.today,
  );
  for (const { eintrag, zielId, texte } of eintraege) {
    const felder = eintrag.texte.de?.felder ?? {};
    const row = zielId ? rows.get(zielId) : undefined;
    const id = row?.id ?? newId<"Leistung">();
    const unterlageIds = await bezug.unterlagen(rowsOf(felder.unterlagen));
    const anbieterId = bezug.stelle(felder.anbieter);
    const anlaufstelleId = bezug.ort(felder.ort);
    const inGerman = texte.find(({ sprache }) => sprache === "de");
    const german = inGerman?.stand !== "unveraendert";
    // Who offers it and where are no words: translations stay as new as they were.
    const worded = inGerman?.aenderungen.some(({ feld }) => feld !== "anbieter" && feld !== "ort") ?? false;
    const textstand = row ? row.textstand + (worded ? 1 : 0) : 1;
    if (!row) {
      const geprueftAm = eintrag.stand ?? ctx.today;
      await insertLeistung(tx, {
        ...wordsOf(felder),
        id,
        kostenfrei: false,
        termin: "ohne",
        gebiet: "landkreis",
        anbieterId,
        anlaufstelleId,
        verantwortlichId,
        risiko: RISIKO,
        geprueftAm,
        pruefenBis: erste.get(eintrag.schluessel) ?? naechstePruefung(geprueftAm, RISIKO),
      });
      const lebenslageIds = angaben.lebenslageId ? [angaben.lebenslageId] : [];
      await saveBezuege(tx, id, { lebenslageIds, unterlageIds, verwandteIds: [] });
    } else if (german) {
      await updateLeistung(tx, id, {
        ...wordsOf(felder),
        textstand,
        ...(anbieterId ? { anbieterId } : {}),
        ...(anlaufstelleId ? { anlaufstelleId } : {}),
      });
      const [lagen, verwandte] = await keptBezuege(tx, id);
      await saveBezuege(tx, id, { lebenslageIds: lagen, unterlageIds, verwandteIds: verwandte });
    }
    for (const [sprache, text] of othersOf(eintrag.texte)) {
      if (texte.find((one) => one.sprache === sprache)?.stand === "unveraendert") continue;
      await saveUebersetzungRow(tx, {
        leistungId: id,
        sprache,
        titel: text.felder.titel ?? "",
        kurz: text.felder.kurz ?? "",
        schritte: rowsOf(text.felder.schritte),
        tipp: "",
        ausTextstand: row && !german ? row.textstand : textstand,
        methode: text.maschinell ? "maschine" : "uebernommen",
        geprueftAm: null,
      });
    }
    ids.set(eintrag.schluessel, id);
    changes.push({
      kind: "leistung",
      id,
      before: row ? { textstand: row.textstand } : null,
      after: { titel: felder.titel ?? "", schluessel: eintrag.schluessel, textstand },
    });
  }
  return { ids, changes };
}

async function keptBezuege(tx: Tx, id: LeistungId) {
  const bezug = (await listBezuege(tx, id)).get(id);
  return [bezug?.lagen.map(({ lebenslageId }) => lebenslageId) ?? [], [...(bezug?.verwandteIds ?? [])]] as const;
}

function wordsOf(felder: Felder) {
  return {
    titel: felder.titel ?? "",
    kurz: felder.kurz ?? "",
    schritte: rowsOf(felder.schritte),
    helfende: felder.helfende ?? "",
    kosten: felder.kosten ?? "",
    online: felder.online ?? "",
    sprachen: rowsOf(felder.sprachen),
  };
}
