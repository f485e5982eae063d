import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays } from "#src/shared/datum.ts";
import { formatZiel, parseZiel, pathOfZiel } from "../../rueckmeldung/rules/ziel.ts";
import { listZielNamen } from "../../rueckmeldung/store/ziele.ts";
import { istZeigbar, isFrageSignal, mayReadSignale, RUECKSCHAU_TAGE, type SignalArt } from "../rules/signal.ts";
import { type Summe, sumSignale } from "../store/signale.ts";

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
    const fragen = byKey(all.filter(({ art }) => isFrageSignal(art))).map(([frage, of]) => ({
      frage,
      leer: sumOf(of, "suche-leer"),
      nicht: sumOf(of, "suche-nicht-geholfen"),
      anzahl: of.reduce((n, one) => n + one.anzahl, 0),
      tage: Math.max(...of.map((one) => one.tage)),
      sprachen: [...new Set(of.flatMap((one) => one.sprachen))].toSorted(),
    }));
    const namen = await listZielNamen(db);
    const seiten = byKey(all.filter(({ art }) => !isFrageSignal(art))).flatMap(([key, of]) => {
      const ziel = parseZiel(key);
      const [geholfen, nicht] = [sumOf(of, "geholfen"), sumOf(of, "nicht-geholfen")];
      const tage = Math.max(...of.map((one) => one.tage));
      if (!ziel || !istZeigbar({ anzahl: geholfen + nicht, tage })) return [];
      return [{ key, art: ziel.art, name: namen.get(formatZiel(ziel)) ?? "", path: pathOfZiel(ziel), geholfen, nicht }];
    });
    return {
      seit,
      fragen: fragen.filter(istZeigbar).toSorted((a, b) => b.anzahl - a.anzahl),
      /** Too rare to be shown. */
      seltene: fragen.filter((one) => !istZeigbar(one)).length,
      seiten: seiten.toSorted((a, b) => b.nicht - a.nicht || b.geholfen - a.geholfen),
    };
  });
}

const byKey = (all: readonly Summe[]) => [...Map.groupBy(all, ({ schluessel }) => schluessel)];

function sumOf(of: readonly Summe[], art: SignalArt): number {
  return of.reduce((n, one) => (one.art === art ? n + one.anzahl : n), 0);
}
