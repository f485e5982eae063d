import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { createLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import { changeUebersetzung } from "../../commands/change-uebersetzung.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { aLeistung, valueOf } from "../../test/fixtures.ts";
import { decideVorschlag } from "../../uebersetzen/commands/vorschlaege.ts";
import { viewUebersetzen, viewVorschlag } from "../../uebersetzen/views/uebersetzen.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import { viewLeistungIntern } from "../../views/intern.ts";
import { viewGegenlesen, viewLeselinks } from "../views/leselink.ts";
import { answerLeselink, createLeselink, type Gelesen, withdrawLeselink } from "./leselink.ts";

const database = testDatabase();
const ARABISCH = { titel: "إعانة", kurz: "للإيجار", schritte: ["طلب", "قرار"], tipp: "" };

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
  const neu = { ...ARABISCH, methode: "maschine" as const, geprueft: false };
  valueOf(await changeUebersetzung(office, wohngeld, "ar", 0, 1, neu));
  return { mandant, office, wohngeld, kita, visitor: database.ctxFor(mandant) };
}

it("W45 to W47 a native speaker reads by link: nothing public changes until the office takes it", async () => {
  const { mandant, office, wohngeld, kita, visitor } = await aKreis();
  const wunsch = { sprache: "ar", umfang: "ungeprueft", fuer: "Sprachmittlung" } as const;
  await expect(createLeselink(visitor, wunsch)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(createLeselink(database.ctxFor(mandant, LESEND), wunsch)).rejects.toBeInstanceOf(NotAllowed);
  expect(await createLeselink(office, { ...wunsch, sprache: "fr" })).toMatchObject({ reason: "nichts-zu-lesen" });
  const { token, texte } = valueOf(await createLeselink(office, wunsch));
  expect(texte).toBe(1);
  const all = valueOf(await createLeselink(office, { ...wunsch, umfang: "alles-offene" }));
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

  const rev = before?.texte[0]?.rev ?? 0;
  const answer: Gelesen = { leistungId: wohngeld, rev, textstand: 1, texte: ARABISCH, notiz: "", gelesen: true };
  const refused = [
    ["x".repeat(43), answer, "link-ungueltig"],
    [token, { ...answer, leistungId: kita }, "link-ungueltig"],
    [token, { ...answer, leistungId: newId<"Leistung">() }, "link-ungueltig"],
    [token, { ...answer, gelesen: false }, "nicht-gelesen"],
    [token, { ...answer, rev: rev + 1 }, "inzwischen-geaendert"],
    [token, { ...answer, textstand: 2 }, "inzwischen-geaendert"],
    [token, { ...answer, texte: { ...ARABISCH, titel: "" } }, "titel-fehlt"],
    [token, { ...answer, texte: { ...ARABISCH, schritte: ["طلب"] } }, "schritte-zahl"],
    [token, { ...answer, notiz: "x".repeat(1_001) }, "zu-lang"],
  ] as const;
  for (const [key, gelesen, reason] of refused)
    expect(await answerLeselink(visitor, key, gelesen)).toMatchObject({ reason });
  expect((await viewUebersetzen(office, "ar")).vorschlaege).toEqual([]);

  // Read and left as it was; a second answer takes the place of the first.
  expect(valueOf(await answerLeselink(visitor, token, answer))).toEqual({ bestaetigt: true });
  const texteNeu = { ...ARABISCH, titel: "إعانة السكن" };
  const anders = { ...answer, texte: texteNeu, notiz: "So sagt man es hier." };
  expect(valueOf(await answerLeselink(visitor, token, anders))).toEqual({ bestaetigt: false });
  expect((await viewGegenlesen(visitor, token))?.texte).toMatchObject([{ gesendet: true, ziel: ARABISCH }]);
  const { vorschlaege } = await viewUebersetzen(office, "ar");
  expect(vorschlaege).toMatchObject([{ herkunft: "muttersprache", stand: "offen", bestaetigt: false }]);
  const [{ id } = { id: newId<"Uebersetzungsvorschlag">() }] = vorschlaege;
  expect((await viewVorschlag(office, id)).vorschlag).toMatchObject({ ...texteNeu, notiz: "So sagt man es hier." });
  valueOf(await decideVorschlag(office, id, 1, { tat: "geprueft", texte: texteNeu, textstand: 1 }));
  // A machine's words stay a machine's, and count as checked.
  const [text] = (await viewLeistungIntern(office, wohngeld)).uebersetzungen;
  expect(text).toMatchObject({ titel: texteNeu.titel, methode: "maschine", geprueftAm: office.today });
  expect(text && standOf(text, 1)).toBe("aktuell");

  // What was never translated comes as a person's words.
  const neu = { ...answer, leistungId: kita, rev: 0 };
  valueOf(await answerLeselink(visitor, all.token, neu));
  const [open] = (await viewUebersetzen(office, "ar")).vorschlaege;
  if (!open) throw new Error("one was sent");
  valueOf(await decideVorschlag(office, open.id, 1, { tat: "geprueft", texte: ARABISCH, textstand: 1 }));
  expect((await viewLeistungIntern(office, kita)).uebersetzungen).toMatchObject([{ methode: "mensch" }]);
});

it("W46 wrong, expired and withdrawn links open as little as one another", async () => {
  const { mandant, office, wohngeld, visitor } = await aKreis();
  const wunsch = { sprache: "ar", umfang: "ungeprueft", fuer: "Sprachmittlung" } as const;
  const { token } = valueOf(await createLeselink(office, wunsch));
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
  const answer = { leistungId: wohngeld, rev: 1, textstand: 1, texte: ARABISCH, notiz: "", gelesen: true };
  expect(await answerLeselink(visitor, token, answer)).toMatchObject({ reason: "link-ungueltig" });
  expect(await viewLeselinks(office)).toEqual([]);
});
