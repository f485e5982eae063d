import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Row, TableFile } from "#src/platform/tabellen/index.ts";
import { accept } from "#src/shared/result.ts";
import { type Blatt, chooseBlatt, findAbgelehnte, isPersonenliste, withoutAbgelehnte } from "../rules/import-stand.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { mayImport } from "../rules/permissions.ts";
import { insertImport } from "../store/importe.ts";
import { lockKonzept } from "../store/konzepte.ts";

/** Days after which an abandoned Vorschau is deleted. */
export const VORSCHAU_TAGE = 30;
const TAG_MS = 24 * 60 * 60 * 1000;

export type ImportDatei = {
  readonly dateiname: string;
  readonly sha256: string;
  /** Null: the reader refused it, and why. */
  readonly table: TableFile | null;
  readonly grund?: string;
};

export type ImportBeginn =
  | { readonly art: "vorschau"; readonly id: ImportId }
  | { readonly art: "abgelehnt"; readonly grund: "unlesbar" | "personenliste" | "leer" };

/**
 * Keeps the rows of a table for a Vorschau. Columns with data about persons are left out before anything is stored; a
 * list of persons is not stored at all. That somebody tried is recorded either way, without content (AS12).
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 */
export async function startImport(ctx: Ctx, datei: ImportDatei) {
  if (!mayImport(ctx.actor)) throw new NotAllowed();
  const { table, sha256 } = datei;
  const sheets = (table?.sheets ?? []).filter((sheet) => sheet.rows.length > 0);
  const usable = sheets.filter((sheet) => !isPersonenliste(rowsOf(sheet.rows)));
  return ctx.db.write(async (tx) => {
    const id = newId<"Import">();
    const refused = async (grund: "unlesbar" | "personenliste" | "leer") => {
      const after = { sha256, grund: datei.grund ?? grund };
      await record(tx, ctx, "konzept.import.refused", [{ kind: "import", id, after }]);
      return accept<ImportBeginn>({ art: "abgelehnt", grund });
    };
    if (!table) return refused("unlesbar");
    if (sheets.length === 0) return refused("leer");
    if (usable.length === 0) return refused("personenliste");

    const konzept = await lockKonzept(tx, ctx);
    const blaetter: Blatt[] = usable.map(({ name, hidden, rows }) => ({
      name,
      hidden,
      zeilen: rows.length,
      abgelehnt: [...findAbgelehnte(rowsOf(rows))],
    }));
    const zeilen = usable.flatMap(({ name, rows }, at) =>
      withoutAbgelehnte(rowsOf(rows), blaetter[at]?.abgelehnt ?? []).map((row) => ({
        blatt: name,
        zeile: row.number,
        zellen: row.cells,
      })),
    );
    await insertImport(
      tx,
      {
        id,
        konzeptId: konzept.id,
        dateiname: datei.dateiname.slice(0, 200),
        sha256,
        format: table.format,
        lesehinweise: table.warnings,
        blaetter,
        blatt: chooseBlatt(blaetter)?.name ?? "",
        erstelltVon: ctx.actor.id,
        loeschenAm: new Date(ctx.now + VORSCHAU_TAGE * TAG_MS),
      },
      zeilen,
    );
    const abgelehnteSpalten = blaetter.reduce((sum, blatt) => sum + blatt.abgelehnt.length, 0);
    await record(tx, ctx, "konzept.import.started", [
      { kind: "import", id, after: { sha256, format: table.format, zeilen: zeilen.length, abgelehnteSpalten } },
    ]);
    return accept<ImportBeginn>({ art: "vorschau", id });
  });
}

function rowsOf(rows: readonly Row[]) {
  return rows.map(({ number, cells }) => ({ number, cells: cells.map(({ kind, text }) => ({ kind, text })) }));
}
