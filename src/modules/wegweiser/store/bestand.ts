import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { without } from "#src/shared/without.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { freeSlug } from "./leistungen.ts";
import { insertLebenslagen, type NewLebenslage } from "./lebenslagen.ts";
import type { AnlaufstelleAngaben } from "./anlaufstellen.ts";
import { replaceFeiertage } from "./anlaufstellen.ts";
import { type BesuchshinweisAngaben, insertBesuchshinweis } from "./besuchshinweise.ts";
import type { RegelRow } from "./regeln.ts";
import {
  anlaufstellen,
  leistungen,
  leistungLagen,
  leistungUnterlagen,
  leistungVerwandte,
  uebersetzungen,
  unterlagen,
  zustaendigkeitsregeln,
} from "./tables.ts";
import type { UnterlageAngaben } from "./unterlagen.ts";
import type { NewUebersetzung } from "./uebersetzungen.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AnlaufstelleId, BesuchshinweisId, LeistungId, UnterlageId } from "../rules/ids.ts";
import type { LeistungAngaben } from "../rules/leistung.ts";
import type { Feiertag } from "../rules/zeiten.ts";

export type LeistungBestand = LeistungAngaben & {
  readonly id: LeistungId;
  readonly textstand: number;
  readonly geprueftAm: Datum;
  readonly pruefenBis: Datum;
  readonly veroeffentlichtAm: Datum | null;
  /** Days by which it should be done, in the order of `lebenslageIds`. */
  readonly fristen: readonly (number | null)[];
};

export type WegweiserBestand = {
  readonly lebenslagen: readonly NewLebenslage[];
  readonly unterlagen: readonly (UnterlageAngaben & { readonly id: UnterlageId })[];
  readonly anlaufstellen: readonly (AnlaufstelleAngaben & { readonly id: AnlaufstelleId })[];
  readonly leistungen: readonly LeistungBestand[];
  readonly uebersetzungen: readonly NewUebersetzung[];
  readonly besuchshinweise: readonly (BesuchshinweisAngaben & { readonly id: BesuchshinweisId })[];
  readonly regeln: readonly RegelRow[];
  readonly feiertage: readonly Feiertag[];
};

/** Writes a whole guide at once into a county that has none. */
export async function insertBestand(tx: Tx, bestand: WegweiserBestand): Promise<void> {
  await insertLebenslagen(tx, bestand.lebenslagen);
  await insertMany(
    tx,
    unterlagen,
    bestand.unterlagen.map((row) => ({ ...row, nameNorm: suchtext(row.name) })),
  );
  await insertMany(tx, anlaufstellen, bestand.anlaufstellen);
  await replaceFeiertage(tx, bestand.feiertage);
  const slugs = new Set<string>();
  const rows = bestand.leistungen.map((leistung) => {
    const row = without(leistung, "lebenslageIds", "unterlageIds", "verwandteIds", "fristen");
    const slug = freeSlug(row.titel, slugs);
    slugs.add(slug);
    return { ...row, schritte: [...row.schritte], sprachen: [...row.sprachen], slug };
  });
  await insertMany(tx, leistungen, rows);
  await insertMany(tx, uebersetzungen, bestand.uebersetzungen);
  await insertMany(
    tx,
    leistungLagen,
    bestand.leistungen.flatMap(({ id, lebenslageIds, fristen }, position) =>
      lebenslageIds.map((lebenslageId, place) => ({
        leistungId: id,
        lebenslageId,
        position: position + 1,
        fristTage: fristen[place] ?? null,
      })),
    ),
  );
  await insertMany(
    tx,
    leistungUnterlagen,
    bestand.leistungen.flatMap(({ id, unterlageIds }) =>
      unterlageIds.map((unterlageId, position) => ({ leistungId: id, unterlageId, position })),
    ),
  );
  await insertMany(
    tx,
    leistungVerwandte,
    bestand.leistungen.flatMap(({ id, verwandteIds }) =>
      verwandteIds.map((andereId, position) => ({ leistungId: id, andereId, position })),
    ),
  );
  await insertMany(tx, zustaendigkeitsregeln, bestand.regeln);
  for (const row of bestand.besuchshinweise) await insertBesuchshinweis(tx, row);
}
