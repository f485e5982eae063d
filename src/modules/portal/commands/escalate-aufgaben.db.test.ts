import { expect, test } from "vitest";
import { createBeschluss } from "#src/modules/konzept/beschluss/commands/keep-beschluesse.ts";
import { FACHSTELLE, SYSTEM, valueOf } from "#src/modules/konzept/test/fixtures.ts";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { mails } from "#src/platform/db/tables.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../test/database.ts";
import { resolveBezug } from "../views/aufgaben.ts";
import { listAufgabenAusBeschluss } from "../views/aus-beschluss.ts";
import { createAufgabe, finishAufgabe } from "./aufgaben.ts";
import { escalateAufgaben } from "./escalate-aufgaben.ts";

const database = testDatabase();

test("R034 a task of a resolution is seen with it, and told of while it is late: on its days, once, in one mail", async () => {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const system = (today: Datum) => ({ ...ctx, today, actor: SYSTEM });
  await createLandkreis(system(ctx.today), {
    name: "Landkreis Erlengrund",
    kurzname: "Erlengrund",
    verwaltungsname: "Landratsamt Erlengrund",
    land: "99",
    kreisschluessel: "99901",
  });
  await database.admin.query("update landkreis_profile set kontakt_email = 'a@b.example' where tenant_id = $1", [
    ctx.mandant.id,
  ]);
  const { id } = valueOf(
    await createBeschluss(ctx, "auftrag", {
      titel: "Kurse zusammenlegen",
      wortlaut: "Die Kurse werden zusammengelegt.",
      grund: "",
      gremiumId: null,
      gremium: "Arbeitskreis",
      mitglieder: "",
      endetAm: null,
      handlungsfeldIds: [],
      querschnittsthemaIds: [],
    }),
  );
  const faelligAm = ctx.today;
  const aufgabe = { titel: "Teilnehmende informieren", notiz: "", faelligAm, fuer: "Sprachkurskoordination" };
  const made = valueOf(await createAufgabe(ctx, { ...aufgabe, bezug: await resolveBezug(ctx, "bs1") }));
  valueOf(await createAufgabe(ctx, { ...aufgabe, titel: "Telefonat", bezug: null }));
  expect(await listAufgabenAusBeschluss(ctx, id)).toMatchObject([{ titel: "Teilnehmende informieren", lage: "heute" }]);
  await expect(escalateAufgaben(ctx)).rejects.toThrow(NotAllowed);
  const told: number[] = [];
  for (let tage = 0; tage <= 30; tage += 1)
    for (let look = 0; look < 2; look += 1)
      if ((await escalateAufgaben(system(addDays(faelligAm, tage)))) > 0) told.push(tage);
  expect(told).toEqual([1, 7, 30]);
  const sent = await ctx.db.read((db) => db.select({ subject: mails.subject, text: mails.body }).from(mails));
  expect(sent).toHaveLength(3);
  expect(sent[0]?.text).toContain("Teilnehmende informieren: Sprachkurskoordination");
  expect(sent[0]?.text).not.toContain("Telefonat");
  valueOf(await finishAufgabe(system(ctx.today), made.id));
  expect(await escalateAufgaben(system(addDays(faelligAm, 60)))).toBe(0);
});
