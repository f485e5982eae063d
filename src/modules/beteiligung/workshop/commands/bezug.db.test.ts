import { expect, test } from "vitest";
import { viewKette } from "#src/modules/konzept/index.ts";
import { createBedarf } from "#src/modules/konzept/kette/commands/create-bedarf.ts";
import { aBedarfInhalt } from "#src/modules/konzept/kette/test/fixtures.ts";
import { valueOf } from "#src/modules/konzept/test/fixtures.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { readAngaben } from "../pages/teile/angaben-lesen.ts";
import { aRaum, LESENDE } from "../test/fixtures.ts";
import { listBezuege, viewWorkshopForm } from "../views/intern.ts";
import { sortKarten } from "./cluster.ts";
import { addKarten } from "./karten.ts";
import { changeWorkshop } from "./plan-workshop.ts";
import { takeErgebnis } from "./take-ergebnis.ts";

const database = testDatabase();

test("WS15 a Wirkungsziel that comes of a cluster is linked with the Bedarf its group talks about", async () => {
  const { ctx, mandant, id, feld, familien, fachstelle, rev, intern } = await aRaum(database, { runde: 2 });
  const { id: bedarf } = valueOf(await createBedarf(ctx, aBedarfInhalt(feld)));
  await expect(listBezuege(database.ctxFor(mandant, LESENDE))).rejects.toThrow(NotAllowed);
  const form = (thema: string) => {
    const sent = new FormData();
    const fields = {
      rev: "3",
      titel: "Runde 2",
      runde: "2",
      prozessId: "",
      einleitung: "",
      tag: "01.12.2030",
      von: "13:30",
      bis: "17:00",
      ort: "Saal",
      moderation: "",
      anmeldungBis: "01.12.2030",
      plaetze: "9",
      agenda: "",
      punkteJePerson: "5",
      punkteJeCluster: "3",
      "gruppe-1-id": familien.id,
      "gruppe-1-name": "Familien",
      "gruppe-1-thema": thema,
      "gruppe-1-feld": "",
    };
    for (const [name, value] of Object.entries(fields)) sent.set(name, value);
    for (const at of [2, 3, 4, 5])
      for (const name of ["id", "name", "thema", "feld"]) sent.set(`gruppe-${at}-${name}`, "");
    return sent;
  };
  const view = await viewWorkshopForm(ctx, id);
  for (const [thema, grund] of [
    ["wirkungsziel:x", "auswahl-fehlt"],
    [`zielgruppe:${bedarf}`, "auswahl-fehlt"],
  ] as const)
    expect(readAngaben(view, form(thema))).toMatchObject({ errors: { "gruppe-1-thema": grund } });
  const read = readAngaben(view, form(`bedarf:${bedarf}`));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  expect(read.angaben.gruppen).toMatchObject([{ bezugId: bedarf, handlungsfeldId: feld }]);
  valueOf(await changeWorkshop(ctx, id, await rev(), read.angaben));

  const neu = { gruppeId: familien.id, clusterId: null, texte: ["Frühbus"], sendung: null };
  valueOf(await addKarten(ctx, fachstelle, neu));
  const pinnwand = async () => (await intern()).pinnwand[0];
  const karten = (await pinnwand())?.lose.map((one) => one.id) ?? [];
  const nach = { art: "neu", titel: "Wege zur Arbeit" } as const;
  valueOf(await sortKarten(ctx, fachstelle, { gruppeId: familien.id, karten, von: null, nach }));
  const cluster = (await pinnwand())?.cluster[0];
  if (!cluster) throw new Error("No cluster.");
  const typed = { titel: "Alle kommen zur Arbeit", handlungsfeldId: feld };
  const { id: ziel } = valueOf(await takeErgebnis(ctx, id, cluster.id, cluster.rev, typed));
  expect((await viewKette(ctx)).bedarfZiele).toEqual([{ von: bedarf, nach: ziel }]);
});
