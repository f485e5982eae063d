import { expect, test } from "vitest";
import { citeQuelle, registerBelegquelle } from "#src/modules/konzept/index.ts";
import { createBedarf } from "#src/modules/konzept/kette/commands/create-bedarf.ts";
import { aBedarfInhalt } from "#src/modules/konzept/kette/test/fixtures.ts";
import { listBelegeIntern } from "#src/modules/konzept/kette/views/listen.ts";
import { aHandlungsfeld, benutzer, FACHSTELLE, valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newRandomId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { listDemoAntworten } from "../../antwort/demo.ts";
import { asSystem } from "../../antwort/test/fixtures.ts";
import { importAntworten } from "../../antwort/commands/import-antworten.ts";
import { closeUmfrage, createUmfrage, openUmfrage } from "../../umfrage/commands/umfragen.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { umfrageOfVorlage } from "../../umfrage/rules/vorlagen/index.ts";
import { listAusstehendeAntworten } from "../../wirkung/views/ausstehend.ts";
import { auswertungApi } from "../exchange/api.ts";
import { ergebnisCodebuch, ergebnisCsv, ergebnisJson } from "../exchange/ergebnis.ts";
import { quelleOfAntwort } from "../rules/ids.ts";
import { viewAuswertung } from "../views/auswertung.ts";
import { viewErgebnis, viewErgebnisliste } from "../views/ergebnis.ts";
import { viewFreigabe } from "../views/freigabe.ts";
import { findAntwortQuelle } from "../views/quelle.ts";
import { releaseErgebnisse, withdrawErgebnisse } from "./ergebnisse.ts";
import { reviewFreitext } from "./freitexte.ts";

const database = testDatabase();
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });
const OHNE_WAHL = { filter: "", zeile: "", spalte: "", antwort: "" };

async function aErgebnis() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const definition = umfrageOfVorlage("bestand-und-bedarf");
  const { id, slug } = valueOf(await createUmfrage(ctx, { definition, welle: "2025" }));
  valueOf(await openUmfrage(ctx, id, 1, { von: ctx.today, bis: ctx.today }));
  await importAntworten(asSystem(ctx), id, (umfrage) => ({
    einladungen: [],
    antworten: listDemoAntworten(umfrage).map((one) => ({
      ...one,
      id: newRandomId<"Umfrageantwort">(),
      umfrageId: id,
    })),
  }));
  const release = async (fragen: readonly string[], kreuz = { zeile: "", spalte: "" }) => {
    const { vorschau } = await viewFreigabe(ctx, id, { fragen, ...kreuz });
    return {
      vorschau,
      outcome: await releaseErgebnisse(ctx, id, vorschau?.schluessel ?? [], vorschau?.pruefsumme ?? ""),
    };
  };
  return { mandant, ctx, id, slug, release, citizen: database.ctxFor(mandant) };
}

const zellenOf = async (ctx: Ctx, slug: string, frage: string) => {
  const found = (await viewErgebnis(ctx, slug)).fragen.find((one) => one.schluessel === frage);
  return found?.form === "liste" ? found.zeilen.map((one) => one.zelle.anzahl) : null;
};

test("tables are seen, released as seen, shown alike in every channel, taken back and shown again as they were", async () => {
  const { mandant, ctx, id, slug, release, citizen } = await aErgebnis();
  expect((await release(["q05"])).outcome).toMatchObject({ reason: "noch-offen" });
  valueOf(await closeUmfrage(ctx, id, 2));
  expect((await release([])).outcome).toMatchObject({ reason: "nichts-gewaehlt" });
  expect((await release(["q02"])).outcome).toMatchObject({ reason: "nichts-freizugeben" });
  await expect(viewErgebnis(citizen, slug)).rejects.toThrow(NotFound);
  expect(await releaseErgebnisse(ctx, id, ["q05"], "another")).toMatchObject({ reason: "inzwischen-geaendert" });

  const { vorschau, outcome } = await release(["q01", "q05", "q17", "q18", "q21", "q34"], {
    zeile: "q01",
    spalte: "q21",
  });
  expect(valueOf(outcome)).toEqual({ anzahl: 6 });
  expect(vorschau?.abgelehnt).toMatchObject([{ schluessel: "q34", grund: "nie" }]);
  // Two classes of q05 are few: neither is told, nor their sum by anything else.
  expect(await zellenOf(citizen, slug, "q05")).toEqual([51, 10, null, null, 0]);

  const view = await viewErgebnis(citizen, slug);
  const json: unknown = JSON.parse(JSON.stringify(ergebnisJson(citizen, view)));
  expect(auswertungApi[0]?.schema?.of.safeParse(json).error?.issues).toBeUndefined();
  expect(auswertungApi[3]?.schema?.of.safeParse(ergebnisCodebuch(view)).error?.issues).toBeUndefined();
  const told = ergebnisCsv(view)
    .split("\r\n")
    .filter((line) => line.startsWith("q05;"));
  expect(told.map((line) => line.split(";").at(-3))).toEqual(["51", "10", ".", ".", "0"]);
  expect(await viewErgebnisliste(citizen)).toMatchObject([{ kennung: slug }]);

  // A third table over the same questions, or one of them again, is refused.
  const more = await release(["q01"], { zeile: "q21", spalte: "q01" });
  expect(more.vorschau?.abgelehnt.map((one) => one.grund)).toEqual(["schon", "kreis"]);

  valueOf(await withdrawErgebnisse(ctx, id, "q01"));
  expect((await viewErgebnis(citizen, slug)).kreuze).toEqual([]);
  valueOf(await withdrawErgebnisse(ctx, id, null));
  await expect(viewErgebnis(citizen, slug)).rejects.toThrow(NotFound);
  expect(await withdrawErgebnisse(ctx, id, null)).toMatchObject({ reason: "nichts-gezeigt" });
  valueOf((await release(["q05"])).outcome);
  expect(await zellenOf(citizen, slug, "q05")).toEqual([51, 10, null, null, 0]);
  expect(await verbsOf(ctx)).toEqual(
    expect.arrayContaining(["beteiligung.ergebnisse.released", "beteiligung.ergebnisse.withdrawn"]),
  );

  const redaktion = database.ctxFor(mandant, REDAKTION);
  await expect(releaseErgebnisse(redaktion, id, ["q05"], "")).rejects.toThrow(NotAllowed);
  await expect(withdrawErgebnisse(redaktion, id, null)).rejects.toThrow(NotAllowed);
  await expect(viewFreigabe(redaktion, id, { fragen: [], zeile: "", spalte: "" })).rejects.toThrow(NotAllowed);
  await expect(viewAuswertung(redaktion, id, OHNE_WAHL)).rejects.toThrow(NotAllowed);
});

test("A1 two months after a survey the office is told that nobody heard of it, until results are shown", async () => {
  const { mandant, ctx, id, release, citizen } = await aErgebnis();
  valueOf(await closeUmfrage(ctx, id, 2));
  const later = (days: number, who = ctx) => ({ ...who, today: addDays(ctx.today, days) });
  expect(await listAusstehendeAntworten(later(59))).toEqual([]);
  expect(await listAusstehendeAntworten(later(60))).toMatchObject([
    { key: id, faelligAm: addDays(ctx.today, 60), pfad: `/intern/umfragen/${id}/freigabe` },
  ]);
  for (const who of [citizen, database.ctxFor(mandant, REDAKTION)])
    expect(await listAusstehendeAntworten(later(60, who))).toEqual([]);
  valueOf((await release(["q01"])).outcome);
  expect(await listAusstehendeAntworten(later(60))).toEqual([]);
});

test("a table that is taken back is no public Beleg any more", async () => {
  registerBelegquelle("antworten", findAntwortQuelle);
  const { ctx, id, release } = await aErgebnis();
  valueOf(await closeUmfrage(ctx, id, 2));
  valueOf((await release(["q01", "q17"])).outcome);
  const bedarf = valueOf(await createBedarf(ctx, aBedarfInhalt(await aHandlungsfeld(ctx))));
  valueOf(
    await citeQuelle(ctx, quelleOfAntwort(id, { frage: "q17", code: "a1" }), {
      aussage: "38 von 71 nennen fehlende Kinderbetreuung.",
      freigabe: "anonymisiert",
      zuordnungen: [{ glied: "bedarf", id: bedarf.id, wirkung: "stuetzt" }],
    }),
  );
  const freigaben = async () => (await listBelegeIntern(ctx, {})).zeilen.map((one) => one.freigabe);
  valueOf(await withdrawErgebnisse(ctx, id, "q01"));
  expect(await freigaben()).toEqual(["anonymisiert"]);
  valueOf(await withdrawErgebnisse(ctx, id, "q17"));
  expect(await freigaben()).toEqual(["intern"]);
});

test("answers in words are shown only when somebody read them, shortened only by leaving out", async () => {
  const { mandant, ctx, id, slug, release, citizen } = await aErgebnis();
  valueOf(await closeUmfrage(ctx, id, 2));
  valueOf((await release(["q18"])).outcome);
  const texte = async () =>
    (await viewFreigabe(ctx, id, { fragen: [], zeile: "", spalte: "" })).texte.filter((one) => one.frage === "q18");
  const shown = async () => (await viewErgebnis(citizen, slug)).texte[0];
  expect(await shown()).toMatchObject({ zitate: [], personenbezogen: 0 });
  const [one, two] = await texte();
  if (!one || !two) throw new Error("The demo has answers in words.");
  const decide = (typed: Partial<Parameters<typeof reviewFreitext>[2]>, who = ctx, umfrage: UmfrageId = id) =>
    reviewFreitext(who, umfrage, { schluessel: one.schluessel, rev: 0, stand: "frei", text: "", ...typed });
  expect(await decide({ stand: "gekuerzt", text: "Ganz anders […]" })).toMatchObject({ reason: "kuerzung-anders" });
  valueOf(await decide({}));
  expect(await decide({})).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await decide({ schluessel: two.schluessel, stand: "personenbezogen" }));
  expect(await shown()).toMatchObject({ zitate: [{ text: one.text, gekuerzt: false }], personenbezogen: 1 });
  await expect(decide({ schluessel: "gibt-es-nicht" })).rejects.toThrow(NotFound);
  await expect(decide({}, database.ctxFor(mandant, REDAKTION))).rejects.toThrow(NotAllowed);
});

test("the office filters and crosses; where answers are anonymous, what is few stays covered", async () => {
  const { ctx, id, citizen, release, slug } = await aErgebnis();
  const view = await viewAuswertung(ctx, id, { ...OHNE_WAHL, filter: "q01:a1", zeile: "q01", spalte: "q21" });
  expect(view.filter).toMatchObject({ anzahl: 15 });
  const opening = view.bilder.find((one) => one.schluessel === "q21")?.bild;
  expect(opening?.gefragt).toBe(15);
  const told = view.kreuz?.zeilen.flatMap((row) => row.zellen.flatMap((one) => one.anzahl ?? [])) ?? [];
  expect(told.length).toBeGreaterThan(0);
  expect(Math.min(...told)).toBeGreaterThanOrEqual(3);
  // Six of a sector are below the base: nothing of them is shown.
  const few = await viewAuswertung(ctx, id, { ...OHNE_WAHL, filter: "q01:a4" });
  expect(few.bilder.every((one) => one.bild === null)).toBe(true);
  expect(few.einzelne).toEqual([]);

  const key = `antworten:${id}/q17/a1`;
  expect(await findAntwortQuelle(citizen, key)).toBeNull();
  expect(await findAntwortQuelle(ctx, key)).toMatchObject({ zahlen: { anzahl: 38, basis: 71 }, freigabe: "intern" });
  expect(await findAntwortQuelle(ctx, `antworten:${id}/q17/a99`)).toBeNull();
  valueOf(await closeUmfrage(ctx, id, 2));
  valueOf((await release(["q05", "q17"])).outcome);
  const adresse = `/umfragen/${slug}/ergebnis`;
  expect(await findAntwortQuelle(citizen, key)).toMatchObject({ zahlen: { anzahl: 38, basis: 71 }, adresse });
  const hidden = (await viewFreigabe(ctx, id, { fragen: [], zeile: "", spalte: "" })).gezeigt.length;
  expect(hidden).toBe(2);
});
