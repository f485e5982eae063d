/** What a former public address leads to. */
export type Verbleib<Adresse> =
  /** It is one thing now: whoever comes is led on. */
  | { readonly art: "weiter"; readonly adresse: Adresse }
  /** It is gone; perhaps several things stand in its place. */
  | { readonly art: "fort"; readonly nachfolger: readonly Adresse[] }
  /** Nobody outside ever saw it, so nobody learns that it exists. */
  | { readonly art: "unbekannt" };

/**
 * Where a former address leads (R056): one successor is gone to at once, several are offered, none is said plainly.
 * What was never public is not known.
 *
 * @param nachfolger live, published successors, with what happened on the way
 */
export function decideVerbleib<Adresse>(
  fund: { readonly veroeffentlicht: boolean; readonly archiviert: boolean } | null,
  nachfolger: readonly { readonly vorgang: string; readonly adresse: Adresse }[],
): Verbleib<Adresse> {
  if (!fund?.veroeffentlicht || !fund.archiviert) return { art: "unbekannt" };
  const [only, ...more] = nachfolger;
  if (only && more.length === 0 && only.vorgang !== "geteilt") return { art: "weiter", adresse: only.adresse };
  return { art: "fort", nachfolger: nachfolger.map((one) => one.adresse) };
}
