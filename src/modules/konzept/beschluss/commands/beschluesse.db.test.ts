import { expect, test } from "vitest";
import { createGremium } from "#src/modules/gremien/commands/change-gremium.ts";
import { listGremien } from "#src/modules/gremien/index.ts";
import { aGremium } from "#src/modules/gremien/test/fixtures.ts";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { mails } from "#src/platform/db/tables.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { findElement } from "../../gliederung/views/elemente.ts";
import { aHandlungsfeld, benutzer, FACHSTELLE, SYSTEM, valueOf, verbsOf } from "../../test/fixtures.ts";
import type { BeschlussAngaben } from "../rules/beschluss.ts";
import {
  listAbgelaufeneStrukturen,
  listLeitbeschluesse,
  viewBeschluss,
  viewBeschluesse,
} from "../views/beschluesse.ts";
import { changeBeschluss, createBeschluss, decideBeschluss, removeBeschluss } from "./keep-beschluesse.ts";
import { remindEnden } from "./remind-enden.ts";

const database = testDatabase();
const LESENDE = benutzer({ rolle: "lesende", bezugId: null });
const ZUSTAENDIG = benutzer({ rolle: "zustaendige", bezugId: newId() });

async function einKreis() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const gremiumId = valueOf(await createGremium(ctx, aGremium({ name: "Steuerungsgruppe Integration" })));
  const feld = await aHandlungsfeld(ctx);
  const angaben = (anders: Partial<BeschlussAngaben> = {}): BeschlussAngaben => ({
    titel: "Ehrenamt ersetzt keine Pflichtaufgaben",
    wortlaut: "Aufgaben des Landkreises werden nicht auf Ehrenamtliche übertragen.",
    grund: "",
    gremiumId,
    gremium: "",
    mitglieder: "",
    endetAm: null,
    handlungsfeldIds: [],
    querschnittsthemaIds: [],
    ...anders,
  });
  const am = (tage = 0) => ({ am: addDays(ctx.today, tage), grund: "", endetAm: null });
  return { ctx, public: { ...ctx, actor: OEFFENTLICH }, gremiumId, feld, angaben, am };
}

test("R031 a guideline is public once it is decided, over all and at what it touches, and its words stay", async () => {
  const { ctx, public: anybody, feld, angaben, am } = await einKreis();
  const as = (actor: Ctx["actor"]) => ({ ...ctx, actor });
  await expect(createBeschluss(as(LESENDE), "leitbeschluss", angaben())).rejects.toThrow(NotAllowed);
  expect(await createBeschluss(ctx, "leitbeschluss", angaben({ wortlaut: "" }))).toMatchObject({
    reason: "wortlaut-fehlt",
  });
  expect(
    await createBeschluss(ctx, "leitbeschluss", angaben({ querschnittsthemaIds: [newId<"Querschnittsthema">()] })),
  ).toMatchObject({ reason: "bezug-fehlt" });
  const { id, nummer } = valueOf(await createBeschluss(ctx, "leitbeschluss", angaben({ handlungsfeldIds: [feld] })));
  expect(nummer).toBe(1);
  expect(await listLeitbeschluesse(anybody, null)).toEqual([]);
  await expect(viewBeschluesse(anybody)).rejects.toThrow(SignInNeeded);
  await expect(viewBeschluesse(as(ZUSTAENDIG))).rejects.toThrow(NotAllowed);
  expect((await viewBeschluss(as(LESENDE), id)).kann).toEqual([]);
  expect(await decideBeschluss(ctx, id, 1, "beschliessen", am(1))).toMatchObject({ reason: "beschluss-in-zukunft" });
  expect(await decideBeschluss(ctx, id, 1, "verlaengern", am())).toMatchObject({ reason: "stand-passt-nicht" });
  await expect(decideBeschluss(as(LESENDE), id, 1, "beschliessen", am())).rejects.toThrow(NotAllowed);
  valueOf(await decideBeschluss(ctx, id, 1, "beschliessen", am()));
  expect(await listLeitbeschluesse(anybody, feld)).toMatchObject([
    { kennung: "BS1", gremium: "Steuerungsgruppe Integration", am: ctx.today },
  ]);
  expect(await listLeitbeschluesse(anybody, newId())).toEqual([]);
  expect(await changeBeschluss(ctx, id, 2, angaben({ titel: "Anders" }))).toMatchObject({ reason: "steht-fest" });
  expect(await removeBeschluss(ctx, id, 2)).toMatchObject({ reason: "stand-passt-nicht" });
  expect(await decideBeschluss(ctx, id, 1, "beenden", am())).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await decideBeschluss(ctx, id, 2, "beenden", am())).toMatchObject({ reason: "ohne-grund" });
  valueOf(await decideBeschluss(ctx, id, 2, "beenden", { ...am(), grund: "Ersetzt durch BS2" }));
  expect(await listLeitbeschluesse(anybody, null)).toEqual([]);
  expect(await findElement(ctx, "bs1")).toMatchObject({ art: "beschluss", kennung: "BS1" });
  expect(await findElement(anybody, "BS1")).toBeNull();
  await expect(viewBeschluss(ctx, newId<"Beschluss">())).rejects.toThrow(NotFound);
  expect(await verbsOf(ctx)).toEqual(expect.arrayContaining(["konzept.beschluss.created", "konzept.beschluss.ended"]));
});

test("R033 a structure is proposed, changed, decided, becomes a body, is reminded of, extended and runs out", async () => {
  const { ctx, angaben, am } = await einKreis();
  await createLandkreis(
    { ...ctx, actor: SYSTEM },
    {
      name: "Landkreis Erlengrund",
      kurzname: "Erlengrund",
      verwaltungsname: "Landratsamt Erlengrund",
      land: "99",
      kreisschluessel: "99901",
    },
  );
  await database.admin.query("update landkreis_profile set kontakt_email = $2 where tenant_id = $1", [
    ctx.mandant.id,
    "stabsstelle@erlengrund.example",
  ]);
  const system = (today: Datum) => ({ ...ctx, today, actor: SYSTEM });
  const ende = addDays(ctx.today, 60);
  const ak = angaben({ titel: "AK Wohnen", grund: "Wohnungen fehlen.", mitglieder: "Sozialamt", endetAm: ende });
  expect(await createBeschluss(ctx, "struktur", angaben())).toMatchObject({ reason: "grund-fehlt" });
  const { id } = valueOf(await createBeschluss(ctx, "struktur", ak));
  valueOf(await changeBeschluss(ctx, id, 1, { ...ak, mitglieder: "Sozialamt, Jobcenter" }));
  expect(await changeBeschluss(ctx, id, 1, ak)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await remindEnden(system(ctx.today))).toBe(0);
  valueOf(await decideBeschluss(ctx, id, 2, "beschliessen", am()));
  const gremium = (await listGremien(ctx)).find((one) => one.name === "AK Wohnen");
  expect(gremium).toMatchObject({ art: "arbeitskreis", gegruendetAm: ctx.today, ziele: ["Wohnungen fehlen."] });
  expect((await viewBeschluss(ctx, id)).struktur?.id).toBe(gremium?.id);
  const zweite = valueOf(await createBeschluss(ctx, "struktur", ak));
  expect(await decideBeschluss(ctx, zweite.id, 1, "beschliessen", am())).toMatchObject({ reason: "name-vergeben" });
  valueOf(await decideBeschluss(ctx, zweite.id, 1, "ablehnen", { ...am(), grund: "Gibt es schon" }));

  // The clock walks to a week after the end, three looks a day; one reminder on each of the three days.
  const told: Datum[] = [];
  for (let tag = ctx.today; tag <= addDays(ende, 7); tag = addDays(tag, 1))
    for (let look = 0; look < 3; look += 1) if ((await remindEnden(system(tag))) > 0) told.push(tag);
  expect(told).toEqual([ctx.today, addDays(ende, -14), ende]);
  await expect(remindEnden(ctx)).rejects.toThrow(NotAllowed);
  const sent = await ctx.db.read((db) => db.select({ to: mails.recipient, text: mails.body }).from(mails));
  expect(sent).toHaveLength(3);
  expect(sent[0]?.text).toContain("BS1 AK Wohnen");
  const spaeter = { ...ctx, today: addDays(ende, 1) };
  expect(await listAbgelaufeneStrukturen(spaeter)).toMatchObject([{ titel: "BS1 AK Wohnen", faelligAm: ende }]);
  const { rev } = await viewBeschluss(spaeter, id);
  const weiter = { am: spaeter.today, grund: "Noch nicht fertig", endetAm: addDays(ende, 300) };
  expect(await decideBeschluss(spaeter, id, rev, "verlaengern", { ...weiter, endetAm: ende })).toMatchObject({
    reason: "ende-vorbei",
  });
  valueOf(await decideBeschluss(spaeter, id, rev, "verlaengern", weiter));
  expect(await listAbgelaufeneStrukturen(spaeter)).toEqual([]);
  const { id: irrtum } = valueOf(await createBeschluss(ctx, "auftrag", angaben()));
  await expect(removeBeschluss({ ...ctx, actor: LESENDE }, irrtum, 1)).rejects.toThrow(NotAllowed);
  valueOf(await removeBeschluss(ctx, irrtum, 1));
  expect((await verbsOf(ctx)).at(-1)).toBe("konzept.beschluss.removed");
});
