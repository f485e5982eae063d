import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { IndexStore } from "#src/platform/suche/index.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { TEST_NOW, testDatabase } from "../../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { createLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import { countSignale, deleteDueSignale } from "../../signale/commands/count-signale.ts";
import { viewSignale } from "../../signale/views/signale.ts";
import { frageOf, readAngaben } from "../../rules/frage.ts";
import { aLeistung, valueOf } from "../../test/fixtures.ts";
import { viewLeistung } from "../../views/leistung.ts";
import { viewWegweiser } from "../../views/lesen.ts";
import { listSuchdokumente } from "../../views/suchdokumente.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import type { Ziel } from "../rules/ziel.ts";
import {
  countOffeneRueckmeldungen,
  viewAntworten,
  viewRueckmeldung,
  viewRueckmeldungen,
} from "../views/rueckmeldungen.ts";
import {
  answerRueckmeldung,
  deleteDueRueckmeldungen,
  fileRueckmeldung,
  removeRueckmeldung,
  takeRueckmeldung,
} from "./answer-rueckmeldung.ts";
import { submitRueckmeldung } from "./submit-rueckmeldung.ts";

const database = testDatabase();
const WOHNGELD: Ziel = { art: "leistung", slug: "wohngeld" };
const NICHTS = frageOf(readAngaben(new URLSearchParams()), null);
const START: Ziel = { art: "start", slug: "" };
const eingabe = {
  ziel: WOHNGELD,
  sprache: "ar" as const,
  nachricht: "Der Link geht nicht. Ruft mich an: Erika Muster.",
  email: "",
  einwilligung: false,
  falle: "",
  gestartet: String(TEST_NOW - 60_000),
};
const mitAdresse = { ...eingabe, email: "erika@post.example", einwilligung: true };

async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  valueOf(await createLebenslagen(office));
  const [lage] = (await viewLebenslagenIntern(office)).lagen;
  const lebenslageIds = lage ? [lage.id] : [];
  const id = valueOf(await createLeistung(office, aLeistung(stelleId, { lebenslageIds })));
  valueOf(await publishLeistung(office, id, 1, true));
  const at = (today: Datum) => database.ctxFor(mandant, SYSTEM, { today });
  return {
    mandant,
    office,
    at,
    visitor: database.ctxFor(mandant),
    owner: database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId })),
    reader: database.ctxFor(mandant, LESEND),
  };
}

it("takes what anybody writes about a page, refuses machines, and forgets the sender", async () => {
  const { mandant, office, visitor, owner, reader, at } = await aKreis();
  const refused = [
    [{ ...eingabe, falle: "x" }, "wie-maschine"],
    [{ ...eingabe, gestartet: String(TEST_NOW - 500) }, "wie-maschine"],
    [{ ...eingabe, nachricht: "" }, "fehlt"],
    [{ ...eingabe, nachricht: "x".repeat(2_001) }, "zu-lang"],
    [{ ...mitAdresse, einwilligung: false }, "einwilligung-fehlt"],
    [{ ...eingabe, ziel: { art: "leistung", slug: "gibt-es-nicht" } as const }, "seite-fehlt"],
  ] as const;
  for (const [sent, reason] of refused) expect(await submitRueckmeldung(visitor, sent)).toMatchObject({ reason });
  const { id } = valueOf(await submitRueckmeldung(visitor, mitAdresse));
  valueOf(await submitRueckmeldung(visitor, { ...eingabe, ziel: START }));
  // Nobody but the Fachstelle and whoever keeps the page.
  await expect(viewRueckmeldungen(visitor, null)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(viewRueckmeldungen(reader, null)).rejects.toBeInstanceOf(NotAllowed);
  await expect(takeRueckmeldung(reader, id, 1)).rejects.toBeInstanceOf(NotAllowed);
  expect(await countOffeneRueckmeldungen(reader)).toBe(0);
  expect((await viewRueckmeldungen(office, "neu")).zeilen.map(({ seite }) => seite).toSorted()).toEqual([
    "",
    "Wohngeld",
  ]);
  const { zeilen } = await viewRueckmeldungen(owner, null);
  expect(zeilen).toMatchObject([{ id, seite: "Wohngeld", antwortErbeten: true }]);
  expect(JSON.stringify(await viewRueckmeldung(owner, id))).not.toContain("erika@");
  const { rows } = await database.admin.query("select after from platform_audit_changes where tenant_id = $1", [
    mandant.id,
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/erika|Ruft mich/i);
  // Half a year without an answer: the address goes, the words stay.
  expect(await deleteDueRueckmeldungen(at(addDays(office.today, 179)))).toMatchObject({ reason: "nichts-faellig" });
  await expect(deleteDueRueckmeldungen(office)).rejects.toBeInstanceOf(NotAllowed);
  expect(valueOf(await deleteDueRueckmeldungen(at(addDays(office.today, 180))))).toBe(1);
  expect(await viewRueckmeldung(office, id)).toMatchObject({ nachricht: eingabe.nachricht, antwortErbeten: false });
});

it("the answer stands on its page, goes to the sender, and the words leave after 30 days", async () => {
  const { mandant, office, owner, visitor, at } = await aKreis();
  const { id } = valueOf(await submitRueckmeldung(visitor, mitAdresse));
  const other = valueOf(await submitRueckmeldung(visitor, { ...eingabe, ziel: START })).id;
  valueOf(await takeRueckmeldung(owner, id, 1));
  expect(await takeRueckmeldung(owner, id, 1)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await takeRueckmeldung(owner, id, 2)).toMatchObject({ reason: "schon-erledigt" });
  expect(await answerRueckmeldung(owner, id, 2, "  ", true)).toMatchObject({ reason: "ohne-antwort" });
  expect(valueOf(await answerRueckmeldung(owner, id, 2, "Der Link stimmt jetzt.", true))).toEqual({ mail: true });
  expect(await answerRueckmeldung(owner, id, 3, "Noch einmal", true)).toMatchObject({ reason: "schon-erledigt" });
  expect((await viewAntworten(visitor, WOHNGELD))?.antworten).toMatchObject([{ antwort: "Der Link stimmt jetzt." }]);
  expect((await viewAntworten(visitor, START))?.antworten).toEqual([]);
  expect(await viewAntworten(visitor, { art: "leistung", slug: "gibt-es-nicht" })).toBeNull();
  const mails = await database.admin.query("select recipient from platform_mails where tenant_id = $1", [mandant.id]);
  expect(mails.rowCount).toBe(1);
  await expect(fileRueckmeldung(owner, other, 1)).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewRueckmeldung(owner, other)).rejects.toBeInstanceOf(NotFound);
  valueOf(await fileRueckmeldung(office, other, 1));
  expect((await viewRueckmeldungen(office, null)).anzahl).toEqual({
    neu: 0,
    "in-arbeit": 0,
    beantwortet: 1,
    abgelegt: 1,
  });
  expect(valueOf(await deleteDueRueckmeldungen(at(addDays(office.today, 30))))).toBe(2);
  expect(await viewRueckmeldung(office, id)).toMatchObject({ nachricht: "", antwort: "Der Link stimmt jetzt." });
  // A year later the page does not mention it any more.
  expect((await viewAntworten(at(addDays(office.today, 365)), WOHNGELD))?.antworten).toEqual([]);
  valueOf(await removeRueckmeldung(office, id, 3));
  await expect(removeRueckmeldung(office, id, 3)).rejects.toBeInstanceOf(NotFound);
});

it("T84 more than 30 an hour are no people, and nobody gets a mail for each", async () => {
  const { mandant, visitor } = await aKreis();
  for (let n = 0; n < 30; n++) valueOf(await submitRueckmeldung(visitor, eingabe));
  expect(await submitRueckmeldung(visitor, eingabe)).toMatchObject({ reason: "zu-viele" });
  const mails = await database.admin.query("select 1 from platform_mails where tenant_id = $1", [mandant.id]);
  expect(mails.rowCount).toBe(0);
});

it("T81 T82 T83 T86 what is hateful is read by nobody outside, stays words, and leaves; that it was filed stays", async () => {
  const { mandant, office, visitor, at } = await aKreis();
  const hateful = "Geht weg! https://boese.example <a href=//boese.example>hier</a>";
  const sent = { ...mitAdresse, nachricht: `\u202e${hateful}\u200b${"\u0301".repeat(5_000)}`.slice(0, 2_000) };
  expect(await submitRueckmeldung(visitor, { ...eingabe, nachricht: "\u200b\u202e " })).toMatchObject({
    reason: "fehlt",
  });
  const { id } = valueOf(await submitRueckmeldung(visitor, sent));
  const read = async () => (await viewRueckmeldung(office, id)).nachricht;
  expect(await read()).toBe(`${hateful}${"\u0301".repeat(4)}`);

  const store = new IndexStore(() => 0);
  const outside = [
    await viewAntworten(visitor, WOHNGELD),
    await viewLeistung(visitor, "wohngeld", "de", NICHTS),
    await viewWegweiser(visitor, store, "de", "boese"),
    await listSuchdokumente(visitor, "oeffentlich"),
  ];
  expect(JSON.stringify(outside)).not.toMatch(/boese|Geht weg/);

  valueOf(await fileRueckmeldung(office, id, 1));
  valueOf(await deleteDueRueckmeldungen(at(addDays(office.today, 30))));
  expect(await viewRueckmeldung(office, id)).toMatchObject({ nachricht: "", stand: "abgelegt" });
  const everywhere = await database.admin.query(
    "select after::text from platform_audit_changes where tenant_id = $1 and after::text ~ 'boese|Geht weg'",
    [mandant.id],
  );
  expect(everywhere.rowCount).toBe(0);
});

it("numbers add up, are shown from a threshold on two days, and leave", async () => {
  const { office, at, visitor, reader } = await aKreis();
  const leer = (key: string, n: number, lang = "de") => ({ kind: "suche-leer", key, lang, n });
  const gestern = at(addDays(office.today, -1));
  await expect(countSignale(office, [leer("kita", 1)])).rejects.toBeInstanceOf(NotAllowed);
  expect(await countSignale(gestern, [])).toMatchObject({ reason: "nichts-gezaehlt" });
  expect(await countSignale(gestern, [{ kind: "fremd", key: "x", lang: "de", n: 1 }])).toMatchObject({
    reason: "nichts-gezaehlt",
  });
  valueOf(await countSignale(gestern, [leer("schwimmkurs", 1), leer("schwimmkurs", 1, "ar"), leer("an einem tag", 9)]));
  valueOf(
    await countSignale(gestern, [
      leer("schwimmkurs", 1),
      { kind: "nicht-geholfen", key: "leistung/wohngeld", lang: "de", n: 4 },
    ]),
  );
  valueOf(
    await countSignale(at(office.today), [
      leer("schwimmkurs", 1),
      { kind: "suche-nicht-geholfen", key: "schwimmkurs", lang: "uk", n: 1 },
      { kind: "nicht-geholfen", key: "leistung/wohngeld", lang: "ar", n: 2 },
    ]),
  );
  expect(await viewSignale(office)).toMatchObject({
    fragen: [{ frage: "schwimmkurs", leer: 4, nicht: 1, sprachen: ["ar", "de", "uk"] }],
    seltene: 1,
    seiten: [{ name: "Wohngeld", path: "/wegweiser/leistungen/wohngeld", geholfen: 0, nicht: 6 }],
  });
  await expect(viewSignale(visitor)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(viewSignale(reader)).rejects.toBeInstanceOf(NotAllowed);
  await expect(deleteDueSignale(office)).rejects.toBeInstanceOf(NotAllowed);
  expect(await deleteDueSignale(at(office.today))).toMatchObject({ reason: "nichts-faellig" });
  expect(valueOf(await deleteDueSignale(at(addDays(office.today, 181))))).toBe(5);
  expect(valueOf(await deleteDueSignale(at(addDays(office.today, 731))))).toBe(2);
});
