import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { InterviewCodeId } from "./interview.ts";

export type CodeAngaben = {
  readonly name: string;
  readonly definition: string;
  /** Null: at the top. */
  readonly elternId: InterviewCodeId | null;
};
export type Codezeile = CodeAngaben & { readonly id: InterviewCodeId; readonly stellen: number };
export type CodeZweig = Omit<Codezeile, "elternId"> & { readonly kinder: readonly CodeZweig[] };

/** The tree that the lines make, in their order. */
export function baumOf(codes: readonly Codezeile[], eltern: InterviewCodeId | null = null): CodeZweig[] {
  return codes
    .filter((one) => one.elternId === eltern)
    .map(({ elternId: _eltern, ...one }) => ({ ...one, kinder: baumOf(codes, one.id) }));
}

/** The tree as lines, each with its way from the top: `Kurse › Betreuung`. */
export function wegeOf(zweige: readonly CodeZweig[], davor = ""): (Omit<CodeZweig, "kinder"> & { weg: string })[] {
  return zweige.flatMap(({ kinder, ...zweig }) => {
    const weg = davor + zweig.name;
    return [{ ...zweig, weg }, ...wegeOf(kinder, `${weg} › `)];
  });
}

type Knoten = Pick<Codezeile, "id" | "elternId">;

/** Whether a code lies somewhere beneath another. */
export function liegtUnter(codes: readonly Knoten[], id: InterviewCodeId, oben: InterviewCodeId): boolean {
  const eltern = codes.find((one) => one.id === id)?.elternId ?? null;
  return eltern !== null && (eltern === oben || liegtUnter(codes, eltern, oben));
}

/**
 * Decides whether a code can be called so and lie there (docs/fachliches/interviews.md).
 *
 * - C2 Every code has a name of its own.
 * - C3 It lies under another code, never under itself or one beneath it.
 *
 * @param id null where it is new
 */
export function acceptCode(
  codes: readonly Codezeile[],
  id: InterviewCodeId | null,
  { name, elternId }: CodeAngaben,
): Outcome<null, "code-ohne-name" | "code-vergeben" | "code-unbekannt" | "code-unter-sich"> {
  if (name === "") return refuse("code-ohne-name");
  if (codes.some((one) => one.id !== id && one.name === name)) return refuse("code-vergeben");
  if (elternId === null) return accept(null);
  if (!codes.some((one) => one.id === elternId)) return refuse("code-unbekannt");
  if (id !== null && (elternId === id || liegtUnter(codes, elternId, id))) return refuse("code-unter-sich");
  return accept(null);
}

/**
 * Where codes lie when one of them goes: those under it come under its heir, or one step up where it has none. An heir from
 * beneath takes its place (C4).
 *
 * @param erbe null where it goes without one
 * @returns the new place of each code that moves
 */
export function umzugOf(
  codes: readonly Knoten[],
  geht: Knoten,
  erbe: InterviewCodeId | null,
): { readonly id: InterviewCodeId; readonly elternId: InterviewCodeId | null }[] {
  const kinder = codes.filter((one) => one.elternId === geht.id && one.id !== erbe);
  const umzug = kinder.map(({ id }) => ({ id, elternId: erbe ?? geht.elternId }));
  if (erbe === null || !liegtUnter(codes, erbe, geht.id)) return umzug;
  return [{ id: erbe, elternId: geht.elternId }, ...umzug];
}

/** Decides whether a code can be removed: what is coded with it needs another code first (C5). */
export function acceptEntfernen(code: Pick<Codezeile, "stellen">): Outcome<null, "code-hat-stellen"> {
  return code.stellen > 0 ? refuse("code-hat-stellen") : accept(null);
}
