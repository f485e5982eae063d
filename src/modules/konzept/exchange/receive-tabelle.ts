import { createHash } from "node:crypto";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { cleanText, type readForeignTable, type TableRefusal } from "#src/platform/tabellen/index.ts";
import { startImport } from "../commands/start-import.ts";
import { IMPORT_LIMITS } from "../rules/import-grenzen.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { mayImport } from "../rules/permissions.ts";

export type Empfang =
  | { readonly art: "vorschau"; readonly id: ImportId }
  | { readonly art: "unlesbar"; readonly refusal: TableRefusal }
  | { readonly art: "abgelehnt"; readonly grund: "keine-datei" | "beides" | "personenliste" | "leer" | "unlesbar" };

/**
 * Takes a table from a form, as a file or as pasted text, reads it in a child process and begins an import.
 *
 * @param readTable from the running program, which starts readers in processes of their own
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 */
export async function receiveTabelle(
  ctx: Ctx,
  readTable: typeof readForeignTable,
  form: { readonly datei: FormDataEntryValue | null; readonly text: string },
): Promise<Empfang> {
  if (!mayImport(ctx.actor)) throw new NotAllowed();
  const file = form.datei instanceof File && form.datei.size > 0 ? form.datei : null;
  const pasted = form.text.trim() !== "";
  if (!file && !pasted) return { art: "abgelehnt", grund: "keine-datei" };
  if (file && pasted) return { art: "abgelehnt", grund: "beides" };
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(form.text);
  const table = await readTable({
    source: file ? { bytes } : { paste: form.text },
    limits: IMPORT_LIMITS,
    lane: ctx.mandant.id,
  });
  const started = await startImport(ctx, {
    dateiname: file ? cleanText(file.name) : "",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    table: table.ok ? table.value : null,
    ...(table.ok ? {} : { grund: table.reason }),
  });
  if (!table.ok) return { art: "unlesbar", refusal: table };
  return started.value;
}
