import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { readForeignTable } from "#src/platform/tabellen/index.ts";
import { importAngebote } from "../commands/import-angebote.ts";
import { angeboteTexts } from "../texts/index.ts";
import { readAngebotTabelle, viewAngebotVorschau } from "./receive-angebote.ts";

/**
 * Takes a table of Angebote over from the command line, by the same command as the page: all or nothing. A table that
 * changes nothing is no failure.
 *
 * @param file a path on disk
 * @param probe only says what would change
 * @throws when the file cannot be read from disk
 */
export async function importAngeboteFile(ctx: Ctx, file: string, probe: boolean) {
  const nothing = { uebernommen: false, neu: 0, geaendert: 0, unveraendert: 0 } as const;
  const whole = (text: string) => ({ ...nothing, probleme: [{ zeile: 0, spalte: "", text }] });
  const read = await readAngebotTabelle(ctx, readForeignTable, { file });
  if ("satz" in read) return whole(read.satz);
  const { summen, probleme: offen, hinweise } = await viewAngebotVorschau(ctx, read.tabelle);
  const probleme = [...hinweise, ...offen];
  if (offen.length > 0) return { ...nothing, unveraendert: summen.unveraendert, probleme };
  if (probe) return { uebernommen: false, ...summen, probleme };
  if (summen.neu + summen.geaendert === 0) return { uebernommen: true, ...summen, probleme };
  const done = await importAngebote(ctx, read.tabelle, null);
  if (done.ok) return { uebernommen: true, ...done.value, probleme };
  return whole(translator(angeboteTexts, ctx.locale)(`import.grund.${done.reason}`));
}
