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
        wirkung: wirkungOf([one, ...one.karten]),
      })),
      ohneCluster: gruppe.lose.map((karte) => karte.text),
    })),
  };
}

/** Kennungen of what rests on any of these, each once. */
function wirkungOf(gesagt: readonly { readonly folgen: readonly { readonly kennung: string }[] }[]): string[] {
  return [...new Set(gesagt.flatMap((one) => one.folgen.map((folge) => folge.kennung)))];
}

/** One card a line, with the numbers of its cluster. */
export function dokumentationCsv({ pinnwand }: Dokumentation): string {
  return writeCsv([
    [
      "Gruppe",
      "Thema",
      "Cluster",
      "Punkte",
      "Ja",
      "Nein",
      "Enthaltung",
      "Karte",
      "Übernommen als",
      "Darauf stützt sich",
    ],
    ...pinnwand.flatMap((gruppe) => [
      ...gruppe.cluster.flatMap(({ titel, punkte, stimmen, karten, ergebnis, folgen }) =>
        // A cluster without cards has its line too.
        (karten.length > 0 ? karten : [{ text: "", folgen: [] }]).map((karte) => [
          gruppe.name,
          gruppe.thema,
          titel,
          punkte,
          stimmen.ja,
          stimmen.nein,
          stimmen.enthaltung,
          karte.text,
          ergebnis?.kennung ?? "",
          wirkungOf([{ folgen }, karte]).join(", "),
        ]),
      ),
      ...gruppe.lose.map((karte) => [
        gruppe.name,
        gruppe.thema,
        "",
        "",
        "",
        "",
        "",
        karte.text,
        "",
        wirkungOf([karte]).join(", "),
      ]),
    ]),
  ]);
}
