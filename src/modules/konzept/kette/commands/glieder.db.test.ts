import { describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { archiveHandlungsfeld } from "../../commands/archive-handlungsfeld.ts";
import { aHandlungsfeld, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { findBedarf } from "../store/bedarfe.ts";
import { findZiel } from "../store/ziele.ts";
import { aBedarfInhalt, aZielInhalt } from "../test/fixtures.ts";
import { viewKette } from "../views/kette.ts";
import { changeBedarf } from "./change-bedarf.ts";
import { archiveGlied, publishGlied, restoreGlied, withdrawGlied } from "./change-glied-stand.ts";
import { changeZiel } from "./change-ziel.ts";
import { createBedarf } from "./create-bedarf.ts";
import { createZiel } from "./create-ziel.ts";

const database = testDatabase();

async function aLandkreis() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  return { ctx, mandant, feld: await aHandlungsfeld(ctx), public: database.ctxFor(mandant) };
}

describe("Bedarfe", () => {
  test("get numbers that are given once, a place, and one audit entry each", async () => {
    const { ctx, feld } = await aLandkreis();
    const first = valueOf(await createBedarf(ctx, aBedarfInhalt(feld)));
    const second = valueOf(await createBedarf(ctx, aBedarfInhalt(feld, { titel: "Zweiter" })));
    expect([first.kennung, second.kennung]).toEqual(["B01", "B02"]);
    const saved = await ctx.db.read((db) => findBedarf(db, second.id));
    expect(saved).toMatchObject({ position: 2, rev: 1, veroeffentlichtAm: null, inhalt: { titel: "Zweiter" } });
    expect((await verbsOf(ctx)).slice(-2)).toEqual(["konzept.bedarf.created", "konzept.bedarf.created"]);
  });

  test("a municipality of another county, and an archived Handlungsfeld, are refused", async () => {
    const { ctx, feld } = await aLandkreis();
    const other = aBedarfInhalt(feld, { umfang: "gemeinden", gemeindeIds: [newId<"Gemeinde">()] });
    expect(await createBedarf(ctx, other)).toMatchObject({ reason: "gemeinde-fremd" });
    const old = await aHandlungsfeld(ctx, "Früher");
    valueOf(await archiveHandlungsfeld(ctx, old));
    expect(await createBedarf(ctx, aBedarfInhalt(old))).toMatchObject({ reason: "handlungsfeld-fehlt" });
    expect(await createBedarf(ctx, aBedarfInhalt(feld, { zielgruppeIds: [newId<"Zielgruppe">()] }))).toMatchObject({
      reason: "bezug-fehlt",
    });
  });

  test("two people at once: the second is told and overwrites nothing", async () => {
    const { ctx, feld } = await aLandkreis();
    const { id } = valueOf(await createBedarf(ctx, aBedarfInhalt(feld)));
    valueOf(await changeBedarf(ctx, id, 1, aBedarfInhalt(feld, { titel: "Eins" })));
    expect(await changeBedarf(ctx, id, 1, aBedarfInhalt(feld, { titel: "Zwei" }))).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    expect((await ctx.db.read((db) => findBedarf(db, id)))?.inhalt.titel).toBe("Eins");
  });

  test("moving to another Handlungsfeld needs the right in both", async () => {
    const { ctx, mandant, feld } = await aLandkreis();
    const there = await aHandlungsfeld(ctx, "Sprache");
    const { id } = valueOf(await createBedarf(ctx, aBedarfInhalt(feld)));
    const redaktion = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: feld }));
    await expect(changeBedarf(redaktion, id, 1, aBedarfInhalt(there))).rejects.toBeInstanceOf(NotAllowed);
    valueOf(await changeBedarf(ctx, id, 1, aBedarfInhalt(there)));
    expect((await ctx.db.read((db) => findBedarf(db, id)))?.inhalt.handlungsfeldId).toBe(there);
  });

  test("nobody else writes, and a draft of another field is not known", async () => {
    const { ctx, mandant, feld, public: citizen } = await aLandkreis();
    const { id } = valueOf(await createBedarf(ctx, aBedarfInhalt(feld)));
    const other = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: newId() }));
    await expect(createBedarf(citizen, aBedarfInhalt(feld))).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeBedarf(other, id, 1, aBedarfInhalt(feld))).rejects.toBeInstanceOf(NotFound);
    valueOf(await publishGlied(ctx, { art: "bedarf", id }));
    await expect(changeBedarf(other, id, 2, aBedarfInhalt(feld))).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("Wirkungsziele", () => {
  test("are written, agreed and carried on past their year", async () => {
    const { ctx, feld } = await aLandkreis();
    const { id, kennung } = valueOf(await createZiel(ctx, aZielInhalt(feld, { zieljahr: 2036 })));
    expect(kennung).toBe("W01");
    const agreed = {
      stand: "vereinbart",
      vereinbartAm: "2026-03-03" as Datum,
      vereinbartDurch: "Arbeitsgruppe Wohnen",
    } as const;
    valueOf(await changeZiel(ctx, id, 1, aZielInhalt(feld, { zieljahr: 2036, ...agreed })));
    expect(await ctx.db.read((db) => findZiel(db, id))).toMatchObject({
      rev: 2,
      inhalt: { ...agreed, zieljahr: 2036 },
    });
    expect(await changeZiel(ctx, id, 2, aZielInhalt(feld, { zieljahr: 2025 }))).toMatchObject({
      reason: "zieljahr-vorbei",
    });
    const later = { ...ctx, today: "2040-01-01" as Datum };
    valueOf(
      await changeZiel(later, id, 2, aZielInhalt(feld, { zieljahr: 2036, ausgangslage: "2036 nicht erreicht." })),
    );
  });

  test("one that answers a Bedarf is linked with it at once", async () => {
    const { ctx, feld } = await aLandkreis();
    const bedarf = valueOf(await createBedarf(ctx, aBedarfInhalt(feld))).id;
    const ziel = valueOf(await createZiel(ctx, aZielInhalt(feld), bedarf)).id;
    expect((await viewKette(ctx)).bedarfZiele).toEqual([{ von: bedarf, nach: ziel }]);
    valueOf(await archiveGlied(ctx, { art: "bedarf", id: bedarf }, "erledigt"));
    expect(await createZiel(ctx, aZielInhalt(feld), bedarf)).toMatchObject({ reason: "ende-archiviert" });
  });

  test("another Fachredaktion may not", async () => {
    const { ctx, mandant, feld } = await aLandkreis();
    const { id } = valueOf(await createZiel(ctx, aZielInhalt(feld)));
    const other = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: newId() }));
    await expect(createZiel(other, aZielInhalt(feld))).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeZiel(other, id, 1, aZielInhalt(feld))).rejects.toBeInstanceOf(NotFound);
  });
});

describe.each(["bedarf", "wirkungsziel"] as const)("what is done to a %s as a whole", (art) => {
  async function one() {
    const landkreis = await aLandkreis();
    const { ctx, feld } = landkreis;
    const made =
      art === "bedarf"
        ? valueOf(await createBedarf(ctx, aBedarfInhalt(feld)))
        : valueOf(await createZiel(ctx, aZielInhalt(feld)));
    const ref = { art, id: made.id } as Parameters<typeof publishGlied>[1];
    return { ...landkreis, ref };
  }

  test("published, withdrawn, archived with a reason, restored as a draft", async () => {
    const { ctx, ref } = await one();
    valueOf(await publishGlied(ctx, ref));
    expect(await publishGlied(ctx, ref)).toMatchObject({ reason: "schon-oeffentlich" });
    valueOf(await withdrawGlied(ctx, ref));
    expect(await withdrawGlied(ctx, ref)).toMatchObject({ reason: "nicht-oeffentlich" });
    expect(await archiveGlied(ctx, ref, "  ")).toMatchObject({ reason: "ohne-grund" });
    valueOf(await archiveGlied(ctx, ref, "Ist erledigt."));
    expect(await publishGlied(ctx, ref)).toMatchObject({ reason: "archiviert" });
    valueOf(await restoreGlied(ctx, ref));
    expect(await restoreGlied(ctx, ref)).toMatchObject({ reason: "nicht-archiviert" });
    expect((await verbsOf(ctx)).slice(-4)).toEqual(
      ["published", "withdrawn", "archived", "restored"].map((verb) => `konzept.${art}.${verb}`),
    );
  });

  test("a Handlungsfeld that holds it is not archived", async () => {
    const { ctx, feld } = await one();
    expect(await archiveHandlungsfeld(ctx, feld)).toMatchObject({ reason: "hat-glieder" });
  });

  test("the public may not, and does not learn that there is a draft", async () => {
    const { ctx, ref, public: citizen } = await one();
    for (const act of [publishGlied, withdrawGlied, restoreGlied]) {
      await expect(act(citizen, ref)).rejects.toBeInstanceOf(NotFound);
    }
    valueOf(await publishGlied(ctx, ref));
    await expect(archiveGlied(citizen, ref, "weg")).rejects.toBeInstanceOf(NotAllowed);
  });
});
