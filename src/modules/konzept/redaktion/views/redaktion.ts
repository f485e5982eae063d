import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayReadOffice } from "../../kette/rules/permissions.ts";
import { mayEditHandlungsfeld, maySteerKonzept } from "../../rules/permissions.ts";
import { effectiveStand, moeglicheSchritte } from "../rules/redaktion.ts";
import { hashText, listGliederungsbeschluesse, listTexte, loadRedaktion } from "../store/redaktion.ts";

/**
 * Who writes what, what is missing, what is due, and what holds for the outline (R037, R038, R067).
 *
 * @throws SignInNeeded, NotAllowed for whoever does not write the Konzept
 */
export async function viewRedaktion(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayReadOffice(ctx.actor)) throw new NotAllowed();
  const { stellen } = await viewNamen(ctx);
  const steers = maySteerKonzept(ctx.actor);
  return ctx.db.read(async (db) => {
    const rows = await loadRedaktion(db);
    const texte = (await listTexte(db)).map((one) => {
      const row = rows.get(one.id);
      const stand = row ? effectiveStand(row.stand, row.freigegebenHash, hashText(one)) : ("entwurf" as const);
      const faelligAm = row?.faelligAm ?? null;
      const may = (schritt: string) =>
        steers || (schritt === "vorlegen" && one.art === "handlungsfeld" && mayEditHandlungsfeld(ctx.actor, one.id));
      return {
        art: one.art,
        id: one.id,
        titel: one.titel,
        leer: one.text === "",
        oeffentlich: one.oeffentlich,
        rev: row?.rev ?? 0,
        verantwortlich: row?.verantwortlich ?? "",
        faelligAm,
        ueberfaellig: faelligAm !== null && stand !== "freigegeben" && faelligAm < ctx.today,
        stand,
        /** Was approved, and the words are others now. */
        geaendert: row !== undefined && row.stand === "freigegeben" && stand !== "freigegeben",
        grund: row?.grund ?? "",
        freigegebenDurch: row?.freigegebenDurch ?? "",
        freigegebenAm: row?.freigegebenAm ?? null,
        schritte: row ? moeglicheSchritte(stand).filter(may) : [],
      };
    });
    const beschluesse = await listGliederungsbeschluesse(db);
    return {
      texte,
      offen: texte.filter((one) => one.stand !== "freigegeben").length,
      ohneVerantwortliche: texte.filter((one) => one.verantwortlich === "").length,
      ueberfaellig: texte.filter((one) => one.ueberfaellig).length,
      stellen: [...stellen.values()].toSorted((a, b) => a.localeCompare(b, "de")),
      gliederungFest: beschluesse[0]?.fest ?? false,
      beschluesse: beschluesse.map(({ id, fest, beschlossenAm, gremium, beschluss, grund }) => ({
        id,
        fest,
        beschlossenAm,
        gremium,
        beschluss,
        grund,
      })),
      may: { steer: steers },
    };
  });
}
export type RedaktionView = Awaited<ReturnType<typeof viewRedaktion>>;
