import type { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { writeCsv } from "#src/platform/tabellen/index.ts";
import type { WorkshopView } from "../views/oeffentlich.ts";
import type { dokumentationSchema } from "./api.ts";

export type Dokumentation = WorkshopView & { readonly pinnwand: NonNullable<WorkshopView["pinnwand"]> };

/** @throws NotFound before the documentation is released */
export function requireDokumentation(view: WorkshopView): Dokumentation {
  if (view.pinnwand === null) throw new NotFound();
  return { ...view, pinnwand: view.pinnwand };
}

export function dokumentationJson(ctx: Ctx, view: Dokumentation): z.infer<typeof dokumentationSchema> {
  const { titel, runde, tag, ort, agenda, teilnehmende, dokumentiertAm, slug } = view;
  return {
    format: "wirkungskreis-workshop",
    version: 1,
    stand: dokumentiertAm ?? tag,
    quelle: `${ctx.mandant.origin}/workshops/${slug}`,
    titel,
    runde,
    tag,
    ort,
    teilnehmende,
    agenda: [...agenda],
    gruppen: view.pinnwand.map((gruppe) => ({
      name: gruppe.name,
      thema: gruppe.thema,
      cluster: gruppe.cluster.map((one) => ({
        titel: one.titel,
        punkte: one.punkte,
        stimmen: { ...one.stimmen },
        karten: one.karten.map((karte) => karte.text),
        ergebnis: one.ergebnis,
      })),
      ohneCluster: gruppe.lose.map((karte) => karte.text),
    })),
  };
}

/** One card a line, with the numbers of its cluster. */
export function dokumentationCsv({ pinnwand }: Dokumentation): string {
  return writeCsv([
    ["Gruppe", "Thema", "Cluster", "Punkte", "Ja", "Nein", "Enthaltung", "Karte", "Übernommen als"],
    ...pinnwand.flatMap((gruppe) => [
      ...gruppe.cluster.flatMap(({ titel, punkte, stimmen, karten, ergebnis }) =>
        // A cluster without cards has its line too.
        (karten.length > 0 ? karten.map((one) => one.text) : [""]).map((karte) => [
          gruppe.name,
          gruppe.thema,
          titel,
          punkte,
          stimmen.ja,
          stimmen.nein,
          stimmen.enthaltung,
          karte,
          ergebnis?.kennung ?? "",
        ]),
      ),
      ...gruppe.lose.map((karte) => [gruppe.name, gruppe.thema, "", "", "", "", "", karte.text, ""]),
    ]),
  ]);
}
