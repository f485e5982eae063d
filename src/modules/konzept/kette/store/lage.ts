import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { insertMany } from "#src/platform/db/insert-many.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { MassnahmeEinordnung } from "../../rules/massnahme-einordnung.ts";
import type { Einschaetzung, Einstufung, Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { gemeindeStaende, leistungen, sachstaende, sachstandLeistungen } from "../../sachstand/store/tables.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";

/** Where a Maßnahme stands on the three axes, and how it was classed. */
export type MassnahmeLage = {
  readonly entscheidung: Entscheidung;
  readonly entscheidungGrund: string;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly einschaetzungGrund: string;
  readonly sachstandAm: Datum | null;
  readonly einstufung: Einstufung | null;
  readonly ohneZielGrund: string;
};

/** Writes where many Maßnahmen stand, in one statement and without a new `rev`: for a whole Konzept that is brought. */
export async function saveLagen(
  tx: Tx,
  lagen: readonly (MassnahmeLage & { readonly id: MassnahmeId })[],
): Promise<void> {
  const rows = lagen.map((lage) => ({
    id: lage.id,
    entscheidung: lage.entscheidung,
    entscheidung_grund: lage.entscheidungGrund,
    umsetzung: lage.umsetzung,
    einschaetzung: lage.einschaetzung,
    einschaetzung_grund: lage.einschaetzungGrund,
    sachstand_am: lage.sachstandAm,
    einstufung: lage.einstufung,
    ohne_ziel_grund: lage.ohneZielGrund,
  }));
  await tx.execute(sql`update ${massnahmen} as m set
    entscheidung = r.entscheidung,
    entscheidung_grund = r.entscheidung_grund,
    umsetzung = r.umsetzung,
    einschaetzung = r.einschaetzung,
    einschaetzung_grund = r.einschaetzung_grund,
    sachstand_am = r.sachstand_am,
    einstufung = r.einstufung,
    ohne_ziel_grund = r.ohne_ziel_grund
    from jsonb_populate_recordset(null::${massnahmen}, ${JSON.stringify(rows)}::jsonb) as r
    where m.id = r.id`);
}

type New<T extends { $inferInsert: unknown }> = T["$inferInsert"];

/** Leistungen and Sachstände of a whole Konzept, in few statements. */
export async function insertSachstaende(
  tx: Tx,
  neu: {
    readonly leistungen: readonly New<typeof leistungen>[];
    readonly sachstaende: readonly New<typeof sachstaende>[];
    readonly sachstandLeistungen: readonly New<typeof sachstandLeistungen>[];
    readonly gemeindeStaende: readonly New<typeof gemeindeStaende>[];
  },
): Promise<void> {
  await insertMany(tx, leistungen, neu.leistungen);
  await insertMany(tx, sachstaende, neu.sachstaende);
  await insertMany(tx, sachstandLeistungen, neu.sachstandLeistungen);
  await insertMany(tx, gemeindeStaende, neu.gemeindeStaende);
}

/** Null when there is no such Maßnahme. */
export async function findEinordnung(db: Db, id: MassnahmeId): Promise<MassnahmeEinordnung | null> {
  const [row] = await db
    .select({ einstufung: massnahmen.einstufung, ohneZielGrund: massnahmen.ohneZielGrund })
    .from(massnahmen)
    .where(eq(massnahmen.id, id));
  return row ?? null;
}

/** Without a new `rev`: it is written together with the Maßnahme itself. */
export async function saveEinordnung(tx: Tx, id: MassnahmeId, einordnung: MassnahmeEinordnung): Promise<void> {
  const { einstufung, ohneZielGrund } = einordnung;
  await tx.update(massnahmen).set({ einstufung, ohneZielGrund }).where(eq(massnahmen.id, id));
}
