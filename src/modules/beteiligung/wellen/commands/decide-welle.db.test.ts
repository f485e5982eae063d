import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { benutzer, FACHSTELLE, valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import { createUmfrage } from "../../umfrage/commands/umfragen.ts";
import { anUmfrage, aSeite, frage } from "../../umfrage/test/beispiel.ts";
import { viewWellen } from "../views/wellen.ts";
import { decideWelle, undecideWelle } from "./decide-welle.ts";

const database = testDatabase();

const optionen = (...names: string[]) => names.map((one) => ({ code: one, konzept: one, text: { de: one } }));
const welle = (code: string, ...names: string[]) =>
  anUmfrage([aSeite("s", [frage("einfach", code, { konzept: code, optionen: optionen(...names) })])]);

test("EG14 the office matches, corrects and takes back; whoever looked at an older state is refused", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const alt = valueOf(await createUmfrage(ctx, { definition: welle("stufe", "eins", "zwei"), welle: "2022" })).id;
  const { id } = valueOf(
    await createUmfrage(ctx, { definition: welle("not", "wenig", "viel"), welle: "2025", vorherigeId: alt }),
  );
  const look = () => viewWellen(ctx, id, { frage: "not", partner: "" });
  expect(await look()).toMatchObject({
    frueher: "2022",
    fragen: [{ schluessel: "not", partner: null, urteil: null, entschieden: null }],
    offen: { rev: 0, partner: null, partnerwahl: [{ value: "stufe" }] },
  });
  const typed = { frage: "not", partner: "stufe", karte: { eins: "wenig", zwei: "viel" }, grund: "Neu benannt." };
  valueOf(await decideWelle(ctx, id, 0, typed));
  expect(await decideWelle(ctx, id, 0, typed)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await decideWelle(ctx, id, 1, { ...typed, karte: {} })).toMatchObject({ reason: "karte-leer" });
  expect(await look()).toMatchObject({
    fragen: [{ partner: { text: "Frage stufe" }, urteil: { art: "umkodiert" }, entschieden: "Neu benannt." }],
    offen: { rev: 1, frueher: [{ wert: "wenig" }, { wert: "viel" }] },
  });
  valueOf(await decideWelle(ctx, id, 1, { ...typed, partner: null }));
  expect(await undecideWelle(ctx, id, 1, "not")).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await undecideWelle(ctx, id, 2, "not"));
  expect(await undecideWelle(ctx, id, 2, "not")).toMatchObject({ reason: "nicht-entschieden" });
  expect((await verbsOf(ctx)).filter((one) => one.startsWith("beteiligung.welle."))).toHaveLength(3);

  await expect(viewWellen(ctx, alt, { frage: "", partner: "" })).rejects.toBeInstanceOf(NotFound);
  await expect(decideWelle(ctx, alt, 0, typed)).rejects.toBeInstanceOf(NotFound);
  const stranger = database.ctxFor(mandant, benutzer({ rolle: "gremienmitglied", bezugId: null }));
  await expect(viewWellen(stranger, id, { frage: "", partner: "" })).rejects.toBeInstanceOf(NotAllowed);
  await expect(decideWelle(stranger, id, 0, typed)).rejects.toBeInstanceOf(NotAllowed);
  await expect(undecideWelle(stranger, id, 0, "not")).rejects.toBeInstanceOf(NotAllowed);
});
