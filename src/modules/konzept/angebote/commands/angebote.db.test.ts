import { describe, expect, test } from "vitest";
import { OHNE_ANGABEN } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { aHandlungsfeld, anInhalt, aStelle, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { viewAehnliches } from "../views/aehnliches.ts";
import { viewAngebote, viewAngeboteFuer, viewAngebotForm } from "../views/angebote.ts";
import { type AngebotEingabe, archiveAngebot, changeAngebot, createAngebot } from "./change-angebot.ts";
import { confirmAngebot, publishAngebot } from "./freigabe.ts";

const database = testDatabase();
const FILTER = { suche: "", handlungsfeld: "", zeige: null, stand: null } as const;

async function aFall() {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const stelle = await aStelle(ctx, "Anerkennungsstelle");
  await database.admin.query("update netzwerk_stellen set oeffentlich = true where id = $1", [stelle]);
  const eingabe: AngebotEingabe = {
    ...OHNE_ANGABEN,
    stelleId: stelle,
    titel: "Anerkennungsberatung",
    erreichteImJahr: 220,
    finanzierung: "eu",
    finanziertBis: "2027-12-31" as Datum,
    sprachen: ["de", "ar"],
    handlungsfeldIds: [feld],
    zielgruppeIds: [],
  };
  return { ctx, feld, stelle, eingabe, anybody: database.ctxFor(mandant, OEFFENTLICH) };
}

test("R048: a new Maßnahme of the same name is told of the offer and its Stelle, and of a Maßnahme like it", async () => {
  const { ctx, feld, eingabe, anybody } = await aFall();
  valueOf(await createAngebot(ctx, eingabe));
  valueOf(await createMassnahme(ctx, anInhalt(feld, { titel: "Anerkennung von Abschlüssen begleiten" })));
  const found = await viewAehnliches(ctx, "Anerkennungsberatung", "intern");
  expect(found.angebote).toEqual([
    {
      titel: "Anerkennungsberatung",
      stelle: { name: "Anerkennungsstelle", slug: "anerkennungsstelle", oeffentlich: true },
    },
  ]);
  expect(found.massnahmen.map((one) => one.kennung)).toEqual(["M01"]);
  // The draft is none of the public's business.
  expect((await viewAehnliches(anybody, "Anerkennungsberatung", "oeffentlich")).massnahmen).toEqual([]);
});

describe("who keeps the inventory", () => {
  test("the Stelle itself, for itself", async () => {
    const { ctx, eingabe, stelle, feld, anybody } = await aFall();
    const own = { ...ctx, actor: benutzer({ rolle: "zustaendige", bezugId: stelle }) };
    const made = valueOf(await createAngebot(own, eingabe));
    const rest = without(eingabe, "stelleId");
    valueOf(await changeAngebot(own, made.id, 1, { ...rest, titel: "Beratung zur Anerkennung", handlungsfeldIds: [] }));
    expect((await viewAngebotForm(own, made.id)).einordnung).toEqual({ handlungsfeldIds: [], zielgruppeIds: [] });
    valueOf(await changeAngebot(own, made.id, 2, rest));
    expect((await viewAngebote(own, { ...FILTER, zeige: "unbestaetigt" })).zeilen).toHaveLength(1);
    valueOf(await confirmAngebot(own, made.id, 3, true));
    expect((await viewAngebote(own, { ...FILTER, zeige: "unbestaetigt" })).zeilen).toEqual([]);
    // Agreeing lays nothing open, and the Stelle does not do it itself.
    expect(await viewAngeboteFuer(anybody, { handlungsfeldId: feld })).toEqual([]);
    expect(() => publishAngebot(own, made.id, 4)).toThrow(NotAllowed);
    valueOf(await publishAngebot(ctx, made.id, 4));
    expect((await viewAngeboteFuer(anybody, { handlungsfeldId: feld })).map((one) => one.titel)).toEqual([
      "Anerkennungsberatung",
    ]);
    valueOf(await archiveAngebot(own, made.id, 5));
    expect(await viewAngeboteFuer(anybody, { handlungsfeldId: feld })).toEqual([]);
    expect((await verbsOf(ctx)).filter((verb) => verb.startsWith("konzept.angebot."))).toEqual([
      "konzept.angebot.created",
      "konzept.angebot.changed",
      "konzept.angebot.changed",
      "konzept.angebot.confirmed",
      "konzept.angebot.published",
      "konzept.angebot.archived",
    ]);
  });

  test("nobody else", async () => {
    const { ctx, eingabe, anybody } = await aFall();
    const made = valueOf(await createAngebot(ctx, eingabe));
    const other = { ...ctx, actor: benutzer({ rolle: "zustaendige", bezugId: newId() }) };
    await expect(createAngebot(other, eingabe)).rejects.toThrow(NotAllowed);
    await expect(confirmAngebot(other, made.id, 1, true)).rejects.toThrow(NotAllowed);
    await expect(archiveAngebot(other, made.id, 1)).rejects.toThrow(NotAllowed);
    await expect(viewAngebotForm(other, made.id)).rejects.toThrow(NotAllowed);
    await expect(createAngebot(anybody, eingabe)).rejects.toThrow(SignInNeeded);
    await expect(confirmAngebot(ctx, newId<"Angebot">(), 1, true)).rejects.toThrow(NotFound);
  });
});

test.each([
  ["no title", { titel: "" }, "ohne-titel"],
  ["a Stelle that does not exist", { stelleId: newId<"Stelle">() }, "bezug-fehlt"],
  ["a region that does not exist", { planungsregionIds: [newId<"Planungsregion">()] }, "bezug-fehlt"],
  ["a Gemeinde that does not exist", { gemeindeIds: [newId<"Gemeinde">()] }, "bezug-fehlt"],
  ["a contact that is a person", { kontakt: "Frau Muster, 09999 123" }, "kontakt-person"],
  ["more places taken than there are", { plaetze: 8, plaetzeBelegt: 14 }, "mehr-belegt-als-da"],
  ["a Handlungsfeld that does not exist", { handlungsfeldIds: [newId<"Handlungsfeld">()] }, "bezug-fehlt"],
])("refuses %s", async (_, anders, reason) => {
  const { ctx, eingabe } = await aFall();
  expect(await createAngebot(ctx, { ...eingabe, ...anders })).toEqual({ ok: false, reason });
});

test("refuses another state than was shown, and what was archived", async () => {
  const { ctx, eingabe } = await aFall();
  const made = valueOf(await createAngebot(ctx, eingabe));
  const rest = without(eingabe, "stelleId");
  expect(await changeAngebot(ctx, made.id, 4, rest)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await confirmAngebot(ctx, made.id, 4, true)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await archiveAngebot(ctx, made.id, 1));
  expect(await changeAngebot(ctx, made.id, 2, rest)).toMatchObject({ reason: "archiviert" });
  expect(await confirmAngebot(ctx, made.id, 2, true)).toMatchObject({ reason: "archiviert" });
  expect(await archiveAngebot(ctx, made.id, 2)).toMatchObject({ reason: "archiviert" });
});
