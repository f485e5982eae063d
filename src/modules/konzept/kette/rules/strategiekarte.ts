/** From which end the map is read. */
export const RICHTUNGEN_DER_KARTE = ["vom-bedarf", "von-der-massnahme"] as const;
export type KartenRichtung = (typeof RICHTUNGEN_DER_KARTE)[number];

/** So many links of the chain are drawn at once; of more, the reader chooses a Handlungsfeld first. */
export const KARTE_HOECHSTENS = 400;

/**
 * Reads from an address which part of the map is asked for, and from which end.
 *
 * @returns `falsch`: names that stand there twice, hold something else, or mean nothing here
 */
export function parseKartenFilter(search: URLSearchParams): {
  readonly richtung: KartenRichtung;
  readonly handlungsfeld: string | null;
  readonly falsch: readonly string[];
} {
  const falsch = [...new Set(search.keys())].filter((name) => {
    const [value = "", ...more] = search.getAll(name);
    if (more.length > 0) return true;
    if (value === "") return false;
    if (name === "richtung") return !RICHTUNGEN_DER_KARTE.some((one) => one === value);
    return name !== "handlungsfeld" || !/^[a-z0-9-]{1,80}$/.test(value);
  });
  const richtung = RICHTUNGEN_DER_KARTE.find((one) => one === search.get("richtung")) ?? "vom-bedarf";
  const slug = search.get("handlungsfeld");
  return { richtung, handlungsfeld: slug && !falsch.includes("handlungsfeld") ? slug : null, falsch };
}
