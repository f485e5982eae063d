import {
  type Entscheidungen,
  FEHLERCODES,
  type Option,
  type Optionswert,
  type Problem,
  type Problemcode,
} from "./plan-typen.ts";

type NeuesProblem = {
  readonly code: Problemcode;
  readonly spalte?: number | null;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly optionen?: readonly (Option | Optionswert)[];
  readonly vorschlag?: Optionswert;
  /** Taken while nobody decides; without it an error stays open. */
  readonly ohneEntscheidung?: Optionswert;
  /** Decided with a problem of another row. */
  readonly wie?: Problem;
};

/** Collects what is to be said about one row and looks up what was decided. */
export function startProbleme(zeile: number, entscheidungen: Entscheidungen) {
  const liste: Problem[] = [];
  const perCode = new Map<Problemcode, number>();

  const add = (neu: NeuesProblem): Problem => {
    const count = (perCode.get(neu.code) ?? 0) + 1;
    perCode.set(neu.code, count);
    const schluessel = neu.wie?.schluessel ?? `z${zeile}-${neu.code}${count > 1 ? `-${count}` : ""}`;
    const optionen = (neu.optionen ?? []).map(
      (option): Option => (typeof option === "string" ? { wert: option, name: null } : option),
    );
    const decided = Object.hasOwn(entscheidungen, schluessel) ? entscheidungen[schluessel] : undefined;
    const chosen = optionen.find(({ wert }) => wert === decided)?.wert ?? neu.ohneEntscheidung ?? null;
    const problem: Problem = {
      schwere: (FEHLERCODES as readonly string[]).includes(neu.code) ? "fehler" : "hinweis",
      spalte: neu.spalte ?? null,
      code: neu.code,
      values: neu.values ?? {},
      schluessel,
      vorschlag: neu.vorschlag ?? neu.ohneEntscheidung ?? null,
      optionen,
      gewaehlt: neu.wie ? neu.wie.gewaehlt : chosen,
      entscheidungInZeile: neu.wie ? Number(/^z(\d+)-/.exec(neu.wie.schluessel)?.[1]) : null,
    };
    liste.push(problem);
    return problem;
  };

  return { add, liste: liste as readonly Problem[] };
}

export type Probleme = ReturnType<typeof startProbleme>;

/** An error nobody has decided. */
export function isOffen(problem: Problem): boolean {
  return problem.schwere === "fehler" && problem.gewaehlt === null;
}
