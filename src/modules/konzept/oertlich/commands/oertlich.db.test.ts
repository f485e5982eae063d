import { expect, it } from "vitest";
import { createGemeinde } from "#src/modules/netzwerk/commands/change-gemeinde.ts";
import { aGemeinde } from "#src/modules/netzwerk/test/fixtures.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Actor, Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import type { Outcome } from "#src/shared/result.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { findBedarf } from "../../kette/store/bedarfe.ts";
import { aHandlungsfeld } from "../../test/fixtures.ts";
import { viewOertlicherBedarf, viewOertliches, viewOertlichesIntern } from "../views/oertlich.ts";
import {
  changeOertlicherBedarf,
  changeOertlichesKonzept,
  createOertlicherBedarf,
  openOertlichesKonzept,
} from "./oertlich.ts";

const database = testDatabase();
const benutzer = (...rollen: Rollenbezug[]): Actor => ({
  kind: "benutzer",
  id: newId<"Benutzer">(),
  name: "Testkonto",
  rollen,
  zweiterFaktor: true,
});

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

async function aKreis() {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, benutzer({ rolle: "fachstelle", bezugId: null }));
  const gemeinde = value(await createGemeinde(office, aGemeinde()));
  const andere = value(await createGemeinde(office, aGemeinde({ name: "Nachbar", ags: "99902002" })));
  const handlungsfeldId = await aHandlungsfeld(office);
  const of = (id: Id<"Gemeinde">) => database.ctxFor(mandant, benutzer({ rolle: "gemeinde", bezugId: id }));
  return {
    office,
    rathaus: of(gemeinde),
    nachbar: of(andere),
    visitor: database.ctxFor(mandant),
    gemeinde,
    bedarf: {
      titel: "Treffpunkt fehlt",
      beschreibung: "",
      handlungsfeldId,
      oeffentlich: true,
      archiviert: false,
    },
  };
}

it("a municipality opens its Konzept, writes own Bedarfe and decides it (R068)", async () => {
  const { rathaus, visitor, gemeinde, bedarf } = await aKreis();
  expect(await viewOertliches(visitor, gemeinde)).toBeNull();
  value(await openOertlichesKonzept(rathaus, gemeinde, "Konzept Probdorf"));
  expect(await openOertlichesKonzept(rathaus, gemeinde, "Zweites")).toMatchObject({ reason: "schon-eroeffnet" });
  expect(await changeOertlichesKonzept(rathaus, gemeinde, 1, { titel: "Konzept", stand: "beschlossen" })).toMatchObject(
    {
      reason: "ohne-bedarf",
    },
  );
  const id = value(await createOertlicherBedarf(rathaus, gemeinde, bedarf));
  value(await createOertlicherBedarf(rathaus, gemeinde, { ...bedarf, titel: "Entwurf", oeffentlich: false }));
  const view = await viewOertliches(visitor, gemeinde);
  expect(view).toMatchObject({
    konzept: { stand: "in-arbeit" },
    eigene: [{ kennung: "B01", titel: "Treffpunkt fehlt" }],
  });
  const { konzept, eigene } = await viewOertlichesIntern(rathaus, gemeinde);
  expect(eigene.map((one) => one.kennung)).toEqual(["B01", "B02"]);
  value(
    await changeOertlichesKonzept(rathaus, gemeinde, konzept?.rev ?? 0, { titel: "Konzept", stand: "beschlossen" }),
  );
  value(await changeOertlicherBedarf(rathaus, id, 1, { ...bedarf, archiviert: true }));
  expect((await viewOertliches(visitor, gemeinde))?.eigene).toEqual([]);
  // The editor of the county does not know it.
  expect(await rathaus.db.read((db) => findBedarf(db, id))).toBeNull();
});

it("older states, missing titles and unknown fields are refused", async () => {
  const { rathaus, gemeinde, bedarf } = await aKreis();
  await expect(createOertlicherBedarf(rathaus, gemeinde, bedarf)).rejects.toBeInstanceOf(NotFound);
  expect(await openOertlichesKonzept(rathaus, gemeinde, " ")).toMatchObject({ reason: "ohne-titel" });
  value(await openOertlichesKonzept(rathaus, gemeinde, "Konzept"));
  expect(await changeOertlichesKonzept(rathaus, gemeinde, 9, { titel: "x", stand: "in-arbeit" })).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  expect(await createOertlicherBedarf(rathaus, gemeinde, { ...bedarf, titel: "" })).toMatchObject({
    reason: "ohne-titel",
  });
  const foreign = { ...bedarf, handlungsfeldId: newId<"Handlungsfeld">() };
  expect(await createOertlicherBedarf(rathaus, gemeinde, foreign)).toMatchObject({ reason: "ohne-feld" });
  const id = value(await createOertlicherBedarf(rathaus, gemeinde, bedarf));
  expect(await changeOertlicherBedarf(rathaus, id, 4, bedarf)).toMatchObject({ reason: "inzwischen-geaendert" });
});

it("another municipality and the public write nothing", async () => {
  const { rathaus, nachbar, gemeinde, bedarf } = await aKreis();
  await expect(openOertlichesKonzept(nachbar, gemeinde, "x")).rejects.toBeInstanceOf(NotAllowed);
  value(await openOertlichesKonzept(rathaus, gemeinde, "Konzept"));
  const id = value(await createOertlicherBedarf(rathaus, gemeinde, bedarf));
  await expect(
    changeOertlichesKonzept(nachbar, gemeinde, 2, { titel: "x", stand: "in-arbeit" }),
  ).rejects.toBeInstanceOf(NotAllowed);
  await expect(createOertlicherBedarf(nachbar, gemeinde, bedarf)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeOertlicherBedarf(nachbar, id, 1, bedarf)).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewOertlicherBedarf(nachbar, id)).rejects.toBeInstanceOf(NotAllowed);
});
