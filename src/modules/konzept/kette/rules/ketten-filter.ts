import { BELEG_FREIGABEN, BELEGARTEN, VORRAENGE } from "./kette.ts";
import { LUECKENARTEN } from "./luecken.ts";

const ZUSTAENDE = ["oeffentlich", "entwurf", "archiviert"] as const;

const CHOICES = {
  vorrang: VORRAENGE,
  luecke: LUECKENARTEN,
  zustand: ZUSTAENDE,
  art: BELEGARTEN,
  freigabe: BELEG_FREIGABEN,
} as const;

/** What the office's lists of the chain can be narrowed to. Lists ignore what does not concern them. */
export type KettenFilter = {
  readonly [K in keyof typeof CHOICES]?: (typeof CHOICES)[K][number];
} & { readonly suche?: string; readonly handlungsfeld?: string };

/** Reads the filters of an address; what means nothing is left out. */
export function parseKettenFilter(params: URLSearchParams): KettenFilter {
  const filter: Record<string, string> = {};
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = params.get(name);
    if (value !== null && (values as readonly string[]).includes(value)) filter[name] = value;
  }
  const suche = params.get("suche")?.trim().slice(0, 200);
  if (suche) filter["suche"] = suche;
  const feld = params.get("handlungsfeld");
  if (feld && /^[a-z0-9-]{1,80}$/u.test(feld)) filter["handlungsfeld"] = feld;
  return filter;
}

export function isGefiltert(filter: KettenFilter): boolean {
  return Object.keys(filter).length > 0;
}
