import type { Ctx } from "#src/platform/ctx.ts";
import { writeCsv } from "#src/platform/tabellen/index.ts";
import type { EntwurfView } from "../views/entwuerfe.ts";

/** Comments and answers for other programs, field by field; names of senders stay on the page. */
export function ergebnisJson(ctx: Ctx, { entwurf, kommentare }: EntwurfView) {
  return {
    format: "wirkungskreis-entwurf-ergebnis",
    version: 1,
    stand: ctx.today,
    quelle: `${ctx.mandant.origin}/mitmachen/entwurf/${entwurf.slug}/ergebnis`,
    titel: entwurf.titel,
    von: entwurf.von,
    bis: entwurf.bis,
    bilanz: entwurf.bilanz,
    kommentare: kommentare.map((one) => ({
      nummer: one.nummer,
      absatz: one.absatz.anker,
      text: one.text,
      ...(one.urteil ? { urteil: one.urteil, antwort: one.antwort } : {}),
      ...(one.geaendert ? { geaendert: one.geaendert } : {}),
      ...(one.beantwortetAm ? { beantwortetAm: one.beantwortetAm } : {}),
    })),
  };
}

/** The same as a table with German semicolons. */
export function ergebnisCsv({ kommentare }: EntwurfView): string {
  return writeCsv([
    ["Nr.", "Absatz", "Kommentar", "Urteil", "Antwort", "Geändert", "Beantwortet am"],
    ...kommentare.map((one) => [
      one.nummer,
      one.absatz.anker,
      one.text,
      one.urteil ?? "",
      one.antwort,
      one.geaendert,
      one.beantwortetAm ?? "",
    ]),
  ]);
}
