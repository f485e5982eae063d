import { describe, expect, test } from "vitest";
import { listHistory } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import type { HandlungsfeldId } from "../../rules/massnahme.ts";
import { archiveMassnahme } from "../../commands/archive-massnahme.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { createBedarf } from "../../kette/commands/create-bedarf.ts";
import { createZiel } from "../../kette/commands/create-ziel.ts";
import { publishGlied } from "../../kette/commands/change-glied-stand.ts";
import { linkKette } from "../../kette/commands/link-kette.ts";
import { aBedarfInhalt, aZielInhalt } from "../../kette/test/fixtures.ts";
import { viewKette } from "../../kette/views/kette.ts";
import { findNachfolgerAdresse } from "../test/nachfolger.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { viewHandlungsfeld } from "../../views/handlungsfelder.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { mergeGlieder } from "./merge-glieder.ts";
import { moveGlied } from "./move-glied.ts";
import { orderGlied } from "./order-glied.ts";
import { splitGlied } from "./split-glied.ts";
import { anId } from "../../../../../test/an-id.ts";

const database = testDatabase();

/** Two Handlungsfelder; in the first B01→W01→M01 and B02→W02→M02, W01 also →M02. */
async function aChain() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const [wohnen, sprache] = [await aHandlungsfeld(ctx), await aHandlungsfeld(ctx, "Sprache und Bildung")];
  const b1 = valueOf(await createBedarf(ctx, aBedarfInhalt(wohnen)));
  const b2 = valueOf(await createBedarf(ctx, aBedarfInhalt(wohnen, { titel: "Busse fahren zu selten" })));
  const w1 = valueOf(await createZiel(ctx, aZielInhalt(wohnen)));
  const w2 = valueOf(await createZiel(ctx, aZielInhalt(wohnen, { aussage: "Kursorte sind erreichbar." })));
  const m1 = valueOf(await createMassnahme(ctx, anInhalt(wohnen)));
  const m2 = valueOf(await createMassnahme(ctx, anInhalt(wohnen, { titel: "Abgleich von Fahrplan und Kurszeiten" })));
  for (const [von, nach] of [[b1.id, w1.id] as const, [b2.id, w2.id] as const])
    valueOf(await linkKette(ctx, { art: "bedarf-ziel", von, nach, grund: "" }));
  for (const [von, nach] of [[w1.id, m1.id] as const, [w2.id, m2.id] as const, [w1.id, m2.id] as const])
    valueOf(await linkKette(ctx, { art: "ziel-massnahme", von, nach, grund: "" }));
  return { mandant, ctx, wohnen, sprache, b1, b2, w1, w2, m1, m2 };
}
const nothing = { wahl: {}, grund: "meinen dasselbe" };
const redaktion = (feld: string) => benutzer({ rolle: "fachredaktion", bezugId: feld });
const kennungen = async (ctx: Ctx, art: "bedarfe" | "ziele") => (await viewKette(ctx))[art].map((one) => one.kennung);

describe("order", () => {
  test("an element goes before its neighbour and to a number, with history", async () => {
    const { ctx, b1, b2 } = await aChain();
    valueOf(await orderGlied(ctx, "bedarf", b2.id, { vor: b1.id }));
    expect(await kennungen(ctx, "bedarfe")).toEqual(["B02", "B01"]);
    valueOf(await orderGlied(ctx, "bedarf", b2.id, { platz: 2 }));
    expect(await kennungen(ctx, "bedarfe")).toEqual(["B01", "B02"]);
    const [last] = await ctx.db.read((db) => listHistory(db, "bedarf", b2.id));
    expect(last).toMatchObject({ verb: "konzept.bedarf.ordered", before: { position: 1 }, after: { position: 2 } });
  });

  test("does not count as a change that somebody else's form must notice", async () => {
    const { ctx, w1, w2 } = await aChain();
    const rev = async () => (await viewKette(ctx)).ziele.find((one) => one.id === w2.id)?.rev;
    const before = await rev();
    valueOf(await orderGlied(ctx, "wirkungsziel", w2.id, { vor: w1.id }));
    expect(await rev()).toBe(before);
  });

  test("beside something that is in another Handlungsfeld is refused; for others it does not exist", async () => {
    const { ctx, mandant, b1, sprache } = await aChain();
    const other = valueOf(await createBedarf(ctx, aBedarfInhalt(sprache)));
    expect(await orderGlied(ctx, "bedarf", b1.id, { vor: other.id })).toMatchObject({ reason: "nicht-mehr-hier" });
    const elsewhere = database.ctxFor(mandant, redaktion(sprache));
    await expect(orderGlied(elsewhere, "bedarf", b1.id, { platz: 1 })).rejects.toThrow(NotFound);
    await expect(orderGlied(elsewhere, "handlungsfeld", sprache, { platz: 1 })).rejects.toThrow(NotAllowed);
    valueOf(await orderGlied(ctx, "handlungsfeld", sprache, { platz: 1 }));
    expect((await viewKette(ctx)).felder.map((feld) => feld.id)[0]).toBe(sprache);
  });
});

describe("moving to another Handlungsfeld", () => {
  const umzug = (handlungsfeldId: HandlungsfeldId, rest = {}) => ({
    handlungsfeldId,
    grund: "gehört zur Sprache",
    mitnehmen: false,
    rev: 1,
    ...rest,
  });

  test("keeps number and links, and takes along what hangs on it alone", async () => {
    const { ctx, sprache, b1, w1, m1, m2 } = await aChain();
    expect(valueOf(await moveGlied(ctx, "bedarf", b1.id, umzug(sprache, { mitnehmen: true }))).anzahl).toBe(3);
    const kette = await viewKette(ctx);
    const feldOf = (id: string) =>
      [...kette.bedarfe, ...kette.ziele, ...kette.massnahmen].find((one) => one.id === id)?.handlungsfeldId;
    expect([b1, w1, m1].map((one) => feldOf(one.id))).toEqual([sprache, sprache, sprache]);
    expect(feldOf(m2.id)).not.toBe(sprache);
    expect(kette.bedarfZiele).toContainEqual({ von: b1.id, nach: w1.id });
    const [last] = await ctx.db.read((db) => listHistory(db, "massnahme", m1.id));
    expect(last).toMatchObject({ verb: "konzept.bedarf.moved", after: { grund: "gehört zur Sprache" } });
  });

  test.each([
    ["without a reason", { grund: " " }, "ohne-grund"],
    ["over somebody's change", { rev: 9 }, "inzwischen-geaendert"],
  ])("%s is refused", async (_, rest, reason) => {
    const { ctx, sprache, b1 } = await aChain();
    expect(await moveGlied(ctx, "bedarf", b1.id, umzug(sprache, rest))).toMatchObject({ reason });
  });

  test("needs the right in both Handlungsfelder", async () => {
    const { mandant, wohnen, sprache, b1 } = await aChain();
    const half = database.ctxFor(mandant, redaktion(wohnen));
    await expect(moveGlied(half, "bedarf", b1.id, umzug(sprache))).rejects.toThrow(NotAllowed);
  });
});

describe("R056 merging", () => {
  test("two Bedarfe: links united, the old address leads on, one audit entry", async () => {
    const { ctx, b1, b2, w1, w2 } = await aChain();
    valueOf(await publishGlied(ctx, { art: "bedarf", id: b1.id }));
    valueOf(await publishGlied(ctx, { art: "bedarf", id: b2.id }));
    const before = (await verbsOf(ctx)).length;
    valueOf(
      await mergeGlieder(ctx, "bedarf", {
        ...nothing,
        bleibtId: b1.id,
        gehtId: b2.id,
        revBleibt: 2,
        revGeht: 2,
        wahl: { titel: "geht" },
      }),
    );
    const kette = await viewKette(ctx);
    expect(kette.bedarfe.map((one) => one.titel)).toEqual(["Busse fahren zu selten"]);
    expect(kette.bedarfZiele).toEqual(
      expect.arrayContaining([
        { von: b1.id, nach: w1.id },
        { von: b1.id, nach: w2.id },
      ]),
    );
    expect(await verbsOf(ctx)).toHaveLength(before + 1);
    expect(await findNachfolgerAdresse(ctx, "bedarf", "B02")).toEqual(["B01"]);
  });

  test("two Maßnahmen and two Wirkungsziele", async () => {
    const { ctx, m1, m2, w1, w2 } = await aChain();
    valueOf(await publishMassnahme(ctx, m1.id));
    valueOf(await publishMassnahme(ctx, m2.id));
    const revs = { revBleibt: 2, revGeht: 2 };
    valueOf(await mergeGlieder(ctx, "massnahme", { ...nothing, ...revs, bleibtId: m2.id, gehtId: m1.id }));
    const gone = await ctx.db.read((db) => findMassnahme(db, m1.id));
    expect(gone?.archiviertGrund).toBe("M02: meinen dasselbe");
    expect(await findNachfolgerAdresse(ctx, "massnahme", "M01")).toEqual(["M02"]);
    valueOf(
      await mergeGlieder(ctx, "wirkungsziel", { ...nothing, bleibtId: w1.id, gehtId: w2.id, revBleibt: 1, revGeht: 1 }),
    );
    const kette = await viewKette(ctx);
    expect(kette.ziele.map((one) => one.kennung)).toEqual(["W01"]);
    expect(kette.zielMassnahmen).toEqual([{ von: w1.id, nach: m2.id }]);
  });

  test("two Handlungsfelder: everything moves, and the old address leads there", async () => {
    const { ctx, mandant, wohnen, sprache } = await aChain();
    const slugs = new Map((await viewKette(ctx)).felder.map((feld) => [feld.id, feld.slug]));
    valueOf(
      await mergeGlieder(ctx, "handlungsfeld", {
        ...nothing,
        bleibtId: sprache,
        gehtId: wohnen,
        revBleibt: 1,
        revGeht: 1,
      }),
    );
    const kette = await viewKette(ctx);
    expect(kette.felder.map((feld) => feld.id)).toEqual([sprache]);
    expect(new Set(kette.massnahmen.map((one) => one.handlungsfeldId))).toEqual(new Set([sprache]));
    expect(kette.bedarfe).toHaveLength(2);
    expect(await viewHandlungsfeld(database.ctxFor(mandant), slugs.get(wohnen) ?? "")).toEqual({
      moved: slugs.get(sprache),
    });
  });

  test("is refused for one and itself, for what is archived, without a reason and over a change", async () => {
    const { ctx, m1, m2, b1 } = await aChain();
    const two = { bleibtId: m1.id, gehtId: m2.id, revBleibt: 1, revGeht: 1 };
    expect(await mergeGlieder(ctx, "massnahme", { ...nothing, ...two, gehtId: m1.id })).toMatchObject({
      reason: "dasselbe",
    });
    expect(await mergeGlieder(ctx, "massnahme", { ...nothing, ...two, grund: "" })).toMatchObject({
      reason: "ohne-grund",
    });
    expect(await mergeGlieder(ctx, "massnahme", { ...nothing, ...two, revGeht: 4 })).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    valueOf(await archiveMassnahme(ctx, m2.id, "entfällt"));
    expect(await mergeGlieder(ctx, "massnahme", { ...nothing, ...two, revGeht: 2 })).toMatchObject({
      reason: "archiviert",
    });
    await expect(mergeGlieder(ctx, "massnahme", { ...nothing, ...two, gehtId: b1.id })).rejects.toThrow(NotFound);
  });

  test("is not for the Fachredaktion of another Handlungsfeld", async () => {
    const { mandant, sprache, wohnen, b1, b2 } = await aChain();
    const two = { ...nothing, bleibtId: b1.id, gehtId: b2.id, revBleibt: 1, revGeht: 1 };
    await expect(mergeGlieder(database.ctxFor(mandant, redaktion(sprache)), "bedarf", two)).rejects.toThrow(NotFound);
    const fields = { ...nothing, bleibtId: sprache, gehtId: wohnen, revBleibt: 1, revGeht: 1 };
    await expect(mergeGlieder(database.ctxFor(mandant, redaktion(wohnen)), "handlungsfeld", fields)).rejects.toThrow(
      NotAllowed,
    );
  });
});

describe("R056 splitting", () => {
  const teilung = (rest = {}) => ({
    titel: "Wohnraum fehlt",
    neuerTitel: "Mietverhältnisse sind unsicher",
    neueBeschreibung: "",
    grund: "zwei Themen",
    rev: 1,
    verteilung: {},
    ...rest,
  });

  test("one Wirkungsziel becomes two; links stay, go or are shared", async () => {
    const { ctx, b1, w1, m1, m2 } = await aChain();
    const verteilung = { [`massnahme-${m1.id}`]: "geht", [`massnahme-${m2.id}`]: "beide" } as const;
    const neu = valueOf(await splitGlied(ctx, "wirkungsziel", w1.id, teilung({ verteilung })));
    expect(neu.kennung).toBe("W03");
    const kette = await viewKette(ctx);
    expect(kette.ziele.map((one) => one.kennung)).toEqual(["W01", "W03", "W02"]);
    const below = (id: string) => kette.zielMassnahmen.filter((one) => one.von === id).map((one) => one.nach);
    expect(below(w1.id)).toEqual([m2.id]);
    expect(below(neu.id).toSorted()).toEqual([m1.id, m2.id].toSorted());
    expect(kette.bedarfZiele.filter((one) => one.von === b1.id)).toEqual([{ von: b1.id, nach: w1.id }]);
    const history = await ctx.db.read((db) => listHistory(db, "wirkungsziel", neu.id));
    expect(history.map((one) => one.verb)).toEqual(["konzept.wirkungsziel.split"]);
  });

  test("one Maßnahme becomes two: the second is a draft and takes no money along", async () => {
    const { ctx, m1 } = await aChain();
    const neu = valueOf(await splitGlied(ctx, "massnahme", m1.id, teilung()));
    const made = await ctx.db.read((db) => findMassnahme(db, anId(neu.id)));
    expect(made).toMatchObject({ kennung: "M03", veroeffentlichtAm: null });
    expect(made?.inhalt.finanzierungen).toEqual([]);
    expect(made?.inhalt.zustaendigkeiten).toHaveLength(1);
  });

  test("one Handlungsfeld becomes two, and its elements are distributed", async () => {
    const { ctx, wohnen, b2, w2, m2 } = await aChain();
    const verteilung = {
      [`bedarf-${b2.id}`]: "geht",
      [`wirkungsziel-${w2.id}`]: "geht",
      [`massnahme-${m2.id}`]: "geht",
    };
    const typed = teilung({ titel: "Wohnen", neuerTitel: "Mobilität", verteilung });
    const neu = valueOf(await splitGlied(ctx, "handlungsfeld", wohnen, typed));
    const kette = await viewKette(ctx);
    expect(kette.felder.map((feld) => feld.name)).toEqual(["Wohnen", "Mobilität", "Sprache und Bildung"]);
    expect([...kette.bedarfe, ...kette.massnahmen].filter((one) => one.handlungsfeldId === neu.id)).toHaveLength(2);
    expect(await splitGlied(ctx, "handlungsfeld", wohnen, teilung({ rev: 2, neuerTitel: "Mobilität" }))).toMatchObject({
      reason: "name-vergeben",
    });
  });

  test("is refused without a reason, and not allowed elsewhere", async () => {
    const { ctx, mandant, sprache, b1 } = await aChain();
    expect(await splitGlied(ctx, "bedarf", b1.id, teilung({ grund: "" }))).toMatchObject({ reason: "ohne-grund" });
    valueOf(await publishGlied(ctx, { art: "bedarf", id: b1.id }));
    await expect(
      splitGlied(database.ctxFor(mandant, redaktion(sprache)), "bedarf", b1.id, teilung({ rev: 2 })),
    ).rejects.toThrow(NotAllowed);
  });
});
