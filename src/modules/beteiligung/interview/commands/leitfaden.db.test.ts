import { expect, test } from "vitest";
import { createBedarf } from "#src/modules/konzept/kette/commands/create-bedarf.ts";
import { aBedarfInhalt } from "#src/modules/konzept/kette/test/fixtures.ts";
import {
  aHandlungsfeld,
  aStelle,
  benutzer,
  FACHSTELLE,
  SYSTEM,
  valueOf,
  verbsOf,
} from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId, newRandomId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { importAntworten } from "../../antwort/commands/import-antworten.ts";
import { createUmfrage, openUmfrage } from "../../umfrage/commands/umfragen.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import type { Wert } from "../../umfrage/rules/ausdruck.ts";
import { umfrageOfVorlage } from "../../umfrage/rules/vorlagen/index.ts";
import { viewInterview } from "../views/interviews.ts";
import { viewKandidaten } from "../views/kandidaten.ts";
import { listOffeneFragen } from "../views/offene-fragen.ts";
import { proposeInterviews } from "./interviews.ts";
import { dropFrage, takeFragen } from "./leitfaden.ts";

const database = testDatabase();

/** A survey that lies open, with these answers; the office, and somebody who may not know. */
async function aUmfrage(antworten: Record<string, Wert>[], anonymitaet: Umfrage["anonymitaet"] = "namentlich") {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const system: Ctx = { ...ctx, actor: SYSTEM };
  const vorlage = umfrageOfVorlage("bestandserhebung");
  // Nobody who stays unknown is asked for files.
  const teileOf = (seite: Umfrage["seiten"][number]) =>
    anonymitaet === "anonym" ? seite.teile.filter((teil) => teil.typ !== "datei") : seite.teile;
  const seiten = vorlage.seiten.map((seite) => ({ ...seite, teile: teileOf(seite) }));
  const definition = { ...vorlage, seiten, anonymitaet };
  const { id } = valueOf(await createUmfrage(system, { definition, welle: "2026" }));
  valueOf(await openUmfrage(system, id, 1, { von: ctx.today, bis: addDays(ctx.today, 20) }));
  await importAntworten(system, id, () => ({
    einladungen: [],
    antworten: antworten.map((werte) => ({
      id: newRandomId<"Umfrageantwort">(),
      umfrageId: id,
      antworten: { werte, gesehen: Object.keys(werte) },
      sprache: "de",
      eingereichtAm: ctx.today,
    })),
  }));
  const fremd = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: null }));
  return { ctx, id, fremd };
}

const PLAN = { thema: "Kurse", grund: "Umfrage", leitfaden: "", partner: [{ stelleId: null, name: "Kita" }] };

test("R075 candidates are those who answered so", async () => {
  const { ctx, id, fremd } = await aUmfrage([
    { name: "Lernhaus Altenschilf", bereich: "bild", hat: "nein" },
    { name: "Bläserverein", bereich: "bild", hat: "ja" },
    { name: "Kita Wiesengrund", bereich: "jug", hat: "nein" },
    { name: "", bereich: "bild", hat: "nein" },
  ]);
  const stelleId = await aStelle(ctx, "Lernhaus Altenschilf");
  const sicht = (...antworten: string[]) => viewKandidaten(ctx, { suche: "", umfrage: id, antworten });
  expect((await sicht("bereich:bild", "hat:nein")).kandidaten.map((one) => one.feld)).toEqual([`stelle.${stelleId}`]);
  const bildung = await sicht("bereich:bild");
  expect(bildung).toMatchObject({ ohneNamen: 1, kandidaten: [{ name: "Bläserverein" }, { stelleId }] });
  expect(bildung.grund).toContain("Bildung");
  // Without an answer that was chosen it is the directory.
  expect((await sicht()).kandidaten).toMatchObject([{ stelleId, schonGefragt: false }]);
  const partner = [{ stelleId, name: "Lernhaus" }];
  valueOf(await proposeInterviews(ctx, { ...PLAN, partner, fragen: { offen: [], gewaehlt: [] } }));
  expect((await sicht()).kandidaten).toMatchObject([{ stelleId, schonGefragt: true }]);
  await expect(viewKandidaten(fremd, { suche: "", umfrage: null, antworten: [] })).rejects.toThrow(NotAllowed);
});

test("K1 an anonymous survey leads to nobody, and says so", async () => {
  const { ctx, id } = await aUmfrage([{ name: "Kita Wiesengrund", bereich: "jug" }], "anonym");
  const sicht = await viewKandidaten(ctx, { suche: "", umfrage: id, antworten: ["bereich:jug"] });
  expect(sicht).toMatchObject({ umfrage: { anonym: true }, filterwahl: [], grund: "", kandidaten: [] });
});

test("R076 open questions come into the guide and keep where they come from", async () => {
  const {
    ctx,
    id: umfrage,
    fremd,
  } = await aUmfrage([{ name: "Kita", luecke: "Geheim: Frau Muster" }, { luecke: " " }]);
  const { id: bedarf } = valueOf(await createBedarf(ctx, aBedarfInhalt(await aHandlungsfeld(ctx))));
  const offen = await listOffeneFragen(ctx);
  expect(offen.map((one) => one.quelle)).toEqual([`texte:${umfrage}/luecke`, `bedarf:${bedarf}`]);
  expect(offen[0]?.herkunft).toContain("1 Antwort");
  expect(JSON.stringify(offen)).not.toContain("Geheim");
  const [erste = "", zweite = ""] = offen.map((one) => one.quelle);
  expect(await proposeInterviews(ctx, { ...PLAN, fragen: { offen, gewaehlt: ["bedarf:x"] } })).toMatchObject({
    reason: "frage-unbekannt",
  });
  const [id] = valueOf(await proposeInterviews(ctx, { ...PLAN, fragen: { offen, gewaehlt: [erste] } })).ids;
  if (!id) throw new Error("No interview.");
  expect(await takeFragen(ctx, id, { offen, gewaehlt: [erste] })).toMatchObject({ reason: "ohne-frage" });
  valueOf(await takeFragen(ctx, id, { offen, gewaehlt: [zweite] }));
  expect((await viewInterview(ctx, id)).fragen).toMatchObject([
    { quelle: erste, adresse: `/intern/umfragen/${umfrage}/freigabe#texte` },
    { quelle: zweite, adresse: `/intern/bedarfe/${bedarf}` },
  ]);
  valueOf(await dropFrage(ctx, id, erste));
  expect(await dropFrage(ctx, id, erste)).toMatchObject({ reason: "frage-unbekannt" });
  expect((await viewInterview(ctx, id)).fragen).toHaveLength(1);
  await expect(takeFragen(fremd, id, { offen, gewaehlt: [erste] })).rejects.toThrow(NotAllowed);
  await expect(dropFrage(fremd, id, erste)).rejects.toThrow(NotAllowed);
  await expect(takeFragen(ctx, newId<"Interview">(), { offen, gewaehlt: [erste] })).rejects.toThrow(NotFound);
  expect(await verbsOf(ctx)).toEqual(
    expect.arrayContaining(["beteiligung.interview.questions-taken", "beteiligung.interview.question-dropped"]),
  );
});
