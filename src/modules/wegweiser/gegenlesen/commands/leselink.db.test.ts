import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createOrt, createStelle, listOrtRows } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { createArtikel, publishArtikel } from "../../artikel/commands/change-artikel.ts";
import { createAnlaufstelle } from "../../commands/change-anlaufstelle.ts";
import { createBesuchshinweis } from "../../commands/change-besuchshinweis.ts";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { createLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import { changeUebersetzung } from "../../commands/change-uebersetzung.ts";
import { changeUnterlage, createUnterlage } from "../../commands/change-unterlage.ts";
import { listNeueEingaenge } from "../../eingang/store/eingaenge.ts";
import { changeHaeufigeFrage, createHaeufigeFrage } from "../../fragen/commands/change-frage.ts";
import { viewFragenIntern } from "../../fragen/views/fragen.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { aLeistung, anAnlaufstelle, anOrt, valueOf } from "../../test/fixtures.ts";
import { decideVorschlag } from "../../uebersetzen/commands/vorschlaege.ts";
import { listTexte } from "../../uebersetzen/store/texte.ts";
import { createVeranstaltung, publishVeranstaltung } from "../../veranstaltungen/commands/change-veranstaltung.ts";
import { viewUebersetzen, viewVorschlag } from "../../uebersetzen/views/uebersetzen.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import { viewLeistungIntern } from "../../views/intern.ts";
import { type GegenlesenView, viewGegenlesen, viewLeselinks } from "../views/leselink.ts";
import { answerLeselink, createLeselink, type Gelesen, withdrawLeselink } from "./leselink.ts";

const database = testDatabase();
const ARABISCH = { titel: "إعانة", kurz: "للإيجار", schritte: "طلب\nقرار", tipp: "" };
const WUNSCH = { sprache: "ar", umfang: "ungeprueft", fuer: "Sprachmittlung", arten: ["leistung"] } as const;

const ARTIKEL = {
  titel: "Ankommen",
  text: "## Bus\n\nEin Satz.",
  ueberId: null,
  lebenslageId: null,
  verantwortlichId: null,
  risiko: "niedrig",
  stelleIds: [],
} as const;
const TERMIN = {
  titel: { de: "Sprachcafé" },
  text: "",
  von: "17:00",
  bis: null,
  wiederholung: { takt: "woche", abstand: 1, tage: [2], bis: null },
  ausfaelle: [],
  ortId: null,
  ortText: "Haus A",
  online: "",
  veranstalterId: null,
  sprachen: [],
  kosten: "",
  anmeldung: "",
  kinderbetreuung: false,
} as const;

/** Two published entries: one translated into Arabic by a machine, one not translated. */
async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  valueOf(await createLebenslagen(office));
  const lebenslageIds = (await viewLebenslagenIntern(office)).lagen.slice(0, 1).map(({ id }) => id);
  const made = async (titel: string) => {
    const id = valueOf(await createLeistung(office, aLeistung(stelleId, { titel, lebenslageIds })));
    valueOf(await publishLeistung(office, id, 1, true));
    return id;
  };
  const [wohngeld, kita] = [await made("Wohngeld"), await made("Kita")];
  const schritte = ARABISCH.schritte.split("\n");
  const neu = { ...ARABISCH, schritte, methode: "maschine" as const, geprueft: false };
  valueOf(await changeUebersetzung(office, wohngeld, "ar", 0, 1, neu));
  return { mandant, office, wohngeld, kita, visitor: database.ctxFor(mandant) };
}

it("W45 to W47 a native speaker reads by link: nothing public changes until the office takes it", async () => {
  const { mandant, office, wohngeld, kita, visitor } = await aKreis();
  await expect(createLeselink(visitor, WUNSCH)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(createLeselink(database.ctxFor(mandant, LESEND), WUNSCH)).rejects.toBeInstanceOf(NotAllowed);
  expect(await createLeselink(office, { ...WUNSCH, sprache: "fr" })).toMatchObject({ reason: "nichts-zu-lesen" });
  const { token, texte } = valueOf(await createLeselink(office, WUNSCH));
  expect(texte).toBe(1);
  const all = valueOf(await createLeselink(office, { ...WUNSCH, umfang: "alles-offene" }));
  expect(all.texte).toBe(2);
  // Of the token only a hash is kept.
  const { rows } = await database.admin.query<{ alles: string }>(
    "select string_agg(l::text, ' ') as alles from wegweiser_leselinks l where tenant_id = $1",
    [mandant.id],
  );
  expect(rows[0]?.alles).not.toContain(token);
  const before = await viewGegenlesen(visitor, token);
  expect(before?.texte).toMatchObject([{ id: wohngeld, deutsch: { titel: "Wohngeld" }, ziel: ARABISCH }]);
  expect(await viewGegenlesen(visitor, token)).toEqual(before);

  const kennung = before?.texte[0]?.kennung ?? "";
  const answer: Gelesen = { textId: wohngeld, kennung, teile: ARABISCH, notiz: "", gelesen: true };
  const refused = [
    ["x".repeat(43), answer, "link-ungueltig"],
    [token, { ...answer, textId: kita }, "link-ungueltig"],
    [token, { ...answer, textId: newId<"Leistung">() }, "link-ungueltig"],
    [token, { ...answer, gelesen: false }, "nicht-gelesen"],
    [token, { ...answer, kennung: "other" }, "inzwischen-geaendert"],
    [token, { ...answer, teile: { ...ARABISCH, titel: "" } }, "titel-fehlt"],
    [token, { ...answer, teile: { ...ARABISCH, schritte: "طلب" } }, "schritte-zahl"],
    [token, { ...answer, notiz: "x".repeat(1_001) }, "zu-lang"],
  ] as const;
  for (const [key, gelesen, reason] of refused)
    expect(await answerLeselink(visitor, key, gelesen)).toMatchObject({ reason });
  expect((await viewUebersetzen(office, { sprache: "ar", art: null })).vorschlaege).toEqual([]);

  // Read and left as it was; a second answer takes the place of the first.
  expect(valueOf(await answerLeselink(visitor, token, answer))).toEqual({ bestaetigt: true });
  const texteNeu = { ...ARABISCH, titel: "إعانة السكن" };
  const anders = { ...answer, teile: texteNeu, notiz: "So sagt man es hier." };
  expect(valueOf(await answerLeselink(visitor, token, anders))).toEqual({ bestaetigt: false });
  expect((await viewGegenlesen(visitor, token))?.texte).toMatchObject([{ gesendet: true, ziel: ARABISCH }]);
  expect((await office.db.read(listNeueEingaenge)).map(({ art }) => art)).toEqual(["gegenlesen", "gegenlesen"]);
  const { vorschlaege } = await viewUebersetzen(office, { sprache: "ar", art: null });
  expect(vorschlaege).toMatchObject([{ herkunft: "muttersprache", stand: "offen", bestaetigt: false }]);
  const [{ id } = { id: newId<"Uebersetzungsvorschlag">() }] = vorschlaege;
  expect((await viewVorschlag(office, id)).vorschlag).toMatchObject({ teile: texteNeu, notiz: "So sagt man es hier." });
  const shown = (await viewVorschlag(office, id)).kennung;
  valueOf(await decideVorschlag(office, id, 1, { tat: "geprueft", teile: texteNeu, kennung: shown }));
  // A machine's words stay a machine's, and count as checked.
  const [text] = (await viewLeistungIntern(office, wohngeld)).uebersetzungen;
  expect(text).toMatchObject({ titel: texteNeu.titel, methode: "maschine", geprueftAm: office.today });
  expect(text && standOf(text, 1)).toBe("aktuell");

  // What was never translated comes as a person's words.
  const missing = (await viewGegenlesen(visitor, all.token))?.texte.find((one) => one.id === kita)?.kennung ?? "";
  const neu = { ...answer, textId: kita, kennung: missing };
  valueOf(await answerLeselink(visitor, all.token, neu));
  const [open] = (await viewUebersetzen(office, { sprache: "ar", art: null })).vorschlaege;
  if (!open) throw new Error("one was sent");
  valueOf(await decideVorschlag(office, open.id, 1, { tat: "geprueft", teile: ARABISCH, kennung: missing }));
  expect((await viewLeistungIntern(office, kita)).uebersetzungen).toMatchObject([{ methode: "mensch" }]);
});

it("W46 wrong, expired and withdrawn links open as little as one another", async () => {
  const { mandant, office, wohngeld, visitor } = await aKreis();
  const { token } = valueOf(await createLeselink(office, WUNSCH));
  const on = (tage: number) => database.ctxFor(mandant, undefined, { today: addDays(office.today, tage) });
  expect(await viewGegenlesen(on(60), token)).not.toBeNull();
  expect(await viewGegenlesen(on(61), token)).toBeNull();
  const [link] = await viewLeselinks(office);
  if (!link) throw new Error("one was made");
  await expect(viewLeselinks(visitor)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(withdrawLeselink(visitor, link.id)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(withdrawLeselink(office, newId<"Leselink">())).rejects.toBeInstanceOf(NotFound);
  valueOf(await withdrawLeselink(office, link.id));
  expect(await withdrawLeselink(office, link.id)).toMatchObject({ reason: "schon-beendet" });
  expect(await viewGegenlesen(visitor, token)).toBeNull();
  const answer = { textId: wohngeld, kennung: "", teile: ARABISCH, notiz: "", gelesen: true };
  expect(await answerLeselink(visitor, token, answer)).toMatchObject({ reason: "link-ungueltig" });
  expect(await viewLeselinks(office)).toEqual([]);
});

it("W48 W49 every kind is read by one link and kept where its subject keeps it; other German words make it outdated", async () => {
  const { mandant, office, visitor } = await aKreis();
  const frage = { thema: "Alltag", fragen: { de: "Was ist eine Frist?" }, antworten: { de: "Ein letzter Tag." } };
  const frageId = valueOf(await createHaeufigeFrage(office, frage));
  const unterlageId = valueOf(await createUnterlage(office, { name: "Pass", namen: {}, hinweis: "" }));
  const artikelId = valueOf(await createArtikel(office, ARTIKEL));
  valueOf(await publishArtikel(office, artikelId, 1, true));
  const ortId = valueOf(await createOrt(office, anOrt({ name: "Bürgerhaus" })));
  const anlaufstelleId = valueOf(await createAnlaufstelle(office, ortId, anAnlaufstelle({ namen: { uk: "Дім" } })));
  const hinweis = { texte: { de: "Der Aufzug fährt nicht." }, wichtig: true, giltAb: office.today, giltBis: null };
  const hinweisId = valueOf(
    await createBesuchshinweis(office, { ...hinweis, mitAussenstellen: false, anlaufstelleIds: [anlaufstelleId] }),
  );
  const terminId = valueOf(await createVeranstaltung(office, { ...TERMIN, beginn: office.today }));
  valueOf(await publishVeranstaltung(office, terminId, 1, true));
  const [lage] = (await viewLebenslagenIntern(office)).lagen;
  if (!lage) throw new Error("there are situations");
  // A language that no situation has a name in.
  const kinds = {
    [frageId]: { titel: "Терmін?", antwort: "День." },
    [unterlageId]: { titel: "Паспорт" },
    [artikelId]: { titel: "Приїзд", text: "## Автобус\n\nРечення." },
    [anlaufstelleId]: { titel: "Дім громадян" },
    [hinweisId]: { titel: "Ліфт не працює." },
    [terminId]: { titel: "Мовне кафе" },
    [lage.id]: { titel: "Приїзд" },
  };
  const wunsch = { ...WUNSCH, sprache: "ti", umfang: "alles-offene", arten: [] } as const;
  const { token } = valueOf(await createLeselink(office, wunsch));
  const byId = async () =>
    new Map<string, GegenlesenView["texte"][number]>(
      (await viewGegenlesen(visitor, token))?.texte.map((one) => [one.id, one]),
    );
  for (const [textId, teile] of Object.entries(kinds)) {
    const kennung = (await byId()).get(textId)?.kennung ?? "";
    const answer = { textId, kennung, teile, notiz: "", gelesen: true };
    expect(await answerLeselink(visitor, token, { ...answer, teile: { ...teile, titel: "" } })).toMatchObject({
      reason: "titel-fehlt",
    });
    valueOf(await answerLeselink(visitor, token, answer));
  }
  const reader = database.ctxFor(mandant, LESEND);
  for (const { id, art } of (await viewUebersetzen(office, { sprache: "ti", art: null })).vorschlaege) {
    const { vorschlag, kennung, mussGelesen } = await viewVorschlag(office, id);
    const taken = { tat: "geprueft", teile: vorschlag.teile, kennung } as const;
    expect(mussGelesen).toBe(art !== "artikel");
    await expect(decideVorschlag(reader, id, 1, taken)).rejects.toBeInstanceOf(NotAllowed);
    const unread = art === "artikel" ? null : await decideVorschlag(office, id, 1, { ...taken, tat: "ungelesen" });
    expect(unread).toEqual(art === "artikel" ? null : { ok: false, reason: "erst-lesen" });
    valueOf(await decideVorschlag(office, id, 1, taken));
  }
  const after = await byId();
  for (const [id, teile] of Object.entries(kinds)) {
    expect(after.get(id)).toMatchObject({ ziel: teile, stand: "aktuell" });
  }

  // Other German words: what was read belongs to the old ones, whoever wrote it.
  const [row] = (await viewFragenIntern(office, null)).fragen;
  if (!row) throw new Error("there is one");
  const { thema, fragen, antworten, rev } = row;
  const neu = { thema, fragen: { ...fragen, de: "Was heißt Frist?" }, antworten };
  valueOf(await changeHaeufigeFrage(office, frageId, rev, neu));
  expect((await byId()).get(frageId)?.stand).toBe("veraltet");
  // And words of another language that stay when the German ones change, though nobody ever read them.
  const papier = { name: "Pass", namen: { ti: "Паспорт", en: "Passport" }, hinweis: "" };
  valueOf(await changeUnterlage(office, unterlageId, 2, papier));
  valueOf(await changeUnterlage(office, unterlageId, 3, { ...papier, name: "Reisepass" }));
  const texte = await database
    .ctxFor(mandant, FACHSTELLE)
    .db.read(async (db) => listTexte(db, office, "intern", await listOrtRows(db)));
  const pass = texte.find(({ id }) => id === unterlageId)?.fassungen;
  expect([pass?.get("en")?.stand, pass?.get("ti")?.stand]).toEqual(["veraltet", "veraltet"]);
});
