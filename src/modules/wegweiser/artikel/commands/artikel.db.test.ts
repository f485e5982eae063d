import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { valueOf } from "../../test/fixtures.ts";
import { listSuchdokumente } from "../../views/suchdokumente.ts";
import type { ArtikelAngaben } from "../rules/artikel.ts";
import { viewArtikel, viewArtikelDaten } from "../views/artikel.ts";
import { viewArtikelForm } from "../views/intern.ts";
import {
  changeArtikel,
  changeArtikelText,
  confirmArtikel,
  createArtikel,
  publishArtikel,
  removeArtikel,
} from "./change-artikel.ts";

const database = testDatabase();

it("an Artikel is written, shown, translated, grows old, is taken back and removed; others may not", async () => {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const reader = database.ctxFor(mandant, LESEND);
  const visitor = database.ctxFor(mandant);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  const owner = database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId }));
  const neu: ArtikelAngaben = {
    titel: "Briefe vom Amt",
    text: "Öffnen Sie jeden Brief.",
    ueberId: null,
    lebenslageId: null,
    verantwortlichId: stelleId,
    risiko: "niedrig",
    stelleIds: [stelleId],
  };
  await expect(createArtikel(owner, neu)).rejects.toBeInstanceOf(NotAllowed);
  const id = valueOf(await createArtikel(office, neu));
  const unter = valueOf(await createArtikel(office, { ...neu, titel: "Gelber Umschlag", ueberId: id }));
  expect(await viewArtikel(visitor, "briefe-vom-amt", "de")).toBeNull();
  await expect(publishArtikel(owner, id, 1, true)).rejects.toBeInstanceOf(NotAllowed);
  expect(await publishArtikel(office, id, 7, true)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await publishArtikel(office, id, 1, true));
  expect(await publishArtikel(office, id, 2, true)).toMatchObject({ reason: "schon-so" });
  expect(await viewArtikel(visitor, "briefe-vom-amt", "de")).toMatchObject({
    darunter: [],
    stellen: [{ name: "Amt Probe" }],
    stand: "aktuell",
  });

  const en = { titel: "Letters", text: "Open every letter.", methode: "mensch", geprueft: true } as const;
  await expect(changeArtikelText(reader, id, "en", 0, 1, en)).rejects.toBeInstanceOf(NotAllowed);
  valueOf(await changeArtikelText(owner, id, "en", 0, 1, en));
  expect(await changeArtikelText(owner, id, "en", 0, 1, en)).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await viewArtikel(visitor, "briefe-vom-amt", "en")).toMatchObject({
    titel: { text: "Letters" },
    stand: "aktuell",
  });
  expect(await changeArtikel(owner, id, 2, { ...neu, ueberId: unter }, false)).toMatchObject({
    reason: "artikel-im-kreis",
  });
  valueOf(await changeArtikel(owner, id, 2, { ...neu, text: "Öffnen Sie jeden Brief sofort." }, false));
  expect((await viewArtikel(visitor, "briefe-vom-amt", "en"))?.stand).toBe("veraltet");
  await expect(changeArtikel(reader, id, 3, neu, false)).rejects.toBeInstanceOf(NotAllowed);
  await expect(changeArtikel(office, newId<"Artikel">(), 1, neu, false)).rejects.toBeInstanceOf(NotFound);
  await expect(viewArtikelForm(reader, id)).rejects.toBeInstanceOf(NotAllowed);

  const later = { ...owner, today: "2027-03-01" as typeof owner.today };
  valueOf(await confirmArtikel(later, id, 3));
  expect((await viewArtikelDaten(visitor))[0]).toMatchObject({
    geprueftAm: "2027-03-01",
    uebersetzungen: [{ stand: "veraltet" }],
  });
  const found = await listSuchdokumente({ ...visitor, locale: "en" }, "oeffentlich");
  expect(found.map(({ art, titel }) => [art, titel])).toEqual([["artikel", "Letters"]]);

  expect(await removeArtikel(office, id, 4)).toMatchObject({ reason: "noch-oeffentlich" });
  valueOf(await publishArtikel(office, id, 4, false));
  expect(await removeArtikel(office, id, 5)).toMatchObject({ reason: "hat-unterseiten" });
  await expect(removeArtikel(owner, unter, 1)).rejects.toBeInstanceOf(NotAllowed);
  valueOf(await removeArtikel(office, unter, 1));
  valueOf(await removeArtikel(office, id, 5));
  expect(await viewArtikelDaten(office)).toEqual([]);
});
