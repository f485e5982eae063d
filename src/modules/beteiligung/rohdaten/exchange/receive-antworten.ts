import type { Ctx } from "#src/platform/ctx.ts";
import { columnName, LIMITS } from "#src/platform/tabellen/index.ts";
import type { UmfrageId } from "../../antwort/rules/ids.ts";
import type { Umfrageleser } from "../../umfrage/exchange/receive-umfrage.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import { importRohdaten, refuseRohdaten } from "../commands/import-rohdaten.ts";
import { readAntworten } from "../rules/einlesen.ts";
import { type GeleseneTabelle, readTabelle } from "./tabelle-lesen.ts";

type Ungelesen = Exclude<GeleseneTabelle, { readonly art: "gelesen" }> | { readonly art: "keine-datei" | "zu-gross" };

/** A cell that fits no answer, with its place as a spreadsheet shows it. */
export type Zellenproblem = {
  readonly zeile: number;
  readonly spalte: string;
  readonly kopf: string;
  readonly wert: string;
};

const ungelesen = (was: Ungelesen) => ({ ok: false, reason: "ungelesen", ungelesen: was }) as const;

/**
 * Reads answers from a file and takes them over, all or none: one cell that fits no answer stops the whole file.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function receiveAntworten(
  ctx: Ctx,
  leser: Umfrageleser,
  { id, rev, definition }: { readonly id: UmfrageId; readonly rev: number; readonly definition: Umfrage },
  datei: FormDataEntryValue | null,
) {
  if (!(datei instanceof File) || datei.size === 0) return ungelesen({ art: "keine-datei" });
  if (datei.size > LIMITS.fileBytes) return ungelesen({ art: "zu-gross" });
  const bytes = new Uint8Array(await datei.arrayBuffer());
  const read = await readTabelle(leser, { bytes, lane: ctx.mandant.id });
  if (read.art !== "gelesen") return ungelesen(read);
  const { antworten, fehler, personen, ...bericht } = readAntworten(definition, read.tabelle);
  if (personen.length > 0) {
    await refuseRohdaten(ctx, id, personen.length);
    return { ok: false, reason: "personendaten", spalten: personen.map((one) => one.kopf) } as const;
  }
  if (fehler.length > 0) {
    const probleme = fehler.map((one): Zellenproblem => ({ ...one, spalte: columnName(one.spalte) }));
    return { ok: false, reason: "passt-nicht", probleme } as const;
  }
  const taken = await importRohdaten(ctx, id, rev, antworten);
  if (!taken.ok) return taken;
  const abgebrochen = antworten.filter((one) => one.stand === "abgebrochen").length;
  return { ok: true, bericht: { ...taken.value, ...bericht, abgebrochen } } as const;
}
