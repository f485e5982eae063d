import { describe, expect, test } from "vitest";
import { listHistory } from "#src/platform/audit/history.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { archiveHandlungsfeld } from "../../commands/archive-handlungsfeld.ts";
import { changeHandlungsfeld } from "../../commands/change-handlungsfeld.ts";
import { changeMassnahme } from "../../commands/change-massnahme.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { changeBedarf } from "../../kette/commands/change-bedarf.ts";
import { createBedarf } from "../../kette/commands/create-bedarf.ts";
import { findBedarf } from "../../kette/store/bedarfe.ts";
import { aBedarfInhalt } from "../../kette/test/fixtures.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, gruppe, valueOf } from "../../test/fixtures.ts";
import { viewWiederherstellung } from "../views/wiederherstellen.ts";
import { restoreStand } from "./restore-stand.ts";

const database = testDatabase();

async function aLandkreis() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  return { mandant, ctx, feld: await aHandlungsfeld(ctx) };
}
const newest = async (ctx: Ctx, kind: string, id: string) =>
  (await ctx.db.read((db) => listHistory(db, kind, id)))[0]?.id ?? "";

describe("undo by history", () => {
  test("puts only the fields of that entry back, through the normal change, and says so in the log", async () => {
    const { ctx, feld } = await aLandkreis();
    const { id } = valueOf(await createBedarf(ctx, aBedarfInhalt(feld, { titel: "Alt", beschreibung: "erste" })));
    valueOf(await changeBedarf(ctx, id, 1, aBedarfInhalt(feld, { titel: "Neu", beschreibung: "erste" })));
    const entry = await newest(ctx, "bedarf", id);
    valueOf(await changeBedarf(ctx, id, 2, aBedarfInhalt(feld, { titel: "Neu", beschreibung: "zweite" })));
    const view = await viewWiederherstellung(ctx, "bedarf", id, entry);
    expect(view.felder).toEqual([{ feld: "titel", vorher: "Neu", nachher: "Alt" }]);
    valueOf(await restoreStand(ctx, view.rev, view.ziel));
    const now = await ctx.db.read((db) => findBedarf(db, id));
    expect(now?.inhalt).toMatchObject({ titel: "Alt", beschreibung: "zweite" });
    const [last] = await ctx.db.read((db) => listHistory(db, "bedarf", id));
    expect(last).toMatchObject({ verb: "konzept.bedarf.changed", before: { titel: "Neu" }, after: { titel: "Alt" } });
  });

  test("brings back who was responsible for a Maßnahme", async () => {
    const { ctx, feld } = await aLandkreis();
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    const zustaendigkeiten = [gruppe("Jemand anderes", "federfuehrung")];
    valueOf(await changeMassnahme(ctx, id, 1, anInhalt(feld, { zustaendigkeiten })));
    const view = await viewWiederherstellung(ctx, "massnahme", id, await newest(ctx, "massnahme", id));
    expect(view.felder.map((one) => one.feld)).toEqual(["zustaendigkeit"]);
    valueOf(await restoreStand(ctx, view.rev, view.ziel));
    const now = await ctx.db.read((db) => findMassnahme(db, id));
    expect(now?.inhalt.zustaendigkeiten.map((one) => one.name)).toEqual(["Träger der Wohnungshilfe"]);
  });

  test("brings back the name of a Handlungsfeld, and its address with it", async () => {
    const { ctx, feld } = await aLandkreis();
    const texte = { zusammenfassung: "", aktuelleSituation: "", trend: "" };
    valueOf(await changeHandlungsfeld(ctx, feld, 1, { name: "Wohnen", ...texte }));
    const view = await viewWiederherstellung(ctx, "handlungsfeld", feld, await newest(ctx, "handlungsfeld", feld));
    expect(view.felder).toEqual([{ feld: "name", vorher: "Wohnen", nachher: "Wohnen und Mobilität" }]);
    expect(await restoreStand(ctx, view.rev, view.ziel)).toMatchObject({ value: { slug: "wohnen-und-mobilitaet" } });
  });

  test("is refused by the rules of today and over somebody's change", async () => {
    const { ctx, feld } = await aLandkreis();
    const old = await aHandlungsfeld(ctx, "Früher");
    const { id } = valueOf(await createBedarf(ctx, aBedarfInhalt(old)));
    valueOf(await changeBedarf(ctx, id, 1, aBedarfInhalt(feld)));
    const view = await viewWiederherstellung(ctx, "bedarf", id, await newest(ctx, "bedarf", id));
    expect(await restoreStand(ctx, 1, view.ziel)).toMatchObject({ reason: "inzwischen-geaendert" });
    valueOf(await archiveHandlungsfeld(ctx, old));
    expect(await restoreStand(ctx, view.rev, view.ziel)).toMatchObject({ reason: "handlungsfeld-fehlt" });
  });

  test("is not there for entries that nobody wrote, for others, and for strangers", async () => {
    const { ctx, mandant, feld } = await aLandkreis();
    const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld)));
    await expect(viewWiederherstellung(ctx, "massnahme", id, await newest(ctx, "massnahme", id))).rejects.toThrow(
      NotFound,
    );
    await expect(viewWiederherstellung(ctx, "massnahme", id, newId())).rejects.toThrow(NotFound);
    valueOf(await changeMassnahme(ctx, id, 1, anInhalt(feld, { titel: "Neu" })));
    const entry = await newest(ctx, "massnahme", id);
    const elsewhere = database.ctxFor(mandant, benutzer({ rolle: "fachredaktion", bezugId: newId() }));
    await expect(viewWiederherstellung(elsewhere, "massnahme", id, entry)).rejects.toThrow(NotFound);
    valueOf(await publishMassnahme(ctx, id));
    await expect(viewWiederherstellung(elsewhere, "massnahme", id, entry)).rejects.toThrow(NotAllowed);
    const view = await viewWiederherstellung(ctx, "massnahme", id, entry);
    await expect(restoreStand(elsewhere, view.rev, view.ziel)).rejects.toThrow(NotAllowed);
  });
});
