import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createOrt, createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { anOrt, valueOf } from "../../test/fixtures.ts";
import type { VeranstaltungAngaben } from "../rules/veranstaltung.ts";
import { EINMAL } from "../rules/wiederholung.ts";
import { viewTerminDaten, viewTerminForm, viewTermine } from "../views/termine.ts";
import { changeVeranstaltung, createVeranstaltung, publishVeranstaltung } from "./change-veranstaltung.ts";

const database = testDatabase();
const d = (text: string) => text as Datum;
const ALLE = { gemeinde: "", betreuung: false };

it("a Veranstaltung is written, shown with its next days, changed and taken back; others may not", async () => {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const reader = database.ctxFor(mandant, LESEND);
  const visitor = database.ctxFor(mandant);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  const schutz = valueOf(await createOrt(office, anOrt({ name: "Geschützt", oeffentlich: false })));
  const neu: VeranstaltungAngaben = {
    titel: { de: "Sprachcafé", en: "Language café" },
    text: "Tee und Deutsch.",
    beginn: d("2026-11-17"),
    von: "15:00",
    bis: "17:00",
    wiederholung: { ...EINMAL, takt: "woche" },
    ausfaelle: [d("2026-12-01")],
    ortId: schutz,
    ortText: "",
    online: "",
    veranstalterId: stelleId,
    sprachen: ["de"],
    kosten: "",
    anmeldung: "",
    kinderbetreuung: true,
  };
  await expect(createVeranstaltung(reader, neu)).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewTerminForm(reader, null)).rejects.toBeInstanceOf(NotAllowed);
  expect(await createVeranstaltung(office, { ...neu, titel: {} })).toMatchObject({ reason: "titel-fehlt" });
  expect(await createVeranstaltung(office, { ...neu, bis: "14:00" })).toMatchObject({ reason: "ende-vor-anfang" });
  expect(await createVeranstaltung(office, { ...neu, ortId: null })).toMatchObject({ reason: "kein-ort" });
  const id = valueOf(await createVeranstaltung(office, neu));
  expect(await viewTerminDaten(visitor)).toEqual([]);
  await expect(publishVeranstaltung(reader, id, 1, true)).rejects.toBeInstanceOf(NotAllowed);
  valueOf(await publishVeranstaltung(office, id, 1, true));
  expect(await publishVeranstaltung(office, id, 2, true)).toMatchObject({ reason: "schon-so" });
  expect(await publishVeranstaltung(office, id, 1, false)).toMatchObject({ reason: "inzwischen-geaendert" });
  const { termine } = await viewTermine(visitor, "en", ALLE);
  expect(termine).toMatchObject([
    { titel: { text: "Language café" }, ort: { name: "Geschützt", strasse: "" }, veranstalter: "Amt Probe" },
  ]);
  expect(termine[0]?.tage.slice(0, 2)).toEqual(["2026-11-24", "2026-12-08"]);
  expect((await viewTermine(visitor, "de", { ...ALLE, gemeinde: "Anderswo" })).termine).toEqual([]);

  await expect(changeVeranstaltung(reader, id, 2, neu)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeVeranstaltung(office, newId<"Veranstaltung">(), 1, neu)).rejects.toBeInstanceOf(NotFound);
  expect(await changeVeranstaltung(office, id, 1, neu)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await changeVeranstaltung(office, id, 2, { ...neu, wiederholung: EINMAL }));
  expect(await viewTerminDaten(visitor)).toEqual([]);
});
