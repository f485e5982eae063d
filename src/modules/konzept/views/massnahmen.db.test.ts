import { beforeAll, describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import type { ZielgruppeId } from "../rules/massnahme.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../test/database.ts";
import { archiveMassnahme } from "../commands/archive-massnahme.ts";
import { changeMassnahme } from "../commands/change-massnahme.ts";
import { changeQuerschnittsthemen } from "../commands/change-querschnittsthemen.ts";
import { changeZielgruppen } from "../commands/change-zielgruppen.ts";
import { createMassnahme } from "../commands/create-massnahme.ts";
import { publishMassnahme } from "../commands/publish-massnahme.ts";
import type { HandlungsfeldId, MassnahmeId } from "../rules/massnahme.ts";
import {
  aHandlungsfeld,
  anInhalt,
  aProgramm,
  aStelle,
  benutzer,
  FACHSTELLE,
  fuehrt,
  geld,
  gruppe,
  valueOf,
} from "../test/fixtures.ts";
import { listOeffentlicheAdressen } from "./adressen.ts";
import { viewFormAuswahl } from "./form-auswahl.ts";
import { viewHandlungsfeld } from "./handlungsfelder.ts";
import { viewMassnahme, viewMassnahmeForm } from "./massnahme.ts";
import { listMassnahmen } from "./massnahmen.ts";
import { listZielgruppenOptionen } from "./themen.ts";
import { viewOffenePunkte } from "./uebersicht.ts";
import { viewKonflikt } from "./vergleich.ts";
import { viewVerlauf } from "./verlauf.ts";

const database = testDatabase();

type Kreis = {
  readonly office: Ctx;
  readonly citizen: Ctx;
  readonly felder: { readonly a: HandlungsfeldId; readonly b: HandlungsfeldId };
  readonly caritas: Id<"Stelle">;
  readonly ids: Readonly<Record<"oeffentlich" | "entwurfA" | "entwurfB" | "archiviert" | "ungeprueft", MassnahmeId>>;
};
let kreis: Kreis;

/** One of each: published in A, drafts in A and B, archived, and one whose financing nobody has looked at. */
beforeAll(async () => {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const [a, b] = [await aHandlungsfeld(office, "Wohnen"), await aHandlungsfeld(office, "Arbeit")];
  const caritas = await aStelle(office, "Caritasverband Müritz");
  const make = async (overrides: Parameters<typeof anInhalt>[1], feld = a) =>
    valueOf(await createMassnahme(office, anInhalt(feld, overrides))).id;
  const ids = {
    oeffentlich: await make({
      titel: "Wohnungslotsen für Familien",
      zustaendigkeiten: [fuehrt(caritas), gruppe("Kirchen")],
      ende: { tag: "2027-06-30" as Datum, genauigkeit: "tag" },
      finanzierungen: [geld({ art: "beantragt", programmId: await aProgramm(office, "ESF Plus"), jahr: 2026 })],
    }),
    entwurfA: await make({ titel: "Geheimer Entwurf A", zustaendigkeiten: [fuehrt(caritas)] }),
    entwurfB: await make({ titel: "Geheimer Entwurf B" }, b),
    archiviert: await make({ titel: "Früher einmal" }),
    ungeprueft: await make({
      titel: "Mit offener Frage",
      finanzierungen: [geld({ art: "wortlaut", wortlaut: "Topf", geprueft: false })],
    }),
  };
  for (const id of [ids.oeffentlich, ids.archiviert, ids.ungeprueft]) valueOf(await publishMassnahme(office, id));
  valueOf(await archiveMassnahme(office, ids.archiviert, "erledigt"));
  kreis = { office, citizen: database.ctxFor(mandant), felder: { a, b }, caritas, ids };
});

const as = (...rollen: Parameters<typeof benutzer>): Ctx => ({ ...kreis.office, actor: benutzer(...rollen) });
const titles = async (ctx: Ctx, filter: Parameters<typeof listMassnahmen>[1], blick: "oeffentlich" | "intern") =>
  (await listMassnahmen(ctx, filter, blick)).zeilen.map((zeile) => zeile.titel).toSorted();

const OFFEN = ["Mit offener Frage", "Wohnungslotsen für Familien"];

describe("T01, T04, T05 nobody is shown what she must not know", () => {
  test("public pages show everybody the same, the Fachstelle too", async () => {
    expect(await titles(kreis.citizen, {}, "oeffentlich")).toEqual(OFFEN);
    expect(await titles(kreis.office, {}, "oeffentlich")).toEqual(OFFEN);
  });

  test("inside, drafts are for those who may work on them", async () => {
    expect(await titles(kreis.office, {}, "intern")).toHaveLength(4);
    expect(await titles(as({ rolle: "fachredaktion", bezugId: kreis.felder.b }), {}, "intern")).toEqual([
      "Geheimer Entwurf B",
      ...OFFEN,
    ]);
    expect(await titles(as({ rolle: "zustaendige", bezugId: kreis.caritas }), {}, "intern")).toEqual([
      "Geheimer Entwurf A",
      ...OFFEN,
    ]);
    expect(await titles(as({ rolle: "lesende", bezugId: null }), {}, "intern")).toEqual(OFFEN);
  });

  test("search, counters and filters tell no more than the list", async () => {
    const redaktion = as({ rolle: "fachredaktion", bezugId: kreis.felder.b });
    expect((await listMassnahmen(redaktion, { suche: "Geheimer" }, "intern")).gesamt).toBe(1);
    expect((await listMassnahmen(kreis.citizen, { suche: "Geheimer" }, "oeffentlich")).gesamt).toBe(0);
    expect((await listMassnahmen(kreis.citizen, { zustand: "entwurf" }, "oeffentlich")).gesamt).toBe(0);
    expect(await titles(as({ rolle: "lesende", bezugId: null }), { zustand: "archiviert" }, "intern")).toEqual([
      "Früher einmal",
    ]);
    const feld = await viewHandlungsfeld(kreis.citizen, "wohnen");
    expect("feld" in feld && feld.feld.massnahmen.map((zeile) => zeile.titel).toSorted()).toEqual(OFFEN);
    expect((await listOeffentlicheAdressen(kreis.citizen)).filter((path) => /M\d/.test(path))).toHaveLength(2);
  });

  test("a draft and an archived one do not exist for the public", async () => {
    for (const kennung of ["M02", "M03", "M04", "M99"]) {
      await expect(viewMassnahme(kreis.citizen, kennung)).rejects.toBeInstanceOf(NotFound);
    }
  });

  test("the form and the history are for those who work on it", async () => {
    const lesend = as({ rolle: "lesende", bezugId: null });
    await expect(viewMassnahmeForm(lesend, kreis.ids.oeffentlich)).rejects.toBeInstanceOf(NotAllowed);
    await expect(viewVerlauf(lesend, kreis.ids.oeffentlich)).rejects.toBeInstanceOf(NotAllowed);
    await expect(viewVerlauf(lesend, kreis.ids.entwurfA)).rejects.toBeInstanceOf(NotFound);
    const history = await viewVerlauf(kreis.office, kreis.ids.oeffentlich);
    expect(history.map((entry) => entry.verb)).toEqual(["konzept.massnahme.published", "konzept.massnahme.created"]);
  });

  test("T20 another county sees nothing of it", async () => {
    const other = database.ctxFor(await database.aMandant(), FACHSTELLE);
    expect((await listMassnahmen(other, {}, "intern")).gesamt).toBe(0);
    await expect(viewMassnahmeForm(other, kreis.ids.entwurfA)).rejects.toBeInstanceOf(NotFound);
  });

  test("what waits for a hand is counted within what one may see", async () => {
    expect(await viewOffenePunkte(kreis.office)).toMatchObject({
      veroeffentlicht: 2,
      entwuerfe: 2,
      ungepruefteFinanzierung: 1,
      ohneFederfuehrung: 0,
    });
    expect(await viewOffenePunkte(as({ rolle: "lesende", bezugId: null }))).toMatchObject({ entwuerfe: 0 });
    await expect(viewOffenePunkte(kreis.citizen)).rejects.toBeInstanceOf(SignInNeeded);
  });
});

describe("finding", () => {
  test.each([
    ["every word must occur, in any order and spelling", { suche: "familien WOHNUNGSLOTSEN" }, 1],
    ["a number", { suche: "m01" }, 1],
    ["the name of a Stelle, without umlaut keyboard", { suche: "mueritz" }, 1],
    ["the name of a group", { suche: "kirchen" }, 1],
    ["one word too many", { suche: "wohnungslotsen mars" }, 0],
    ["by Handlungsfeld", { handlungsfeld: "arbeit" }, 0],
    ["a Handlungsfeld that does not exist", { handlungsfeld: "mars" }, 0],
    ["by Stelle in the lead", { stelle: "caritasverband-mueritz", rolle: "federfuehrung" }, 1],
    ["R100 by kind of financing", { finanzierung: "wortlaut" }, 1],
    ["by year of financing", { jahr: 2026 }, 1],
    ["R040 what ends in a year", { "laeuft-aus": 2027 }, 1],
    ["what ends in another year", { "laeuft-aus": 2028 }, 0],
    ["T10 quotes and wildcards change nothing", { suche: "%' or '1'='1" }, 0],
  ] as const)("%s", async (_, filter, gesamt) => {
    expect((await listMassnahmen(kreis.citizen, filter, "oeffentlich")).gesamt).toBe(gesamt);
  });
});

test("R002 Zielgruppen are a list of the kreis; what is taken from it stays where it is used", async () => {
  const { office, felder } = kreis;
  const save = async (names: string[], kept: { id: ZielgruppeId; name: string; text: string }[] = []) => {
    const there = (await listZielgruppenOptionen(office)).map((one) => one.id);
    const neu = names.map((name) => ({ id: null, name, text: "" }));
    return changeZielgruppen(office, there, [...kept, ...neu]);
  };
  const [eu, alte] = valueOf(await save(["Zugewanderte aus EU-Staaten", "Ältere"])).ids;
  if (!eu || !alte) throw new Error("Two Zielgruppen were to be made.");
  const { id } = valueOf(await createMassnahme(office, anInhalt(felder.a, { titel: "Für EU", zielgruppeIds: [eu] })));
  valueOf(await publishMassnahme(office, id));
  const filter = { zielgruppe: "zugewanderte-aus-eu-staaten" } as const;
  expect(await titles(kreis.citizen, filter, "oeffentlich")).toEqual(["Für EU"]);
  expect(await save(["Ältere"], [{ id: alte, name: "Ältere", text: "" }])).toMatchObject({
    reason: "name-doppelt",
  });
  expect(await changeZielgruppen(office, [], [])).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await save([], [{ id: alte, name: "Ältere Menschen", text: "ab 65" }]));
  expect((await viewFormAuswahl(office, null)).zielgruppen.map((one) => one.label)).toEqual(["Ältere Menschen"]);
  expect(await viewMassnahme(kreis.citizen, "M06")).toMatchObject({ zielgruppen: ["Zugewanderte aus EU-Staaten"] });
  const form = await viewMassnahmeForm(office, id);
  expect((await viewFormAuswahl(office, form.inhalt)).zielgruppen).toHaveLength(2);
  expect(await changeMassnahme(office, id, form.rev, { ...form.inhalt, titel: "Für die EU" })).toMatchObject({
    ok: true,
  });
  const redaktion = as({ rolle: "fachredaktion", bezugId: felder.a });
  await expect(changeQuerschnittsthemen(redaktion, [], [])).rejects.toBeInstanceOf(NotAllowed);
});

test("M7 who comes second sees what the first one saved beside her own words", async () => {
  const { office, felder } = kreis;
  const { id } = valueOf(await createMassnahme(office, anInhalt(felder.a, { titel: "Eins", beschreibung: "alt" })));
  valueOf(await changeMassnahme(office, id, 1, anInhalt(felder.a, { titel: "Zwei", beschreibung: "alt" })));
  const mein = anInhalt(felder.a, { titel: "Drei", beschreibung: "neu" });
  expect(await changeMassnahme(office, id, 1, mein)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await viewKonflikt(office, id, mein)).toEqual({
    rev: 2,
    unterschiede: [
      { feld: "titel", vorher: "Zwei", nachher: "Drei" },
      { feld: "beschreibung", vorher: "alt", nachher: "neu" },
    ],
  });
  expect(await changeMassnahme(office, id, 2, mein)).toMatchObject({ ok: true });
});
