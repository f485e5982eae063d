import type { GemeindeId } from "./bezug.ts";
import type { Datum } from "#src/shared/datum.ts";
import { unreachable } from "#src/shared/unreachable.ts";
import type { AnlaufstelleId, ZustaendigkeitsregelId } from "./ids.ts";
import { nachnameIn } from "./nachname.ts";

/** What somebody has in hand: the kind of paper decides at several offices who is zuständig. */
export const PAPIERE = ["titel", "gestattung", "eu"] as const;
export type Papier = (typeof PAPIERE)[number];
export const HAUSHALTE = ["allein", "mit-kindern"] as const;
export type Haushalt = (typeof HAUSHALTE)[number];

/** One line of who is zuständig for a Leistung. Empty conditions hold for everybody. */
export type Zustaendigkeitsregel = {
  readonly id: ZustaendigkeitsregelId;
  /** Null: the whole county. */
  readonly gemeindeId: GemeindeId | null;
  /** First letters of the surname, both ends included: `A` to `K`, `Sch` to `Sz`. Both or neither. */
  readonly nachnameVon: string;
  readonly nachnameBis: string;
  readonly papier: Papier | "";
  /** Years, both ends included. */
  readonly alterVon: number | null;
  readonly alterBis: number | null;
  readonly haushalt: Haushalt | "";
  readonly anlaufstelleId: AnlaufstelleId;
  readonly raum: string;
  readonly giltAb: Datum | null;
  readonly giltBis: Datum | null;
};

export const MERKMALE = ["gemeinde", "nachname", "papier", "alter", "haushalt"] as const;
export type Merkmal = (typeof MERKMALE)[number];

/** What somebody says of themselves; nothing of it is kept. Empty or null: not said. */
export type Frage = {
  readonly gemeindeId: GemeindeId | null;
  readonly nachname: string;
  readonly papier: Papier | "";
  readonly alter: number | null;
  readonly haushalt: Haushalt | "";
};

export type Zustaendig =
  | {
      readonly art: "gefunden";
      readonly regel: Zustaendigkeitsregel /** Why, in order. */;
      readonly gruende: Merkmal[];
    }
  /** More must be known; what holds if nothing more is said. */
  | { readonly art: "angabe-fehlt"; readonly fehlt: Merkmal[]; readonly sonst: Zustaendigkeitsregel | null }
  | { readonly art: "niemand"; readonly grund: "keine-regel" | "passt-nicht" }
  /** From which day, or until which day, somebody is zuständig. */
  | { readonly art: "niemand"; readonly grund: "gilt-noch-nicht" | "gilt-nicht-mehr"; readonly tag: Datum };

/** Which conditions a rule makes. */
export function merkmaleOf(regel: Zustaendigkeitsregel): Merkmal[] {
  return MERKMALE.filter((merkmal) => {
    if (merkmal === "gemeinde") return regel.gemeindeId !== null;
    if (merkmal === "nachname") return regel.nachnameVon !== "";
    if (merkmal === "alter") return regel.alterVon !== null || regel.alterBis !== null;
    return regel[merkmal] !== "";
  });
}

/**
 * Who is zuständig for somebody. A rule for the Gemeinde goes before one for the county, then the one with more
 * conditions. When a rule of greater weight hangs on something that was not said, that is asked for.
 */
export function decideZustaendig(regeln: readonly Zustaendigkeitsregel[], frage: Frage, heute: Datum): Zustaendig {
  if (regeln.length === 0) return { art: "niemand", grund: "keine-regel" };
  const fitting = regeln
    .map((regel) => ({
      regel,
      answers: merkmaleOf(regel).map((merkmal) => ({ merkmal, is: fits(regel, merkmal, frage) })),
    }))
    .filter(({ answers }) => answers.every(({ is }) => is !== "nein"));
  const candidates = fitting
    .filter(({ regel }) => isCurrent(regel, heute))
    .toSorted((a, b) => weightOf(b.regel) - weightOf(a.regel));
  const first = candidates[0];
  if (!first)
    return niemandHeute(
      fitting.map(({ regel }) => regel),
      heute,
    );
  const sure = candidates.find(({ answers }) => answers.every(({ is }) => is === "ja"));
  if (sure && weightOf(sure.regel) >= weightOf(first.regel)) {
    return { art: "gefunden", regel: sure.regel, gruende: sure.answers.map(({ merkmal }) => merkmal) };
  }
  const heavier = candidates.filter(({ regel }) => !sure || weightOf(regel) > weightOf(sure.regel));
  const open = new Set(
    heavier.flatMap(({ answers }) => answers.filter(({ is }) => is === "offen").map((one) => one.merkmal)),
  );
  return { art: "angabe-fehlt", fehlt: MERKMALE.filter((merkmal) => open.has(merkmal)), sonst: sure?.regel ?? null };
}

/** Why nobody is zuständig today, although there are rules. */
function niemandHeute(passende: readonly Zustaendigkeitsregel[], heute: Datum): Zustaendig {
  const [ab] = passende.flatMap(({ giltAb }) => (giltAb !== null && giltAb > heute ? [giltAb] : [])).toSorted();
  if (ab !== undefined) return { art: "niemand", grund: "gilt-noch-nicht", tag: ab };
  const bis = passende
    .flatMap(({ giltBis }) => giltBis ?? [])
    .toSorted()
    .at(-1);
  return bis === undefined
    ? { art: "niemand", grund: "passt-nicht" }
    : { art: "niemand", grund: "gilt-nicht-mehr", tag: bis };
}

export function isCurrent(regel: Pick<Zustaendigkeitsregel, "giltAb" | "giltBis">, heute: Datum): boolean {
  return (regel.giltAb === null || regel.giltAb <= heute) && (regel.giltBis === null || heute <= regel.giltBis);
}

/** A rule for the Gemeinde outweighs any number of other conditions. */
function weightOf(regel: Zustaendigkeitsregel): number {
  const merkmale = merkmaleOf(regel);
  return merkmale.length + (merkmale.includes("gemeinde") ? MERKMALE.length : 0);
}

function fits(regel: Zustaendigkeitsregel, merkmal: Merkmal, frage: Frage): "ja" | "nein" | "offen" {
  const of = (said: boolean, right: boolean) => (said ? (right ? "ja" : "nein") : "offen");
  switch (merkmal) {
    case "gemeinde":
      return of(frage.gemeindeId !== null, frage.gemeindeId === regel.gemeindeId);
    case "nachname":
      return nachnameIn(frage.nachname, regel.nachnameVon, regel.nachnameBis);
    case "papier":
      return of(frage.papier !== "", frage.papier === regel.papier);
    case "haushalt":
      return of(frage.haushalt !== "", frage.haushalt === regel.haushalt);
    case "alter": {
      const { alter } = frage;
      return of(alter !== null, alter !== null && (regel.alterVon ?? 0) <= alter && alter <= (regel.alterBis ?? 999));
    }
    default:
      return unreachable(merkmal);
  }
}
