import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays } from "#src/shared/datum.ts";
import { formatZiel, parseZiel, pathOfZiel } from "../../rueckmeldung/rules/ziel.ts";
import { listZielNamen } from "../../rueckmeldung/store/ziele.ts";
import { istZeigbar, mayReadSignale, RUECKSCHAU_TAGE } from "../rules/signal.ts";
import { sumSignale } from "../store/signale.ts";

/**
 * What readers looked for in vain, and which pages helped: only numbers that are large enough.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and those who write Bedarfe
 */
export async function viewSignale(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayReadSignale(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const seit = addDays(ctx.today, -RUECKSCHAU_TAGE);
    const all = await sumSignale(db, seit);
    const fragen = all.filter((one) => one.art === "suche-leer");
    const namen = await listZielNamen(db);
    const seiten = [
      ...Map.groupBy(
        all.filter((one) => one.art !== "suche-leer"),
        (one) => one.schluessel,
      ),
    ].flatMap(([key, of]) => {
      const ziel = parseZiel(key);
      const sum = (art: string) => of.reduce((n, one) => (one.art === art ? n + one.anzahl : n), 0);
      const [geholfen, nicht] = [sum("geholfen"), sum("nicht-geholfen")];
      const tage = Math.max(...of.map((one) => one.tage));
      if (!ziel || !istZeigbar({ anzahl: geholfen + nicht, tage })) return [];
      return [{ key, art: ziel.art, name: namen.get(formatZiel(ziel)) ?? "", path: pathOfZiel(ziel), geholfen, nicht }];
    });
    return {
      seit,
      fragen: fragen
        .filter(istZeigbar)
        .map(({ schluessel, anzahl, sprachen }) => ({ frage: schluessel, anzahl, sprachen })),
      /** Too rare to be shown. */
      seltene: fragen.filter((one) => !istZeigbar(one)).length,
      seiten: seiten.toSorted((a, b) => b.nicht - a.nicht || b.geholfen - a.geholfen),
    };
  });
}
