import { aHandlungsfeld, benutzer, FACHSTELLE, SYSTEM, valueOf } from "#src/modules/konzept/test/fixtures.ts";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { addDays } from "#src/shared/datum.ts";
import type { TestDatabase } from "../../../../../test/database.ts";
import { createWorkshop } from "../commands/plan-workshop.ts";
import { moveWorkshop, openSchritt } from "../commands/run-workshop.ts";
import type { WorkshopAngaben } from "../rules/workshop.ts";
import { viewWorkshopIntern } from "../views/intern.ts";

export const LESENDE = benutzer({ rolle: "lesende", bezugId: null });

/** A planned workshop of two groups with one place, in a county of its own. */
export async function aWorkshop(database: TestDatabase, anders: Partial<WorkshopAngaben> = {}) {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const system = database.ctxFor(mandant, SYSTEM);
  await createLandkreis(system, {
    name: "Landkreis Erlengrund",
    kurzname: "Erlengrund",
    verwaltungsname: "Landratsamt Erlengrund",
    land: "99",
    kreisschluessel: "99901",
  });
  const feld = await aHandlungsfeld(ctx);
  const gruppe = (name: string) => ({ id: null, name, bezugId: null, thema: "", handlungsfeldId: feld });
  const angaben: WorkshopAngaben = {
    prozessId: null,
    runde: 1,
    titel: "Was Familien brauchen",
    einleitung: "",
    tag: addDays(ctx.today, 10),
    von: "13:30",
    bis: "17:00",
    ort: "Kulturbahnhof, Saal",
    moderation: "Stabsstelle",
    anmeldungBis: addDays(ctx.today, 8),
    plaetze: 1,
    hilfen: ["dolmetschen"],
    agenda: [{ zeit: "13:30", punkt: "Begrüßung" }],
    punkteJePerson: 5,
    punkteJeCluster: 3,
    gruppen: [gruppe("Familien"), gruppe("Zugewanderte Frauen")],
    ...anders,
  };
  const { id } = valueOf(await createWorkshop(ctx, angaben));
  const intern = () => viewWorkshopIntern(ctx, id);
  const rev = async () => (await intern()).workshop.rev;
  const { workshop, gruppen } = await intern();
  const [familien, frauen] = gruppen;
  if (!familien || !frauen) throw new Error("No groups.");
  return {
    mandant,
    ctx,
    system,
    citizen: database.ctxFor(mandant),
    id,
    angaben,
    workshop,
    familien,
    frauen,
    feld,
    intern,
    rev,
  };
}
/** A running workshop, its room and its office. */
export async function aRaum(database: TestDatabase, anders: Partial<WorkshopAngaben> = {}) {
  const da = await aWorkshop(database, anders);
  valueOf(await moveWorkshop(da.ctx, da.id, await da.rev(), "laeuft"));
  const raum = (person: string) => ({ art: "raum", code: da.workshop.code, person }) as const;
  const schritt = async (one: Parameters<typeof openSchritt>[3]) =>
    valueOf(await openSchritt(da.ctx, da.id, await da.rev(), one));
  return { ...da, raum, schritt, fachstelle: { art: "fachstelle", id: da.id } as const };
}
