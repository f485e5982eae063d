import { z } from "zod";
import { type FremdeFlaeche, pointOf, type Ring } from "../rules/grenzen.ts";

export type GeojsonRefusal =
  | "kein-json"
  | "keine-sammlung"
  | "anderes-bezugssystem"
  | "keine-grade"
  | "linie-offen"
  | "zu-gross"
  | "leer";

/** A county with its municipalities has a few megabytes; a whole country is cut beforehand. */
export const GEOJSON_HOECHSTENS = 40_000_000;

const position = z.tuple([z.number(), z.number()], z.number());
const polygon = z.array(z.array(position).min(4));
const feature = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z
    .discriminatedUnion("type", [
      z.object({ type: z.literal("Polygon"), coordinates: polygon }),
      z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon) }),
    ])
    .nullable(),
});
const collection = z.object({
  type: z.literal("FeatureCollection"),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
  features: z.array(feature),
});

/** As offices name what stands beside an area (BKG: VG250, ALKIS; or nobody's convention at all). */
const SCHLUESSEL = ["ags", "ags_0", "ars", "ars_0", "rs", "rs_0", "schluessel", "gemeindeschluessel"];
const NAMEN = ["gen", "name", "gemeinde", "bez_gem"];

/**
 * Reads areas out of a GeoJSON file (RFC 7946) without trusting it: degrees, closed lines, nothing else.
 *
 * @returns the areas, or what is wrong and with which one
 */
export function readGeojson(
  text: string,
): { ok: true; flaechen: FremdeFlaeche[] } | { ok: false; grund: GeojsonRefusal; wo: string } {
  const no = (grund: GeojsonRefusal, wo = "") => ({ ok: false as const, grund, wo });
  if (text.length > GEOJSON_HOECHSTENS) return no("zu-gross");
  const parsed = parseJson(text);
  if (parsed === undefined) return no("kein-json");
  const read = collection.safeParse(parsed);
  if (!read.success) return no("keine-sammlung", read.error.issues[0]?.path.join(".") ?? "");
  const crs = read.data.crs?.properties.name ?? "";
  if (crs !== "" && !/CRS84$|4326$|4258$/.test(crs)) return no("anderes-bezugssystem", crs);
  const flaechen: FremdeFlaeche[] = [];
  for (const { properties, geometry } of read.data.features) {
    if (!geometry) continue;
    const says = sayingOf(properties ?? {});
    const lines = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    const wo = says.name || says.schluessel;
    if (lines.flat().some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)) return no("keine-grade", wo);
    const closed = (line: readonly (readonly number[])[]) =>
      line[0]?.[0] === line.at(-1)?.[0] && line[0]?.[1] === line.at(-1)?.[1];
    if (!lines.every(closed)) return no("linie-offen", wo);
    const ringe = lines.map(ringOf).filter((ring) => ring.length >= 3);
    if (ringe.length > 0) flaechen.push({ ...says, ringe });
  }
  return flaechen.length > 0 ? { ok: true, flaechen } : no("leer");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sayingOf(properties: Readonly<Record<string, unknown>>) {
  const said = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  const first = (keys: readonly string[], fits: (text: string) => boolean) =>
    keys.map((key) => wordsOf(said.get(key))).find(fits) ?? "";
  return {
    schluessel: first(SCHLUESSEL, (text) => /^(?:\d{8}|\d{12})$/.test(text)),
    name: first(NAMEN, (text) => text !== ""),
  };
}

/** Some files write keys as numbers. */
function wordsOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** Whole steps; neighbours that fall on one point are one. */
function ringOf(line: readonly (readonly [number, number, ...number[]])[]): Ring {
  const points = line.slice(0, -1).map(([x, y]) => pointOf(y, x));
  return points.filter(([x, y], at) => {
    const before = points.at(at - 1);
    return !before || x !== before[0] || y !== before[1];
  });
}
