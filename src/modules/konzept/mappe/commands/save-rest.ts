import { type Change, difference } from "#src/platform/audit/record.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import { indikatorInhaltOf } from "../../kette/rules/indikator.ts";
import { ENDEN, isBelegkante } from "../../kette/rules/verknuepfung.ts";
import { insertBelege, saveBeleg } from "../../kette/store/belege.ts";
import { insertIndikatoren, listIndikatorSlugs, saveIndikator } from "../../kette/store/indikatoren.ts";
import { insertKante, type Kante, saveKante } from "../../kette/store/kanten.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import { auditOf } from "../../rules/massnahme-audit.ts";
import { suchtextOf } from "../../rules/massnahme-inhalt.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { without } from "#src/shared/without.ts";
import { deleteAdresse, listTakenSlugs, saveAdresse, saveHandlungsfeld } from "../../store/handlungsfelder.ts";
import { saveMassnahmen } from "../../store/massnahmen.ts";
import type { VerknuepfungZeile } from "../rules/blatt-verknuepfungen.ts";
import type { MappePlan } from "../rules/ganzer-plan.ts";
import type { MappeAenderung } from "../rules/plan.ts";
import type { BestandRows } from "../store/load-bestand.ts";
import type { Lage } from "./save-glieder.ts";

type Plan = Pick<MappePlan, "handlungsfelder" | "massnahmen" | "indikatoren" | "belege">;

/** Part of `applyMappe`: Handlungsfelder, Maßnahmen, Indikatoren and Belege. */
export async function saveRest(tx: Tx, konzept: Lage, plan: Plan, rows: BestandRows): Promise<Change[]> {
  return [
    ...(await saveFelder(tx, konzept, plan.handlungsfelder.aenderungen, rows)),
    ...(await saveTexteOfMassnahmen(tx, plan.massnahmen.aenderungen, rows)),
    ...(await saveIndikatoren(tx, konzept, plan.indikatoren.aenderungen, rows)),
    ...(await saveBelege(tx, konzept, plan.belege.aenderungen, rows)),
  ];
}

/** A new name gives a new address; the former one leads there (R175). */
async function saveFelder(
  tx: Tx,
  konzept: Lage,
  aenderungen: Plan["handlungsfelder"]["aenderungen"],
  rows: BestandRows,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { schluessel, inhalt } of aenderungen) {
    const feld = rows.handlungsfelder.get(schluessel);
    if (!feld) continue;
    let slug = feld.slug;
    if (slugOf(inhalt.name) !== slugOf(feld.name)) {
      await saveAdresse(tx, feld);
      slug = freeSlug(inhalt.name, await listTakenSlugs(tx, konzept.id, feld.id));
      await deleteAdresse(tx, konzept.id, slug);
    }
    await saveHandlungsfeld(tx, feld.id, { ...inhalt, slug });
    const { name, zusammenfassung, aktuelleSituation, trend } = feld;
    const before = { name, zusammenfassung, aktuelleSituation, trend };
    changes.push({ kind: "handlungsfeld", id: feld.id, ...difference(before, { ...inhalt }) });
  }
  return changes;
}

async function saveTexteOfMassnahmen(
  tx: Tx,
  aenderungen: Plan["massnahmen"]["aenderungen"],
  rows: BestandRows,
): Promise<Change[]> {
  const saved = aenderungen.flatMap(({ schluessel, inhalt: zelle }) => {
    const known = rows.massnahmen.get(schluessel);
    if (!known) return [];
    return [{ known, inhalt: without(zelle, "zustaendigkeit", "finanzierung") }];
  });
  await saveMassnahmen(
    tx,
    saved.map(({ known: { id, konzeptId, kennung, veroeffentlichtAm }, inhalt }) => ({
      id,
      konzeptId,
      kennung,
      veroeffentlichtAm,
      inhalt,
      suchtext: suchtextOf(kennung, inhalt),
    })),
  );
  return saved.map(({ known, inhalt }) => ({
    kind: "massnahme",
    id: known.id,
    ...difference(auditOf(known.inhalt), auditOf(inhalt)),
  }));
}

async function saveIndikatoren(
  tx: Tx,
  konzept: Lage,
  aenderungen: Plan["indikatoren"]["aenderungen"],
  rows: BestandRows,
): Promise<Change[]> {
  const changes: Change[] = [];
  const slugs = new Set(await listIndikatorSlugs(tx, konzept.id));
  for (const { schluessel, inhalt } of aenderungen) {
    const known = rows.indikatoren.get(schluessel);
    if (known) {
      await saveIndikator(tx, known.id, inhalt);
      changes.push({ kind: "indikator", id: known.id, ...difference(indikatorInhaltOf(known), inhalt) });
      continue;
    }
    const id = newId<"Indikator">();
    const slug = freeSlug(inhalt.name, slugs);
    slugs.add(slug);
    await insertIndikatoren(tx, [{ id, konzeptId: konzept.id, slug, ...inhalt }]);
    changes.push({ kind: "indikator", id, after: { ...inhalt } });
  }
  return changes;
}

/** What a Beleg says stays out of the log, because words of people must be deletable. */
async function saveBelege(
  tx: Tx,
  konzept: Lage,
  aenderungen: Plan["belege"]["aenderungen"],
  rows: BestandRows,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { schluessel, inhalt } of aenderungen) {
    const known = rows.belege.get(schluessel);
    const after = { art: inhalt.art, freigabe: inhalt.freigabe };
    if (known) {
      await saveBeleg(tx, known.id, inhalt);
      changes.push({ kind: "beleg", id: known.id, before: { art: known.art, freigabe: known.freigabe }, after });
      continue;
    }
    const id = newId<"Beleg">();
    await insertBelege(tx, [{ id, konzeptId: konzept.id, ...inhalt }]);
    changes.push({ kind: "beleg", id, after });
  }
  return changes;
}

/** Part of `applyMappe`: new links and what is said of known ones; none is taken away. */
export async function saveVerknuepfungen(
  tx: Tx,
  aenderungen: readonly MappeAenderung<VerknuepfungZeile>[],
  rows: BestandRows,
): Promise<Change[]> {
  const changes: Change[] = [];
  const idOf = {
    bedarf: (key: string) => rows.bedarfe.get(key)?.id,
    wirkungsziel: (key: string) => rows.ziele.get(key)?.id,
    massnahme: (key: string) => rows.massnahmen.get(key)?.id,
    indikator: (key: string) => rows.indikatoren.get(key)?.id,
    beleg: (key: string) => rows.belege.get(key)?.id,
  };
  for (const { schluessel, inhalt } of aenderungen) {
    const { art, grund, wirkung, zielwert, zieljahr } = inhalt;
    const arten = ENDEN[art];
    const [von, nach] = [idOf[arten.von](inhalt.von), idOf[arten.nach](inhalt.nach)];
    if (!von || !nach) throw new Error("The plan links what was not loaded.");
    const said =
      art === "ziel-indikator"
        ? { zielwert, zieljahr }
        : isBelegkante(art)
          ? { grund, wirkung: wirkung ?? "stuetzt" }
          : { grund };
    const kante = { art, von, nach, ...said } as Kante;
    if (schluessel === "") await insertKante(tx, kante);
    else await saveKante(tx, kante);
    changes.push(
      { kind: arten.von, id: von, after: { verknuepft: inhalt.nach, ...said } },
      { kind: arten.nach, id: nach, after: { verknuepft: inhalt.von, ...said } },
    );
  }
  return changes;
}
