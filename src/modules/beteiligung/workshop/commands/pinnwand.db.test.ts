import { expect, test } from "vitest";
import { citeQuelle, registerBelegquelle } from "#src/modules/konzept/index.ts";
import { publishGlied } from "#src/modules/konzept/kette/commands/change-glied-stand.ts";
import type { BedarfId } from "#src/modules/konzept/kette/rules/kette.ts";
import { valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newRandomId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { listAusstehendeAntworten } from "../../wirkung/views/ausstehend.ts";
import { dokumentationSchema } from "../exchange/api.ts";
import { dokumentationCsv, dokumentationJson, requireDokumentation } from "../exchange/dokumentation.ts";
import type { ClusterId, WorkshopId } from "../rules/ids.ts";
import type { WorkshopAngaben } from "../rules/workshop.ts";
import { listWertungen } from "../store/pinnwand.ts";
import { viewWorkshop, viewWorkshops } from "../views/oeffentlich.ts";
import { findKartenQuelle } from "../views/quelle.ts";
import { findRaumKey, viewRaum } from "../views/raum.ts";
import { dissolveCluster, renameCluster, sortKarten } from "./cluster.ts";
import { addKarten, changeKarte, removeKarte } from "./karten.ts";
import { moveWorkshop, openSchritt } from "./run-workshop.ts";
import { takeErgebnis } from "./take-ergebnis.ts";
import { enterAuszaehlung, placePunkte, voteOnCluster } from "./werten.ts";
import { aRaum, LESENDE } from "../test/fixtures.ts";

const database = testDatabase();

test("five people at once lose no card, no dot and no sorting, and nobody overspends", async () => {
  const { ctx, citizen, id, workshop, familien, raum, schritt } = await aRaum(database);
  const personen = ["p1", "p2", "p3", "p4", "p5"];
  const karte = (person: string, n: number, sendung: string | null = null) =>
    addKarten(citizen, raum(person), {
      gruppeId: familien.id,
      clusterId: null,
      texte: [`Karte ${n} von ${person}`],
      sendung,
    });
  const added = await Promise.all(personen.flatMap((one) => [1, 2, 3, 4].map((n) => karte(one, n))));
  expect(added.every((one) => one.ok)).toBe(true);
  const sendung = newRandomId<"Sendung">();
  const twice = await Promise.all([karte("p1", 5, sendung), karte("p1", 5, sendung)]);
  expect(twice.filter((one) => one.ok)).toHaveLength(1);
  const lose = async () => (await viewRaum(citizen, workshop.code, "p1"))?.gruppen[0]?.lose ?? [];
  expect(await lose()).toHaveLength(21);

  await schritt("ordnen");
  const alle = (await lose()).map((one) => one.id);
  const neu = (titel: string) => ({ art: "neu", titel }) as const;
  const sorted = await Promise.all(
    personen.map((one, at) =>
      sortKarten(citizen, raum(one), {
        gruppeId: familien.id,
        // Two reach for the same cards: the second finds them moved.
        karten: alle.slice(Math.max(0, at * 4 - 1), at * 4 + 4),
        von: null,
        nach: neu(at < 2 ? "Mobilität" : `Cluster ${at}`),
      }),
    ),
  );
  expect(sorted.every((one) => one.ok)).toBe(true);
  const pinnwand = async (person = "p1") => (await viewRaum(citizen, workshop.code, person))?.gruppen[0]?.cluster ?? [];
  expect(await pinnwand()).toHaveLength(4);
  const karten = [...(await pinnwand()).flatMap((one) => one.karten), ...(await lose())].map((one) => one.id);
  expect(new Set(karten)).toEqual(new Set(alle));
  expect(karten).toHaveLength(21);

  await schritt("gewichten");
  const ids = (await pinnwand()).map((one) => one.id);
  const dots = await Promise.all(
    personen.flatMap((person) => ids.map((one) => placePunkte(citizen, raum(person), one, 2))),
  );
  // Five dots each, two at a time: two clusters, and the third is too much.
  expect(dots.filter((one) => one.ok)).toHaveLength(10);
  expect(dots.filter((one) => !one.ok && one.reason === "punkte-verbraucht")).toHaveLength(10);
  expect((await pinnwand()).reduce((sum, one) => sum + one.punkte, 0)).toBe(20);
  expect((await viewRaum(citizen, workshop.code, "p1"))?.frei).toBe(1);
  // The same form twice is the same.
  const mine = (await pinnwand()).find((one) => one.eigene.punkte > 0);
  if (!mine) throw new Error("No dots.");
  valueOf(await placePunkte(citizen, raum("p1"), mine.id, 2));
  expect((await pinnwand()).reduce((sum, one) => sum + one.punkte, 0)).toBe(20);
  expect(await placePunkte(citizen, raum("p1"), mine.id, 4)).toMatchObject({ reason: "zu-viele-auf-einem" });
  expect(await findRaumKey(citizen, workshop.code.toLowerCase())).toContain(id);
  expect(await verbsOf(ctx)).toContain("beteiligung.raum.dots-placed");
});

test("a step says what can be done; nothing is lost between two who change one cluster", async () => {
  const { ctx, mandant, citizen, id, familien, frauen, raum, fachstelle, schritt, intern, rev } = await aRaum(database);
  const text = (words: string) => ({ gruppeId: familien.id, clusterId: null, texte: [words], sendung: null });
  expect(await addKarten(citizen, raum("p"), text(" "))).toMatchObject({ reason: "ohne-karten" });
  valueOf(await addKarten(citizen, raum("p"), text("Bus")));
  await expect(addKarten(citizen, { ...raum("p"), code: "ZZZZZZ" }, text("x"))).rejects.toThrow(NotFound);
  const von = { gruppeId: familien.id, von: null };
  const loseId = async () => (await intern()).pinnwand[0]?.lose.map((one) => one.id) ?? [];
  expect(
    await sortKarten(citizen, raum("p"), { ...von, karten: await loseId(), nach: { art: "neu", titel: "M" } }),
  ).toMatchObject({ reason: "schritt-passt-nicht" });
  await schritt("ordnen");
  const karten = await loseId();
  expect(await sortKarten(citizen, raum("p"), { ...von, karten, nach: { art: "neu", titel: " " } })).toMatchObject({
    reason: "ohne-titel",
  });
  expect(await sortKarten(citizen, raum("p"), { ...von, karten: [], nach: { art: "keins" } })).toMatchObject({
    reason: "keine-karte-gewaehlt",
  });
  valueOf(await sortKarten(citizen, raum("p"), { ...von, karten, nach: { art: "neu", titel: "Mobil" } }));
  expect(await sortKarten(citizen, raum("q"), { ...von, karten, nach: { art: "keins" } })).toMatchObject({
    reason: "schon-verschoben",
  });
  const cluster = async () => (await intern()).pinnwand[0]?.cluster[0];
  const clusterId = (await cluster())?.id as ClusterId;
  await expect(
    sortKarten(citizen, raum("p"), {
      gruppeId: frauen.id,
      karten,
      von: clusterId,
      nach: { art: "cluster", id: clusterId },
    }),
  ).rejects.toThrow(NotFound);
  valueOf(await renameCluster(citizen, raum("p"), clusterId, 1, "Mobil sein"));
  expect(await renameCluster(citizen, raum("q"), clusterId, 1, "Bus")).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  expect((await cluster())?.titel).toBe("Mobil sein");

  await schritt("abstimmen");
  valueOf(await voteOnCluster(citizen, raum("p"), clusterId, "nein"));
  valueOf(await voteOnCluster(citizen, raum("p"), clusterId, "ja"));
  valueOf(await enterAuszaehlung(ctx, id, clusterId, 2, { punkte: 7, ja: 4, nein: 1, enthaltung: 0 }));
  expect(await enterAuszaehlung(ctx, id, clusterId, 2, { punkte: 8, ja: 4, nein: 1, enthaltung: 0 })).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  expect(await cluster()).toMatchObject({ punkte: 7, stimmen: { ja: 5, nein: 1, enthaltung: 0 } });
  expect(await dissolveCluster(ctx, fachstelle, clusterId, 3)).toMatchObject({ reason: "cluster-gewertet" });

  const [karteId] = karten;
  if (!karteId) throw new Error("No card.");
  expect(await changeKarte(ctx, id, karteId, "etwas", "Frühbus")).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await changeKarte(ctx, id, karteId, "Bus", "Frühbus"));
  await schritt("geschlossen");
  expect(await addKarten(citizen, raum("p"), text("zu spät"))).toMatchObject({ reason: "schritt-passt-nicht" });
  valueOf(await addKarten(ctx, fachstelle, text("vom Foto")));
  const lesende = database.ctxFor(mandant, LESENDE);
  for (const call of [
    () => addKarten(lesende, fachstelle, text("x")),
    () => changeKarte(lesende, id, karteId, "x", "y"),
    () => removeKarte(lesende, id, karteId),
    () => dissolveCluster(lesende, fachstelle, clusterId, 3),
    () => enterAuszaehlung(lesende, id, clusterId, 3, { punkte: 0, ja: 0, nein: 0, enthaltung: 0 }),
    () => openSchritt(lesende, id, 1, "ordnen"),
    () => moveWorkshop(lesende, id, 1, "dokumentiert"),
    () => findKartenQuelle(lesende, `karte:${karteId}`),
  ])
    await expect(call()).rejects.toThrow(NotAllowed);
  valueOf(await removeKarte(ctx, id, (await loseId())[0] ?? karteId));
  expect(await moveWorkshop(ctx, id, await rev(), "geplant")).toMatchObject({ reason: "schritt-passt-nicht" });
});

async function released(runde: WorkshopAngaben["runde"]) {
  const raum = await aRaum(database, { runde });
  const { ctx, citizen, id, familien, fachstelle, feld, rev, intern } = raum;
  const neu = { gruppeId: familien.id, clusterId: null, texte: ["Bus zur Frühschicht", "=1+1"], sendung: null };
  valueOf(await addKarten(ctx, fachstelle, neu));
  const karten = (await intern()).pinnwand[0]?.lose.map((one) => one.id) ?? [];
  const nach = { art: "neu", titel: "Früh zur Arbeit kommen" } as const;
  valueOf(await sortKarten(ctx, fachstelle, { gruppeId: familien.id, karten, von: null, nach }));
  const clusterId = (await intern()).pinnwand[0]?.cluster[0]?.id as ClusterId;
  await raum.schritt("gewichten");
  valueOf(await placePunkte(citizen, raum.raum("p"), clusterId, 3));
  const take = (theId: WorkshopId = id, clusterRev = 1) =>
    takeErgebnis(ctx, theId, clusterId, clusterRev, { titel: "Früh zur Arbeit kommen", handlungsfeldId: feld });
  return {
    ...raum,
    clusterId,
    karteId: karten[0],
    take,
    release: async () => moveWorkshop(ctx, id, await rev(), "dokumentiert", 31),
  };
}

test("nothing is public before release; then everything but who gave which dot", async () => {
  const { ctx, citizen, id, workshop, clusterId, karteId, release, intern, take } = await released(1);
  const shown = await viewWorkshop(citizen, workshop.slug);
  expect(shown.pinnwand).toBeNull();
  expect(() => requireDokumentation(shown)).toThrow(NotFound);
  expect(await findKartenQuelle(ctx, `cluster:${clusterId}`)).toMatchObject({
    aussage: "Früh zur Arbeit kommen",
    zahlen: { anzahl: 2, basis: 2 },
    adresse: null,
    freigabe: "intern",
  });
  valueOf(await release());
  expect(await ctx.db.read((db) => listWertungen(db, id))).toEqual([]);
  const view = requireDokumentation(await viewWorkshop(citizen, workshop.slug));
  expect(view.pinnwand[0]?.cluster).toMatchObject([{ punkte: 3, ergebnis: null }]);
  expect(view).toMatchObject({ teilnehmende: 31, dokumentiertAm: ctx.today });
  expect((await viewWorkshops(citizen)).map((one) => one.stand)).toEqual(["dokumentiert"]);
  const json: unknown = JSON.parse(JSON.stringify(dokumentationJson(citizen, view)));
  expect(dokumentationSchema.safeParse(json).error?.issues).toBeUndefined();
  // What would be a formula in a spreadsheet is none.
  expect(dokumentationCsv(view)).not.toMatch(/;=1\+1/);
  expect(await findKartenQuelle(ctx, `karte:${karteId}`)).toMatchObject({
    zahlen: null,
    adresse: `/workshops/${workshop.slug}#karte-${karteId}`,
    freigabe: "woertlich",
  });
  for (const key of ["karte:x", "zitat:1", `karte:${newRandomId()}`])
    expect(await findKartenQuelle(ctx, key)).toBeNull();

  const later = { ...ctx, today: addDays(ctx.today, 60) };
  expect(await listAusstehendeAntworten(later)).toMatchObject([{ key: id, faelligAm: later.today }]);
  const taken = valueOf(await take(id, (await intern()).pinnwand[0]?.cluster[0]?.rev));
  expect(taken).toMatchObject({ art: "bedarf", kennung: "B01" });
  expect(await take(id, 99)).toMatchObject({ reason: "schon-uebernommen" });
  expect(await listAusstehendeAntworten(later)).toEqual([]);
  // A draft has no name for the public yet.
  expect((await viewWorkshop(citizen, workshop.slug)).pinnwand?.[0]?.cluster[0]?.ergebnis).toEqual({
    art: "bedarf",
    kennung: null,
    titel: null,
  });
  // What rests on a card is told at the card, as far as everybody may know of it.
  registerBelegquelle("karte", findKartenQuelle);
  const folgen = async () => (await viewWorkshop(citizen, workshop.slug)).pinnwand?.[0]?.cluster[0]?.karten[0]?.folgen;
  const zuordnungen = [{ glied: "bedarf", id: taken.id, wirkung: "stuetzt" }] as const;
  valueOf(await citeQuelle(later, `karte:${karteId}`, { aussage: "Bus", freigabe: "woertlich", zuordnungen }));
  expect(await folgen()).toEqual([]);
  await publishGlied(ctx, { art: "bedarf", id: taken.id as BedarfId });
  expect(await folgen()).toMatchObject([{ glied: "bedarf", kennung: "B01" }]);
  expect((await intern()).pfade.get(taken.id)).toContain(taken.id);
  expect(await verbsOf(ctx)).toEqual(expect.arrayContaining(["beteiligung.workshop.taken-up"]));
});

test.each([
  [2, "wirkungsziel", "W01"],
  [3, "idee", "Idee 1"],
] as const)("round %i becomes %s %s, once", async (runde, art, kennung) => {
  const { mandant, id, clusterId, feld, take } = await released(runde);
  expect(await take(id, 9)).toMatchObject({ reason: "inzwischen-geaendert" });
  const done = await Promise.all([take(), take()]);
  expect(done.filter((one) => one.ok)).toMatchObject([{ value: { art, kennung } }]);
  expect(done.filter((one) => !one.ok)).toHaveLength(1);
  const lesende = database.ctxFor(mandant, LESENDE);
  await expect(takeErgebnis(lesende, id, clusterId, 1, { titel: "x", handlungsfeldId: feld })).rejects.toThrow(
    NotAllowed,
  );
});
