import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createOrt, createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import type { Outcome } from "#src/shared/result.ts";
import { testDatabase } from "../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../landkreis/test/fixtures.ts";
import { anAmt } from "../../netzwerk/test/fixtures.ts";
import { frageOf, readAngaben } from "../rules/frage.ts";
import { aLeistung } from "../test/fixtures.ts";
import { viewLeistungIntern, viewRegeln } from "../views/intern.ts";
import { viewLebenslagenIntern } from "../views/intern-orte.ts";
import { viewLeistung } from "../views/leistung.ts";
import { createAnlaufstelle } from "./change-anlaufstelle.ts";
import { changeLebenslage, createLebenslagen } from "./change-lebenslage.ts";
import { changeLeistung, confirmLeistung, createLeistung, publishLeistung } from "./change-leistung.ts";
import { createRegel, removeRegel } from "./change-regel.ts";
import { changeUebersetzung } from "./change-uebersetzung.ts";
import { anAnlaufstelle, anOrt } from "../test/fixtures.ts";

const database = testDatabase();
const NICHTS = frageOf(readAngaben(new URLSearchParams()), null);
const english = {
  titel: "Housing benefit",
  kurz: "",
  schritte: ["Apply", "Wait"],
  tipp: "",
  methode: "mensch",
  geprueft: true,
} as const;

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

async function aGuide() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = value(await createStelle(office, anAmt()));
  value(await createLebenslagen(office));
  const { lagen } = await viewLebenslagenIntern(office);
  const lebenslageIds = [lagen[2]?.id].filter((id) => id !== undefined);
  const verbs = async () =>
    (
      await database.admin.query<{ verb: string }>(
        "select verb from platform_audit_events where tenant_id = $1 and verb like 'wegweiser.%' order by at",
        [mandant.id],
      )
    ).rows.map((row) => row.verb);
  return {
    office,
    stelleId,
    lebenslageIds,
    lagen,
    verbs,
    reader: database.ctxFor(mandant, LESEND),
    owner: database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId })),
    visitor: database.ctxFor(mandant),
  };
}

it("a draft is published, changed, confirmed and withdrawn; nobody sees it before or after", async () => {
  const { office, visitor, owner, stelleId, lebenslageIds, verbs } = await aGuide();
  const id = value(await createLeistung(office, aLeistung(stelleId)));
  expect(await viewLeistung(visitor, "wohngeld", "de", NICHTS)).toBeNull();
  expect(await publishLeistung(office, id, 1, true)).toMatchObject({ reason: "keine-lebenslage" });
  value(await changeLeistung(owner, id, 1, aLeistung(stelleId, { lebenslageIds }), false));
  value(await publishLeistung(office, id, 2, true));
  expect(await publishLeistung(office, id, 3, true)).toMatchObject({ reason: "schon-so" });
  expect(await viewLeistung(visitor, "wohngeld", "de", NICHTS)).toMatchObject({ alter: "frisch", stand: "aktuell" });
  expect(
    await changeLeistung(office, id, 3, aLeistung(stelleId, { lebenslageIds, schritte: [] }), false),
  ).toMatchObject({
    reason: "keine-schritte",
  });
  const later = { ...owner, today: "2027-06-01" as typeof owner.today };
  value(await confirmLeistung(later, id, 3));
  expect(await viewLeistungIntern(office, id)).toMatchObject({
    leistung: { geprueftAm: "2027-06-01", pruefenBis: "2027-11-29" },
  });
  expect(await confirmLeistung(owner, id, 3)).toMatchObject({ reason: "inzwischen-geaendert" });
  value(await publishLeistung(office, id, 4, false));
  expect(await viewLeistung(visitor, "wohngeld", "de", NICHTS)).toBeNull();
  expect(await verbs()).toEqual([
    "wegweiser.lebenslagen.created",
    "wegweiser.leistung.created",
    "wegweiser.leistung.changed",
    "wegweiser.leistung.published",
    "wegweiser.leistung.confirmed",
    "wegweiser.leistung.withdrawn",
  ]);
});

it("a translation is current until the German text changes in substance", async () => {
  const { office, visitor, owner, stelleId, lebenslageIds } = await aGuide();
  const text = aLeistung(stelleId, { lebenslageIds });
  const id = value(await createLeistung(office, text));
  value(await publishLeistung(office, id, 1, true));
  const seen = async () => (await viewLeistung(visitor, "wohngeld", "en", NICHTS))?.stand;
  expect(await seen()).toBe("fehlt");
  expect(await changeUebersetzung(owner, id, "en", 0, 1, { ...english, schritte: ["Apply"] })).toMatchObject({
    reason: "schritte-zahl",
  });
  value(await changeUebersetzung(owner, id, "en", 0, 1, { ...english, geprueft: false, methode: "maschine" }));
  expect(await seen()).toBe("maschinell");
  value(await changeUebersetzung(owner, id, "en", 1, 1, english));
  expect(await seen()).toBe("aktuell");
  value(await changeLeistung(office, id, 2, { ...text, kurz: "Ein Zuschuss zur Miete." }, true));
  expect(await seen()).toBe("aktuell");
  value(await changeLeistung(office, id, 3, { ...text, kurz: "Jetzt auch für Eigentum." }, false));
  expect(await seen()).toBe("veraltet");
  expect(await changeUebersetzung(owner, id, "en", 2, 1, english)).toMatchObject({ reason: "inzwischen-geaendert" });
  value(await changeUebersetzung(owner, id, "en", 2, 2, english));
  expect(await seen()).toBe("aktuell");
  expect(await viewLeistung(visitor, "wohngeld", "en", NICHTS)).toMatchObject({
    titel: { text: "Housing benefit", lang: "en" },
    kurz: { lang: "de" },
    amtlich: "Wohngeld",
  });
});

it("rules send people to their desk, are checked, and leave again", async () => {
  const { office, reader, visitor, stelleId, lebenslageIds } = await aGuide();
  const id = value(await createLeistung(office, aLeistung(stelleId, { lebenslageIds })));
  value(await publishLeistung(office, id, 1, true));
  const anlaufstelleId = value(await createOrt(office, anOrt()));
  value(await createAnlaufstelle(office, anlaufstelleId, anAnlaufstelle()));
  const regel = {
    gemeindeId: null,
    nachnameVon: "A",
    nachnameBis: "K",
    papier: "",
    alterVon: null,
    alterBis: null,
    haushalt: "",
    anlaufstelleId,
    raum: "B 0.05",
    giltAb: null,
    giltBis: null,
  } as const;
  expect(await createRegel(office, id, { ...regel, nachnameBis: "" })).toMatchObject({ reason: "nachname-halb" });
  expect(await createRegel(office, id, { ...regel, nachnameVon: "M" })).toMatchObject({ reason: "nachname-verkehrt" });
  value(await createRegel(office, id, regel));
  const { befunde, regeln } = await viewRegeln(reader, id);
  expect(befunde).toEqual([{ art: "luecke-nachname", von: "L", bis: "Z" }]);
  const asked = await viewLeistung(visitor, "wohngeld", "de", { ...NICHTS, nachname: "Ha" });
  expect(asked?.zustaendig).toMatchObject({
    begruendung: { art: "regel", gruende: ["nachname"], bis: null },
    ort: { name: "Amt Probe" },
  });
  const bis = addDays(office.today, -1);
  value(await createRegel(office, id, { ...regel, nachnameVon: "L", nachnameBis: "Z", giltBis: bis }));
  const ended = await viewLeistung(visitor, "wohngeld", "de", { ...NICHTS, nachname: "Sa" });
  expect(ended?.zustaendig).toMatchObject({
    begruendung: { art: "niemand", grund: "gilt-nicht-mehr", tag: bis },
    ort: null,
  });
  const [first] = regeln;
  const last = (await viewRegeln(reader, id)).regeln.find((one) => one.giltBis === bis);
  if (!first || !last) throw new Error("no rule");
  value(await removeRegel(office, id, last.id));
  await expect(removeRegel(office, newId<"Leistung">(), first.id)).rejects.toBeInstanceOf(NotFound);
  value(await removeRegel(office, id, first.id));
  expect((await viewRegeln(reader, id)).regeln).toEqual([]);
});

it("a situation gets other names and an order", async () => {
  const { office, stelleId, lebenslageIds, lagen } = await aGuide();
  const id = value(await createLeistung(office, aLeistung(stelleId, { lebenslageIds })));
  const lage = lagen[2];
  if (!lage) throw new Error("no situation");
  const neu = { namen: { de: "Geld", en: "Money" }, zeichen: lage.zeichen, position: 1 };
  value(await changeLebenslage(office, lage.id, 1, neu, [{ leistungId: id, position: 7, fristTage: 14 }]));
  expect(await changeLebenslage(office, lage.id, 1, neu, [])).toMatchObject({ reason: "inzwischen-geaendert" });
  expect((await viewLeistungIntern(office, id)).bezug.lagen).toEqual([
    { lebenslageId: lage.id, position: 7, fristTage: 14 },
  ]);
  expect((await viewLebenslagenIntern(office)).lagen.find((one) => one.id === lage.id)).toMatchObject({
    slug: lage.slug,
  });
  expect(await createLebenslagen(office)).toMatchObject({ reason: "nicht-leer" });
});

it("readers change nothing, owners do not publish, and unknown things are not found", async () => {
  const { office, reader, owner, stelleId } = await aGuide();
  const text = aLeistung(stelleId);
  const id = value(await createLeistung(office, text));
  await expect(createLeistung(owner, text)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeLeistung(reader, id, 1, text, false)).rejects.toBeInstanceOf(NotAllowed);
  await expect(confirmLeistung(reader, id, 1)).rejects.toBeInstanceOf(NotAllowed);
  await expect(publishLeistung(owner, id, 1, true)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeUebersetzung(reader, id, "en", 0, 1, english)).rejects.toBeInstanceOf(NotAllowed);
  await expect(createLebenslagen(owner)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeLeistung(office, newId<"Leistung">(), 1, text, false)).rejects.toBeInstanceOf(NotFound);
});
