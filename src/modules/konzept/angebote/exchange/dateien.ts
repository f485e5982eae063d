import { z } from "zod";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import { ANGEBOT_SPALTEN } from "../rules/angebot-spalten.ts";
import type { angeboteTexts } from "../texts/index.ts";
import type { AngebotEintrag } from "../views/oeffentlich.ts";

const text = z.string();
const zahl = z.int().nullable();

/** Field by field what leaves the house about published Angebote. */
export const angeboteSchema = z.strictObject({
  format: z.literal("wirkungskreis/angebote/1"),
  angebote: z.array(
    z.strictObject({
      url: z.url(),
      titel: text,
      stelle: text,
      beschreibung: text,
      zielgruppen: z.array(text),
      handlungsfelder: z.array(text),
      gemeinden: z.array(text),
      regionen: z.array(text),
      wann: text,
      kosten: text,
      zugang: text,
      kontakt: text,
      sprachen: z.array(text),
      kinderbetreuung: z.boolean(),
      plaetze: zahl,
      plaetzeBelegt: zahl,
      gueltigBis: z.iso.date().nullable(),
      bestaetigtAm: z.iso.date().nullable(),
    }),
  ),
});

/** Published Angebote for other programs. */
export function angeboteJson(angebote: readonly AngebotEintrag[], origin: string): z.infer<typeof angeboteSchema> {
  return {
    format: "wirkungskreis/angebote/1",
    angebote: angebote.map((one) => ({
      url: `${origin}/angebote/${one.id}`,
      titel: one.titel,
      stelle: one.stelle.name,
      beschreibung: one.beschreibung,
      zielgruppen: [...one.zielgruppen],
      handlungsfelder: [...one.handlungsfelder],
      gemeinden: one.gemeinden.map(({ name }) => name),
      regionen: [...one.regionen],
      wann: one.wann,
      kosten: one.kosten,
      zugang: one.zugang,
      kontakt: one.kontakt,
      sprachen: [...one.sprachen],
      kinderbetreuung: one.kinderbetreuung,
      plaetze: one.plaetze,
      plaetzeBelegt: one.plaetzeBelegt,
      gueltigBis: one.gueltigBis,
      bestaetigtAm: one.bestaetigtAm,
    })),
  };
}

/** The same as a table with German semicolons. */
export function angeboteCsv(
  angebote: readonly AngebotEintrag[],
  say: Translate<keyof (typeof angeboteTexts)["messages"]["de"]>,
): string {
  const many = (list: readonly string[]) => list.join("; ");
  return writeCsv([
    ANGEBOT_SPALTEN.map((key) => say(`spalte.${key}`)),
    ...angebote.map((one): CsvCell[] => [
      one.titel,
      one.stelle.name,
      one.beschreibung,
      many(one.zielgruppen),
      many(one.handlungsfelder),
      many(one.gemeinden.map(({ name }) => name)),
      many(one.regionen),
      one.wann,
      one.kosten,
      one.zugang,
      one.kontakt,
      many(one.sprachen),
      one.kinderbetreuung ? say("ja") : say("nein"),
      one.plaetze,
      one.plaetzeBelegt,
      one.gueltigBis,
    ]),
  ]);
}
