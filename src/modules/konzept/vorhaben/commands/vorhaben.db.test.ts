import { expect, test } from "vitest";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { vorhabenSchema } from "../exchange/api.ts";
import { vorhabenDaten } from "../exchange/vorhaben-daten.ts";
import { datenJson } from "../../quer/exchange/daten.ts";
import type { VorhabenAngaben } from "../rules/vorhaben.ts";
import { listVeralteteVorhaben, viewVorhaben, viewVorhabenIntern } from "../views/vorhaben.ts";
import { changeVorhaben, createVorhaben, decideVorhaben, moveVorhaben, removeVorhaben } from "./keep-vorhaben.ts";

const database = testDatabase();
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });

async function einKreis() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const bus: VorhabenAngaben = {
    titel: "Bus zur Frühschicht",
    text: "",
    wer: "Nahverkehrsstelle",
    stand: "in-arbeit",
    erwartet: { tag: addDays(ctx.today, 200), genauigkeit: "monat" },
    grund: "",
    massnahmeId: null,
  };
  return { ctx, anybody: { ...ctx, actor: OEFFENTLICH }, bus };
}

test("R023 an entry is public at once, grows old, is confirmed, finished, and leaves the page after two months", async () => {
  const { ctx, anybody, bus } = await einKreis();
  const feld = await aHandlungsfeld(ctx);
  const massnahme = valueOf(await createMassnahme(ctx, anInhalt(feld)));
  expect(await createVorhaben(ctx, { ...bus, erwartet: null })).toMatchObject({ reason: "erwartet-fehlt" });
  expect(await createVorhaben(ctx, { ...bus, massnahmeId: newId<"Massnahme">() })).toMatchObject({
    reason: "bezug-fehlt",
  });
  const { id } = valueOf(await createVorhaben(ctx, { ...bus, massnahmeId: massnahme.id }));
  const [one] = (await viewVorhaben(anybody)).offen;
  expect(one).toMatchObject({ titel: bus.titel, bestaetigtAm: ctx.today, erwartet: bus.erwartet, veraltet: null });
  // A draft has no name outside; published it has.
  expect(one?.massnahme).toBeNull();
  valueOf(await publishMassnahme(ctx, massnahme.id));
  expect((await viewVorhaben(anybody)).offen[0]?.massnahme).toMatchObject({ kennung: "M01" });
  expect(vorhabenSchema.parse(datenJson(ctx, await vorhabenDaten(anybody))).vorhaben).toMatchObject([
    { titel: bus.titel, massnahme: "M01" },
  ]);

  const am = (today: Datum) => ({ ...ctx, today });
  expect(await listVeralteteVorhaben(am(addDays(ctx.today, 90)))).toEqual([]);
  const alt = am(addDays(ctx.today, 91));
  expect(await listVeralteteVorhaben(alt)).toMatchObject([{ titel: bus.titel, faelligAm: alt.today, fuer: bus.wer }]);
  expect(await listVeralteteVorhaben({ ...alt, actor: REDAKTION })).toEqual([]);
  valueOf(await decideVorhaben(alt, id, 1, "bestaetigen"));
  expect(await listVeralteteVorhaben(alt)).toEqual([]);
  const vorbei = am(addDays(ctx.today, 201));
  expect(await decideVorhaben(vorbei, id, 2, "bestaetigen")).toMatchObject({ reason: "stand-passt-nicht" });
  valueOf(await changeVorhaben(vorbei, id, 2, { ...bus, stand: "ruht", erwartet: null, grund: "Neue Ausschreibung" }));
  expect(await changeVorhaben(vorbei, id, 2, bus)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await decideVorhaben(vorbei, id, 3, "fertig"));
  expect(await changeVorhaben(vorbei, id, 4, bus)).toMatchObject({ reason: "stand-passt-nicht" });
  const seen = async (tage: number) => {
    const { offen, fertig } = await viewVorhaben({ ...anybody, today: addDays(vorbei.today, tage) });
    return [offen.length, fertig.length];
  };
  expect([await seen(0), await seen(60), await seen(61)]).toEqual([
    [0, 1],
    [0, 1],
    [0, 0],
  ]);
  valueOf(await decideVorhaben(vorbei, id, 4, "oeffnen"));
  expect((await viewVorhaben(anybody)).offen).toMatchObject([{ stand: "in-arbeit", fertigAm: null }]);
  expect(await verbsOf(ctx)).toEqual(
    expect.arrayContaining(
      ["created", "confirmed", "changed", "finished", "reopened"].map((v) => `konzept.vorhaben.${v}`),
    ),
  );
});

test("R023 the order is the Fachstelle's; nobody else keeps the list", async () => {
  const { ctx, anybody, bus } = await einKreis();
  const ids = [];
  for (const titel of ["Erstes", "Zweites", "Drittes"])
    ids.push(valueOf(await createVorhaben(ctx, { ...bus, titel })).id);
  const [erstes, zweites, drittes] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0]];
  const titel = async () => (await viewVorhaben(anybody)).offen.map((one) => one.titel);
  valueOf(await moveVorhaben(ctx, drittes, "hoch"));
  expect(await titel()).toEqual(["Erstes", "Drittes", "Zweites"]);
  valueOf(await moveVorhaben(ctx, erstes, "hoch"));
  valueOf(await moveVorhaben(ctx, erstes, "runter"));
  expect(await titel()).toEqual(["Drittes", "Erstes", "Zweites"]);
  valueOf(await removeVorhaben(ctx, zweites, 1));
  expect(await titel()).toEqual(["Drittes", "Erstes"]);
  await expect(removeVorhaben(ctx, zweites, 1)).rejects.toThrow(NotFound);
  await expect(moveVorhaben(ctx, zweites, "hoch")).rejects.toThrow(NotFound);
  const redaktion = { ...ctx, actor: REDAKTION };
  for (const run of [
    () => createVorhaben(redaktion, bus),
    () => changeVorhaben(redaktion, erstes, 1, bus),
    () => decideVorhaben(redaktion, erstes, 1, "fertig"),
    () => moveVorhaben(redaktion, erstes, "runter"),
    () => removeVorhaben(redaktion, erstes, 1),
    () => viewVorhabenIntern(redaktion),
  ])
    await expect(run()).rejects.toThrow(NotAllowed);
  await expect(viewVorhabenIntern(anybody)).rejects.toThrow(SignInNeeded);
});
