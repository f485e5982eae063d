import { describe, expect, test } from "vitest";
import { listHistory } from "#src/platform/audit/history.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { changeMassnahme } from "../../commands/change-massnahme.ts";
import { changeZielgruppen } from "../../commands/change-zielgruppen.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import type { Aenderung } from "../rules/massenaenderung.ts";
import { viewMassenaenderung, viewMassenvorschau } from "../views/massenaenderung.ts";
import { changeMassnahmen } from "./change-massnahmen.ts";

const database = testDatabase();
const aenderung = (rest: Partial<Aenderung> = {}): Aenderung => ({
  handlungsfeldId: null,
  zielgruppenDazu: [],
  zielgruppenWeg: [],
  themenDazu: [],
  themenWeg: [],
  einstufung: null,
  zustand: null,
  grund: "",
  ...rest,
});

async function threeMassnahmen() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const [wohnen, sprache] = [await aHandlungsfeld(ctx), await aHandlungsfeld(ctx, "Sprache und Bildung")];
  const [gruppe] = valueOf(await changeZielgruppen(ctx, [], [{ id: null, name: "Ältere", text: "" }])).ids;
  const made = [];
  for (const titel of ["Eins", "Zwei", "Drei"])
    made.push(valueOf(await createMassnahme(ctx, anInhalt(wohnen, { titel }))));
  const ids = made.map((one) => one.id);
  if (!gruppe) throw new Error("The Zielgruppe was not made.");
  return { mandant, ctx, wohnen, sprache, gruppe, ids, revs: new Map(ids.map((id) => [id, 1])) };
}
const load = (ctx: Parameters<typeof changeMassnahmen>[0], id: MassnahmeId) =>
  ctx.db.read((db) => findMassnahme(db, id));

describe("changing many Maßnahmen at once", () => {
  test("is one audit entry with a change per Maßnahme", async () => {
    const { ctx, sprache, gruppe, ids, revs } = await threeMassnahmen();
    const before = (await verbsOf(ctx)).length;
    const typed = aenderung({
      handlungsfeldId: sprache,
      zielgruppenDazu: [gruppe],
      einstufung: "quick-win",
      zustand: "veroeffentlichen",
    });
    expect(valueOf(await changeMassnahmen(ctx, revs, typed))).toEqual({ geaendert: 3, ausgelassen: [] });
    expect((await verbsOf(ctx)).slice(before)).toEqual(["konzept.massnahmen.changed"]);
    for (const id of ids) {
      const massnahme = await load(ctx, id);
      expect(massnahme).toMatchObject({ rev: 2, inhalt: { handlungsfeldId: sprache, zielgruppeIds: [gruppe] } });
      expect(massnahme?.veroeffentlichtAm).not.toBeNull();
      const [last] = await ctx.db.read((db) => listHistory(db, "massnahme", id));
      expect(last).toMatchObject({ after: { handlungsfeldId: sprache, einstufung: "quick-win", oeffentlich: true } });
    }
    const { rows } = await database.admin.query(
      "select distinct einstufung from konzept_massnahmen where tenant_id = $1",
      [ctx.mandant.id],
    );
    expect(rows).toEqual([{ einstufung: "quick-win" }]);
  });

  test("names and leaves out what somebody changed meanwhile, and keeps her change", async () => {
    const { ctx, wohnen, sprache, ids, revs } = await threeMassnahmen();
    const [first] = ids;
    if (!first) throw new Error("no Maßnahme");
    valueOf(await changeMassnahme(ctx, first, 1, anInhalt(wohnen, { titel: "Von jemand anderem" })));
    const vorschau = await viewMassenvorschau(ctx, revs, aenderung({ handlungsfeldId: sprache }));
    expect(vorschau.map((zeile) => zeile.ausgelassen)).toEqual(["inzwischen-geaendert", null, null]);
    expect(vorschau[1]?.aenderungen).toEqual([
      { feld: "handlungsfeld", vorher: "Wohnen und Mobilität", nachher: "Sprache und Bildung" },
    ]);
    const done = valueOf(await changeMassnahmen(ctx, revs, aenderung({ handlungsfeldId: sprache })));
    expect(done).toEqual({
      geaendert: 2,
      ausgelassen: [{ kennung: "M01", titel: "Von jemand anderem", grund: "inzwischen-geaendert" }],
    });
    expect(await load(ctx, first)).toMatchObject({ inhalt: { handlungsfeldId: wohnen, titel: "Von jemand anderem" } });
  });

  test("archives with a reason", async () => {
    const { ctx, ids, revs } = await threeMassnahmen();
    const archive = aenderung({ zustand: "archivieren", grund: "abgelöst" });
    expect(await changeMassnahmen(ctx, revs, { ...archive, grund: "" })).toMatchObject({ reason: "ohne-grund" });
    valueOf(await changeMassnahmen(ctx, revs, archive));
    const archived = await load(ctx, ids[0] as MassnahmeId);
    expect(archived).toMatchObject({ archiviertGrund: "abgelöst" });
    expect(archived?.archiviertAm).not.toBeNull();
  });

  test("changes nothing when no row fits, and nothing without rows", async () => {
    const { ctx, wohnen, revs } = await threeMassnahmen();
    const same = aenderung({ handlungsfeldId: wohnen });
    expect(await changeMassnahmen(ctx, revs, same)).toMatchObject({ reason: "keine-zeile-geaendert" });
    expect(await changeMassnahmen(ctx, new Map(), same)).toMatchObject({ reason: "keine-zeilen" });
    expect(await changeMassnahmen(ctx, revs, aenderung())).toMatchObject({ reason: "nichts-gewaehlt" });
  });

  test("is for those who may write in both Handlungsfelder; drafts of others are not even named", async () => {
    const { mandant, wohnen, sprache, revs } = await threeMassnahmen();
    const half = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: wohnen }));
    await expect(changeMassnahmen(half, revs, aenderung({ handlungsfeldId: sprache }))).rejects.toThrow(NotAllowed);
    const elsewhere = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: sprache }));
    expect(await changeMassnahmen(elsewhere, revs, aenderung({ einstufung: "quick-win" }))).toMatchObject({
      reason: "keine-zeile-geaendert",
    });
    expect((await viewMassenaenderung(elsewhere, { ids: [...revs.keys()] })).zeilen).toEqual([]);
    await expect(
      changeMassnahmen(database.ctxFor(mandant), revs, aenderung({ einstufung: "quick-win" })),
    ).rejects.toThrow(NotAllowed);
  });

  test("takes all that fit a filter", async () => {
    const { ctx, ids } = await threeMassnahmen();
    const { zeilen, zuViele } = await viewMassenaenderung(ctx, { filter: { zustand: "entwurf" } });
    expect([zeilen.map((one) => one.id), zuViele]).toEqual([ids, false]);
    expect((await viewMassenaenderung(ctx, { filter: { zustand: "oeffentlich" } })).zeilen).toEqual([]);
  });
});
