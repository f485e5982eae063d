import { type Cent, sumCent } from "#src/shared/geld.ts";
import type { FinanzierungAngabe } from "../../rules/finanzierung-angabe.ts";
import type { Einschaetzung, Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import type { Entscheid } from "./runde.ts";

/** What a Maßnahme asks of a year, as its statements on money say it. */
export type Gefordert = {
  /** Null: nobody has said how much. */
  readonly betragCent: Cent | null;
  readonly stellenHundertstel: number | null;
  /** Some of the money for the year has no source. */
  readonly finanzierungOffen: boolean;
};

/**
 * What a Maßnahme asks of a year (AW3): the statements for that year; where there are none, the latest before; where no
 * statement has a year, all of them. What comes from existing means alone asks nothing: 0 Cent.
 */
export function gefordertFuer(finanzierungen: readonly FinanzierungAngabe[], jahr: number): Gefordert {
  const jahre = finanzierungen.flatMap((one) => (one.jahr !== null && one.jahr <= jahr ? [one.jahr] : []));
  const latest = jahre.length > 0 ? Math.max(...jahre) : null;
  const relevant = finanzierungen.filter((one) => one.jahr === latest);
  const lines = relevant.length > 0 ? relevant : finanzierungen.filter((one) => one.jahr === null);
  const amounts = lines.flatMap((one) => one.betragCent ?? []);
  const posts = lines.flatMap((one) => one.stellenHundertstel ?? []);
  const eigene = lines.length > 0 && lines.every((one) => one.art === "vorhandene-ressourcen");
  return {
    betragCent: amounts.length > 0 ? sumCent(amounts) : eigene ? (0 as Cent) : null,
    stellenHundertstel: posts.length > 0 ? posts.reduce((sum, one) => sum + one, 0) : null,
    finanzierungOffen: lines.length === 0 || lines.some((one) => one.art === "offen" || one.art === "abgelehnt"),
  };
}

/** What became of a candidate of the round before, and how it stands today. */
export type Frueherer = {
  readonly entscheid: Entscheid | null;
  readonly entscheidGrund: string;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly einschaetzungGrund: string;
};

/**
 * Why a candidate of the round before is proposed again (AW10): it was put off, or it was selected and is neither done
 * nor on plan. Null: it is not proposed.
 *
 * @returns the reason to begin with; empty where nobody gave one, so that the office writes it
 */
export function uebertragVon(one: Frueherer): string | null {
  if (one.entscheid === "zurueckgestellt") return one.entscheidGrund;
  if (one.entscheid !== "ausgewaehlt" || one.umsetzung === "abgeschlossen" || one.umsetzung === "abgebrochen")
    return null;
  return one.einschaetzung === "im-plan" || one.einschaetzung === null ? null : one.einschaetzungGrund;
}

/** Where the decision of the body puts the Maßnahme: what was put off stays in the Konzept and may come again. */
export function entscheidungNach(entscheid: Entscheid): Entscheidung {
  return entscheid === "zurueckgestellt" ? "im-konzept" : entscheid;
}
