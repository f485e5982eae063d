import type { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { writeCsv } from "#src/platform/tabellen/index.ts";
import { localePath } from "#src/shared/locale.ts";
import { viewErgebnisliste } from "../../auswertung/views/ergebnis.ts";
import { type UmfrageKurz, viewOffeneUmfragen } from "../views/umfrage.ts";
import type { umfragenSchema } from "./api.ts";

type Umfragen = z.infer<typeof umfragenSchema>;

/** Surveys that can be answered today and those of which results are public, each once; the open ones first. */
export async function umfragenJson(ctx: Ctx): Promise<Umfragen> {
  const [offene, ergebnisse] = await Promise.all([viewOffeneUmfragen(ctx), viewErgebnisliste(ctx)]);
  const an = (path: string) => ctx.mandant.origin + localePath(ctx.locale, path);
  const veroeffentlicht = new Set(ergebnisse.map((one) => one.kennung));
  const of = (one: Omit<UmfrageKurz, "einleitung" | "minuten" | "titel">, titel: string, offen: boolean) => ({
    kennung: one.kennung,
    titel,
    welle: one.welle,
    von: one.von,
    bis: one.bis,
    offen,
    zugang: one.zugang,
    sprachen: [...one.sprachen],
    beantworten: offen ? an(`/umfrage/${one.kennung}`) : null,
    ergebnis: veroeffentlicht.has(one.kennung) ? an(`/umfragen/${one.kennung}/ergebnis`) : null,
  });
  const isOpen = new Set(offene.map((one) => one.kennung));
  return {
    format: "wirkungskreis-umfragen",
    version: 1,
    stand: ctx.today,
    quelle: an("/umfragen"),
    sprache: ctx.locale,
    umfragen: [
      ...offene.map((one) => of(one, one.titel.text, true)),
      ...ergebnisse.flatMap((one) => (isOpen.has(one.kennung) ? [] : [of(one, one.titel, false)])),
    ],
  };
}

/** The same, a survey a line. */
export function umfragenCsv({ umfragen }: Umfragen): string {
  const kopf = ["Kennung", "Titel", "Welle", "Von", "Bis", "Offen", "Zugang", "Sprachen", "Beantworten", "Ergebnis"];
  return writeCsv([
    kopf,
    ...umfragen.map((one) => [
      one.kennung,
      one.titel,
      one.welle,
      one.von,
      one.bis,
      one.offen ? "ja" : "nein",
      one.zugang,
      one.sprachen.join(" "),
      one.beantworten,
      one.ergebnis,
    ]),
  ]);
}
