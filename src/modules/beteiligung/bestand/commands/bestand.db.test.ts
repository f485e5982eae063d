import { expect, test } from "vitest";
import { insertAngebot } from "#src/modules/konzept/index.ts";
import { createStelle, listAngebote, OHNE_ANGABEN } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId, newRandomId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { valueOf, verbsOf } from "../../../konzept/test/fixtures.ts";
import { FACHSTELLE, LESEND } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { importAntworten } from "../../antwort/commands/import-antworten.ts";
import { akteOf, asSystem } from "../../antwort/test/fixtures.ts";
import { createUmfrage, openUmfrage } from "../../umfrage/commands/umfragen.ts";
import { removeTeil } from "../../umfrage/rules/umbau.ts";
import { umfrageOfVorlage } from "../../umfrage/rules/vorlagen/index.ts";
import { viewBestand, viewUebernahme } from "../views/bestand.ts";
import { viewVorbelegung } from "../views/vorbelegung.ts";
import { dismiss, recognise, takeUp } from "./uebernehmen.ts";

const database = testDatabase();

/** An open survey in which a Kita that was invited reported two Angebote. */
async function aKreis(anonymitaet: "namentlich" | "anonym" = "namentlich") {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, { ...anAmt(), name: "Kita Wiesengrund" }));
  await database.admin.query("update netzwerk_stellen set email = 'kita@post.example' where id = $1", [stelleId]);
  const definition = valueOf(removeTeil({ ...umfrageOfVorlage("bestandserhebung"), anonymitaet }, "unterlage"));
  const system = asSystem(office);
  const { id } = valueOf(await createUmfrage(system, { definition }));
  valueOf(await openUmfrage(system, id, 1, { von: office.today, bis: addDays(office.today, 30) }));
  const pseudonym = newRandomId<"Pseudonym">();
  const antwortId = newRandomId<"Umfrageantwort">();
  const einladungId = newRandomId<"Umfrageeinladung">();
  const werte = { angebot: 2, "angebot.1.titel": "Elternfrühstück", "angebot.2.titel": "Vorlesen", wegweiser: "ja" };
  await importAntworten(system, id, () => ({
    einladungen: [
      { id: einladungId, umfrageId: id, art: "mail", name: "Kita Wiesengrund", email: "kita@post.example", pseudonym },
    ],
    antworten: [
      { id: antwortId, umfrageId: id, antworten: { werte }, pseudonym, sprache: "de", eingereichtAm: office.today },
    ],
  }));
  const eingabe = { ...OHNE_ANGABEN, stelleId, titel: "Elternfrühstück", handlungsfeldIds: [], zielgruppeIds: [] };
  const zeile = (n: number) => ({ umfrageId: id, antwortId, zeile: n });
  return { mandant, office, id, antwortId, einladungId, eingabe, zeile };
}

test("R074: a reported Angebot becomes a draft of its Stelle, once, and stands in the next survey", async () => {
  const { mandant, office, id, antwortId, einladungId, eingabe, zeile } = await aKreis();
  expect((await viewBestand(office, id)).offen).toBe(2);
  const seen = await viewUebernahme(office, id, antwortId, 1);
  expect(seen).toMatchObject({ stelleId: eingabe.stelleId, einrichtung: "Kita Wiesengrund", darfZeigen: true });
  expect(await viewVorbelegung(office, await akteOf(office, id), einladungId)).toEqual({});
  const made = valueOf(await takeUp(office, zeile(1), eingabe));
  expect(await takeUp(office, zeile(1), eingabe)).toMatchObject({ reason: "schon-entschieden" });
  expect(await takeUp(office, zeile(2), { ...eingabe, titel: "" })).toMatchObject({ reason: "ohne-titel" });
  // Consent in a survey publishes nothing.
  expect(await listAngebote(database.ctxFor(mandant, OEFFENTLICH))).toEqual([]);
  expect((await listAngebote(office)).map(({ titel }) => titel)).toEqual(["Elternfrühstück"]);
  expect(await viewVorbelegung(office, await akteOf(office, id), einladungId)).toMatchObject({
    angebot: 1,
    "angebot.1.titel": "Elternfrühstück",
  });
  await expect(recognise(office, zeile(2), newId<"Angebot">())).rejects.toThrow(NotFound);
  valueOf(await recognise(office, zeile(2), made.id));
  expect(await dismiss(office, zeile(2))).toMatchObject({ reason: "schon-entschieden" });
  await expect(dismiss(office, zeile(3))).rejects.toThrow(NotFound);
  expect((await viewBestand(office, id)).zeilen.map(({ entscheidung }) => entscheidung?.entscheidung)).toEqual([
    "neu",
    "bekannt",
  ]);
  expect((await verbsOf(office)).filter((verb) => verb.startsWith("beteiligung.bestand."))).toEqual([
    "beteiligung.bestand.taken-up",
    "beteiligung.bestand.recognised",
  ]);
});

test("BE2 nothing is to be taken from anonymous answers, and nothing known is shown to them", async () => {
  const { office, id, antwortId, einladungId, eingabe, zeile } = await aKreis("anonym");
  await office.db.note((tx) => insertAngebot(tx, eingabe, true));
  await expect(viewBestand(office, id)).rejects.toThrow(NotFound);
  await expect(viewUebernahme(office, id, antwortId, 1)).rejects.toThrow(NotFound);
  await expect(takeUp(office, zeile(1), eingabe)).rejects.toThrow(NotFound);
  expect(await viewVorbelegung(office, await akteOf(office, id), einladungId)).toEqual({});
});

test("only the Fachstelle decides", async () => {
  const { mandant, id, eingabe, zeile } = await aKreis();
  const reader = database.ctxFor(mandant, LESEND);
  await expect(viewBestand(reader, id)).rejects.toThrow(NotAllowed);
  await expect(takeUp(reader, zeile(1), eingabe)).rejects.toThrow(NotAllowed);
  expect(() => recognise(reader, zeile(1), newId<"Angebot">())).toThrow(NotAllowed);
  expect(() => dismiss(database.ctxFor(mandant, OEFFENTLICH), zeile(1))).toThrow(SignInNeeded);
});
