import { describe, expect, test } from "vitest";
import { createGebiet } from "#src/modules/netzwerk/commands/change-gebiet.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { bedarfe } from "../../kette/store/tables.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { aHandlungsfeld, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import type { StrukturAngaben } from "../rules/struktur.ts";
import { listLagen, listStrukturen } from "../store/strukturen.ts";
import { viewStrukturen } from "../views/strukturen.ts";
import { archiveStruktur } from "./archive-struktur.ts";
import { changeStruktur } from "./change-struktur.ts";
import { createStruktur } from "./create-struktur.ts";

const database = testDatabase();
const aCtx = async () => database.ctxFor(await database.aMandant(), FACHSTELLE);
const aRegion = async (ctx: Ctx, name: string) =>
  valueOf(await createGebiet(ctx, "planungsregion", name)) as Id<"Planungsregion">;

const angaben = (rest: Partial<StrukturAngaben> = {}): StrukturAngaben => ({
  name: "Psychosoziale Sprechstunde",
  beschreibung: "",
  lagen: [],
  ...rest,
});
const lage = (planungsregionId: Id<"Planungsregion">, rest: Partial<StrukturAngaben["lagen"][number]> = {}) => ({
  planungsregionId,
  stand: "fehlt" as const,
  bedarfId: null,
  bemerkung: "",
  eingeschaetztAm: "2026-06-30" as Datum,
  ...rest,
});

async function aBedarf(ctx: Ctx, oeffentlich: boolean): Promise<Id<"Bedarf">> {
  const feld = await aHandlungsfeld(ctx);
  const id = newId<"Bedarf">();
  await ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    await tx.insert(bedarfe).values({
      id,
      konzeptId: konzept.id,
      handlungsfeldId: feld,
      kennung: "B11",
      titel: "Psychosoziale Hilfe mit langer Wartezeit",
      position: 1,
      suchtext: "",
      veroeffentlichtAm: oeffentlich ? new Date(ctx.now) : null,
    });
    await record(tx, ctx, "konzept.bedarf.created", [{ kind: "bedarf", id }]);
  });
  return id;
}

describe("createStruktur (R092)", () => {
  test("adds the structure with its regions, and one audit entry", async () => {
    const ctx = await aCtx();
    const [nord, sued] = [await aRegion(ctx, "Nord"), await aRegion(ctx, "Süd")];
    const bedarfId = await aBedarf(ctx, true);
    const lagen = [lage(nord, { stand: "teilweise" }), lage(sued, { bedarfId })];
    valueOf(await createStruktur(ctx, angaben({ lagen })));
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.struktur.created");
    const view = await viewStrukturen(ctx);
    expect(view.strukturen[0]?.lagen.map((one) => [one?.stand, one?.bedarf?.kennung ?? null])).toEqual([
      ["teilweise", null],
      ["fehlt", "B11"],
    ]);
    expect(view.summen).toEqual({ zellen: 2, eingeschaetzt: 2, ausreichend: 0, teilweise: 1, fehlt: 1 });
  });

  test.each([
    ["region-unbekannt", () => angaben({ lagen: [lage(newId<"Planungsregion">())] })],
    ["name-vergeben", () => angaben({ name: "BEGEGNUNGSORT" })],
  ])("is refused: %s", async (reason, neu) => {
    const ctx = await aCtx();
    valueOf(await createStruktur(ctx, angaben({ name: "Begegnungsort" })));
    expect(await createStruktur(ctx, neu())).toMatchObject({ ok: false, reason });
    expect((await verbsOf(ctx)).filter((verb) => verb === "konzept.struktur.created")).toHaveLength(1);
  });

  test("a Bedarf that nobody may read in public is refused", async () => {
    const ctx = await aCtx();
    const nord = await aRegion(ctx, "Nord");
    const bedarfId = await aBedarf(ctx, false);
    expect(await createStruktur(ctx, angaben({ lagen: [lage(nord, { bedarfId })] }))).toMatchObject({
      reason: "bedarf-unbekannt",
    });
  });

  test("whoever only reads may not, and nothing is written", async () => {
    const ctx = await aCtx();
    const lesende = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
    await expect(createStruktur(lesende, angaben())).rejects.toBeInstanceOf(NotAllowed);
    expect(await ctx.db.read(listStrukturen)).toEqual([]);
    expect(await verbsOf(ctx)).toEqual([]);
  });
});

describe("changeStruktur", () => {
  test("writes what is said now, and the log keeps what was said before", async () => {
    const ctx = await aCtx();
    const [nord, sued] = [await aRegion(ctx, "Nord"), await aRegion(ctx, "Süd")];
    const { id } = valueOf(await createStruktur(ctx, angaben({ lagen: [lage(nord)] })));
    const lagen = [lage(sued, { stand: "ausreichend", bemerkung: "seit Juni" })];
    valueOf(await changeStruktur(ctx, id, 1, angaben({ lagen })));
    expect(await ctx.db.read((db) => listLagen(db, id))).toMatchObject([
      { planungsregionId: sued, stand: "ausreichend", bemerkung: "seit Juni" },
    ]);
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.struktur.changed");
  });

  test("a form older than the record is refused and changes nothing", async () => {
    const ctx = await aCtx();
    const { id } = valueOf(await createStruktur(ctx, angaben()));
    valueOf(await changeStruktur(ctx, id, 1, angaben({ beschreibung: "Eins" })));
    expect(await changeStruktur(ctx, id, 1, angaben({ beschreibung: "Zwei" }))).toMatchObject({
      reason: "inzwischen-geaendert",
    });
    expect((await ctx.db.read(listStrukturen))[0]?.beschreibung).toBe("Eins");
  });

  test("whoever only reads may not; another county has none", async () => {
    const ctx = await aCtx();
    const { id } = valueOf(await createStruktur(ctx, angaben()));
    const lesende = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
    await expect(changeStruktur(lesende, id, 1, angaben())).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeStruktur(await aCtx(), id, 1, angaben())).rejects.toBeInstanceOf(NotFound);
  });
});

describe("archiveStruktur", () => {
  test("takes it out of the table; its name is free again", async () => {
    const ctx = await aCtx();
    const { id } = valueOf(await createStruktur(ctx, angaben()));
    valueOf(await archiveStruktur(ctx, id, 1));
    expect(await ctx.db.read(listStrukturen)).toEqual([]);
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.struktur.archived");
    expect(await createStruktur(ctx, angaben())).toMatchObject({ ok: true });
    await expect(archiveStruktur(ctx, id, 2)).rejects.toBeInstanceOf(NotFound);
  });

  test("is refused when somebody changed it meanwhile, and for whoever only reads", async () => {
    const ctx = await aCtx();
    const { id } = valueOf(await createStruktur(ctx, angaben()));
    expect(await archiveStruktur(ctx, id, 7)).toMatchObject({ reason: "inzwischen-geaendert" });
    const lesende = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
    await expect(archiveStruktur(lesende, id, 1)).rejects.toBeInstanceOf(NotAllowed);
  });
});
