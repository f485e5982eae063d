import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { addDays } from "#src/shared/datum.ts";
import datei from "../../../demo/beteiligung/entwurf.json" with { type: "json" };
import { loadAntworten } from "./antwort/demo.ts";
import { loadBestand } from "./bestand/demo.ts";
import { answerKommentar, moderateKommentar, submitKommentar } from "./entwurf/commands/kommentare.ts";
import { openEntwurf } from "./entwurf/commands/open-entwurf.ts";
import { RUECKWEISUNGEN, URTEILE } from "./entwurf/rules/entwurf.ts";
import { loadErgebnisse } from "./auswertung/demo.ts";
import { loadWelle } from "./auswertung/demo/welle.ts";
import { loadUmfragen } from "./umfrage/demo.ts";
import { loadInterviews } from "./interview/demo.ts";
import { loadWorkshops } from "./workshop/demo.ts";
import { viewEntwuerfe, viewEntwurf } from "./entwurf/views/entwuerfe.ts";
import { must } from "#src/shared/result.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  titel: z.string(),
  einleitung: z.string(),
  vorTagen: z.int(),
  dauerTage: z.int(),
  kommentare: z.array(
    z.strictObject({
      element: z.string(),
      name: z.string(),
      text: z.string(),
      urteil: z.enum(URTEILE).nullable(),
      antwort: z.string(),
      geaendert: z.string(),
      rueckweisung: z.enum(RUECKWEISUNGEN).nullable(),
    }),
  ),
});

/**
 * One finished round of comments in Landkreis Erlengrund: answered ones, a refused one and one that nobody has answered
 * yet. All invented. Leaves a county alone that has rounds, or no Konzept to comment.
 *
 * @param files where files lie
 */
export async function loadDemo(ctx: Ctx, files: FileStore): Promise<void> {
  await loadUmfragen(ctx, loadAntworten, loadWelle, (then, id) => loadBestand(then, files, id));
  await loadErgebnisse(ctx);
  await loadInterviews(ctx);
  await loadWorkshops(ctx);
  if ((await viewEntwuerfe(ctx)).length > 0) return;
  const demo = schema.parse(datei);
  const von = addDays(ctx.today, -demo.vorTagen);
  const then: Ctx = { ...ctx, today: von };
  const { titel, einleitung } = demo;
  const { slug } = must(await openEntwurf(then, { titel, einleitung, von, bis: addDays(von, demo.dauerTage - 1) }));
  const { absaetze } = await viewEntwurf(then, slug);
  for (const one of demo.kommentare) {
    const absatz = absaetze.find((part) => part.kennung === one.element);
    if (!absatz) throw new Error(`The demo files name ${one.element}, which does not exist.`);
    const { text, name } = one;
    const eingabe = { text, name, email: "", einwilligung: false, falle: "", gestartet: "" };
    const { id } = must(await submitKommentar(then, slug, absatz.anker, eingabe));
    must(await moderateKommentar(then, id, 1, one.rueckweisung));
    if (one.urteil === null) continue;
    const { urteil, antwort, geaendert } = one;
    const answered: Ctx = { ...ctx, today: addDays(ctx.today, -3) };
    must(await answerKommentar(answered, id, 2, { urteil, antwort, geaendert }));
  }
}
