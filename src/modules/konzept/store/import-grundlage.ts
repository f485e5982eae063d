import type { Db } from "#src/platform/db/db.ts";
import {
  type Blatt,
  blattSchema,
  entscheidungenSchema,
  KEIN_WUNSCH,
  wunschSchema,
  zellenSchema,
} from "../rules/import-stand.ts";
import { bestehendOf } from "../rules/import-uebernahme.ts";
import type { Bekannt, BekanntesThema, BestehendeMassnahme } from "../rules/import/plan-typen.ts";
import type { ImportZeile } from "../rules/import/zeile.ts";
import type { ReadScope } from "../rules/permissions.ts";
import type { Namen } from "../rules/wortlaut.ts";
import { listHandlungsfelder } from "./handlungsfelder.ts";
import { type Import, loadZeilen } from "./importe.ts";
import { loadMassnahmen, type Massnahme } from "./massnahmen.ts";
import { searchMassnahmen } from "./massnahmen-suche.ts";
import { listQuerschnittsthemen, listZielgruppen } from "./themen.ts";

export type ImportGrundlage = {
  readonly rows: readonly ImportZeile[];
  readonly blaetter: readonly Blatt[];
  readonly blatt: Blatt;
  readonly wunsch: ReturnType<typeof wunschSchema.parse>;
  readonly entscheidungen: Readonly<Record<string, string>>;
  readonly zielgruppen: Bekannt["zielgruppen"];
  readonly querschnittsthemen: Bekannt["querschnittsthemen"];
  readonly felder: readonly { readonly id: Massnahme["inhalt"]["handlungsfeldId"]; readonly name: string }[];
  /** Those the actor may see: a draft of somebody else is not told by an import either (T04). */
  readonly massnahmen: readonly Massnahme[];
  readonly existing: readonly BestehendeMassnahme[];
};

function bekanntOf<T>({
  id,
  name,
  archiviertAm,
}: {
  id: T;
  name: string;
  archiviertAm: Date | null;
}): BekanntesThema<T> {
  return { id, name, archiviert: archiviertAm !== null };
}

/** Everything a Vorschau is made of, read back from its JSON columns. */
export async function loadGrundlage(db: Db, one: Import, scope: ReadScope, namen: Namen): Promise<ImportGrundlage> {
  const blaetter = blattSchema.array().parse(one.blaetter);
  const blatt = blaetter.find(({ name }) => name === one.blatt);
  if (!blatt) throw new Error(`Import ${one.id} has no sheet of that name.`);
  const rows = (await loadZeilen(db, one.id, one.blatt)).map((row) => ({
    number: row.zeile,
    cells: zellenSchema.parse(row.zellen),
  }));
  const felder = (await listHandlungsfelder(db)).map(({ id, name }) => ({ id, name }));
  const all = { sortierung: "kennung", limit: 20_000, offset: 0 } as const;
  const massnahmen = await loadMassnahmen(db, (await searchMassnahmen(db, scope, {}, all)).ids);
  const feldNamen = new Map<string, string>(felder.map(({ id, name }) => [id, name]));
  return {
    rows,
    blaetter,
    blatt,
    wunsch: one.zuordnung === null ? KEIN_WUNSCH : wunschSchema.parse(one.zuordnung),
    entscheidungen: entscheidungenSchema.parse(one.entscheidungen),
    felder,
    zielgruppen: (await listZielgruppen(db, { auchArchivierte: true })).map(bekanntOf),
    querschnittsthemen: (await listQuerschnittsthemen(db, { auchArchivierte: true })).map(bekanntOf),
    massnahmen,
    existing: massnahmen.map((massnahme) => bestehendOf(massnahme, feldNamen, namen)),
  };
}
