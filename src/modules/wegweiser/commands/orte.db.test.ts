import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createOrt, createStelle, registerOrtUse, removeOrt } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Outcome } from "#src/shared/result.ts";
import { testDatabase } from "../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../landkreis/test/fixtures.ts";
import { anAmt } from "../../netzwerk/test/fixtures.ts";
import { frageOf, readAngaben } from "../rules/frage.ts";
import { aLeistung, anAnlaufstelle, anOrt } from "../test/fixtures.ts";
import {
  viewAnlaufstellenIntern,
  viewBesuchshinweise,
  viewLebenslagenIntern,
  viewUnterlagen,
} from "../views/intern-orte.ts";
import { listOrtInWegweiser } from "../views/gebrauch.ts";
import { viewLeistung } from "../views/leistung.ts";
import { changeAnlaufstelle, changeFeiertage, createAnlaufstelle } from "./change-anlaufstelle.ts";
import { changeBesuchshinweis, createBesuchshinweis, endBesuchshinweis } from "./change-besuchshinweis.ts";
import { createLebenslagen } from "./change-lebenslage.ts";
import { createLeistung, publishLeistung } from "./change-leistung.ts";
import { changeUnterlage, createUnterlage } from "./change-unterlage.ts";

const database = testDatabase();
const d = (text: string) => text as Datum;
const NICHTS = frageOf(readAngaben(new URLSearchParams()), null);

function value<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = value(await createStelle(office, anAmt()));
  return {
    office,
    stelleId,
    reader: database.ctxFor(mandant, LESEND),
    owner: database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId })),
    visitor: database.ctxFor(mandant),
  };
}

it("a place changes its hours, a holiday closes it, and it never belongs to itself", async () => {
  const { office, owner, reader, stelleId } = await aKreis();
  const haus = value(await createOrt(office, anOrt()));
  value(await createAnlaufstelle(office, haus, anAnlaufstelle({ stelleId })));
  expect(await createAnlaufstelle(office, haus, anAnlaufstelle())).toMatchObject({ reason: "schon-so" });
  const next = async () => (await viewAnlaufstellenIntern(reader)).anlaufstellen[0]?.naechste?.datum;
  expect(await next()).toBe("2026-11-23");
  value(await changeFeiertage(office, [{ datum: d("2026-11-23"), name: "Probetag" }]));
  expect(await next()).toBe("2026-11-30");
  const dienstag = anAnlaufstelle({
    stelleId: null,
    zeiten: [{ tag: 2, von: "09:00", bis: "12:00", art: "nur-termin" }],
  });
  value(await changeAnlaufstelle(owner, haus, 1, dienstag));
  expect((await viewAnlaufstellenIntern(owner)).anlaufstellen[0]).toMatchObject({
    naechste: { datum: "2026-11-24", art: "nur-termin" },
    stelle: "Amt Probe",
  });
  expect(await changeAnlaufstelle(owner, haus, 1, dienstag)).toMatchObject({ reason: "inzwischen-geaendert" });
  const anbau = value(await createOrt(office, anOrt({ name: "Anbau" })));
  value(await createAnlaufstelle(office, anbau, anAnlaufstelle({ gehoertZuId: haus })));
  expect(await changeAnlaufstelle(office, haus, 2, anAnlaufstelle({ gehoertZuId: anbau }))).toMatchObject({
    reason: "haus-im-kreis",
  });
  await expect(changeAnlaufstelle(reader, haus, 2, dienstag)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeFeiertage(owner, [])).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeAnlaufstelle(office, newId<"Ort">(), 1, dienstag)).rejects.toBeInstanceOf(NotFound);
});

it("a notice is inherited by the branch, expires by itself and can be ended", async () => {
  const { office, owner, visitor, stelleId } = await aKreis();
  value(await createLebenslagen(office));
  const { lagen } = await viewLebenslagenIntern(office);
  const haus = value(await createOrt(office, anOrt()));
  const anbau = value(await createOrt(office, anOrt({ name: "Anbau", oeffentlich: false })));
  value(await createAnlaufstelle(office, haus, anAnlaufstelle()));
  value(await createAnlaufstelle(office, anbau, anAnlaufstelle({ gehoertZuId: haus })));
  const inUse = { name: "wegweiser-test", list: listOrtInWegweiser };
  registerOrtUse(inUse);
  expect(await removeOrt(office, haus, 1)).toMatchObject({ reason: "wird-gebraucht" });
  const lebenslageIds = [lagen[0]?.id].filter((id) => id !== undefined);
  const leistung = value(await createLeistung(office, aLeistung(stelleId, { anlaufstelleId: anbau, lebenslageIds })));
  value(await publishLeistung(office, leistung, 1, true));
  const neu = {
    texte: { de: "Bitte Termin vereinbaren.", ar: "يرجى حجز موعد." },
    wichtig: false,
    giltAb: d("2026-11-01"),
    giltBis: d("2026-11-21"),
    mitAussenstellen: true,
    anlaufstelleIds: [haus],
  };
  expect(await createBesuchshinweis(office, { ...neu, texte: {} })).toMatchObject({ reason: "text-fehlt" });
  expect(await createBesuchshinweis(office, { ...neu, anlaufstelleIds: [] })).toMatchObject({ reason: "ort-fehlt" });
  expect(await createBesuchshinweis(office, { ...neu, giltBis: d("2026-10-31") })).toMatchObject({
    reason: "ende-vor-anfang",
  });
  const id = value(await createBesuchshinweis(office, neu));
  const shown = async (today: string, sprache: "de" | "ar" | "en" = "de") => {
    const seen = await viewLeistung(
      { ...visitor, today: d(today), now: Date.parse(`${today}T08:00:00Z`) },
      "wohngeld",
      sprache,
      NICHTS,
    );
    return seen?.ort?.hinweise.map((one) => one.text);
  };
  expect(await shown("2026-11-21")).toEqual(["Bitte Termin vereinbaren."]);
  // Its address protects somebody: the hours are shown, the way is not.
  expect((await viewLeistung(visitor, "wohngeld", "de", NICHTS))?.ort).toMatchObject({
    name: "Anbau",
    strasse: "",
    ortszeile: "",
  });
  expect(await shown("2026-11-21", "ar")).toEqual(["يرجى حجز موعد."]);
  expect(await shown("2026-11-21", "en")).toEqual(["Bitte Termin vereinbaren."]);
  expect(await shown("2026-11-22")).toEqual([]);
  value(await changeBesuchshinweis(office, id, 1, { ...neu, giltBis: null, mitAussenstellen: false }));
  expect(await shown("2026-11-21")).toEqual([]);
  value(await changeBesuchshinweis(office, id, 2, { ...neu, giltBis: null }));
  expect(await shown("2026-11-22")).toEqual(["Bitte Termin vereinbaren."]);
  await expect(endBesuchshinweis(owner, id, 3)).rejects.toBeInstanceOf(NotAllowed);
  expect(await endBesuchshinweis(office, id, 1)).toMatchObject({ reason: "inzwischen-geaendert" });
  value(await endBesuchshinweis(office, id, 3));
  expect(await shown("2026-11-21")).toEqual([]);
  expect((await viewBesuchshinweise(owner)).hinweise[0]).toMatchObject({ gilt: "vorbei", giltBis: "2026-11-20" });
});

it("a paper stands once, by its German name", async () => {
  const { office, owner } = await aKreis();
  const id = value(await createUnterlage(office, { name: "Mietvertrag", namen: { ar: "عقد الإيجار" }, hinweis: "" }));
  expect(await createUnterlage(office, { name: "mietvertrag ", namen: {}, hinweis: "" })).toMatchObject({
    reason: "name-vergeben",
  });
  value(await changeUnterlage(office, id, 1, { name: "Mietvertrag", namen: { en: "Lease" }, hinweis: "Kopie genügt" }));
  expect(await changeUnterlage(office, id, 1, { name: "X", namen: {}, hinweis: "" })).toMatchObject({
    reason: "inzwischen-geaendert",
  });
  expect((await viewUnterlagen(owner)).unterlagen).toMatchObject([{ name: "Mietvertrag", namen: { en: "Lease" } }]);
  await expect(createUnterlage(owner, { name: "Pass", namen: {}, hinweis: "" })).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeUnterlage(owner, id, 2, { name: "Pass", namen: {}, hinweis: "" })).rejects.toBeInstanceOf(
    NotAllowed,
  );
});
