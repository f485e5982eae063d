/** What makes a place usable for somebody, beside steps (GUIDES 4.19). Not said is not known. */
export const MERKMALE = ["dolmetschen", "beraterin", "kinderbetreuung", "aufzug", "wc", "hoeranlage"] as const;
export type Merkmal = (typeof MERKMALE)[number];

/** What somebody can ask a place for: the state of its door, no steps, or one of its Merkmale. */
export const WUENSCHE = ["offen", "stufenlos", ...MERKMALE] as const;
export type Wunsch = (typeof WUENSCHE)[number];

export type OrtFilter<Art extends string> = {
  /** Null: any kind. */
  readonly art: Art | null;
  readonly mit: readonly Wunsch[];
};

type Platz = {
  readonly art: string;
  readonly stufenlos: boolean;
  /** One may walk in at this moment: not by appointment, not by telephone. */
  readonly offen: boolean;
  readonly merkmale: readonly Merkmal[];
};

/** Whether a place is of the kind and has everything that was asked for (docs/fachliches/wegweiser.md W98). */
export function passtZu(platz: Platz, { art, mit }: OrtFilter<string>): boolean {
  const fulfils = (wunsch: Wunsch) =>
    wunsch === "offen" || wunsch === "stufenlos" ? platz[wunsch] : platz.merkmale.includes(wunsch);
  return (art === null || platz.art === art) && mit.every(fulfils);
}

/** What stands in an address: `?art=beratung&mit=offen&mit=wc`. What nobody can choose falls away. */
export function parseOrtFilter<Art extends string>(query: URLSearchParams, arten: readonly Art[]): OrtFilter<Art> {
  const mit = query.getAll("mit");
  return {
    art: arten.find((one) => one === query.get("art")) ?? null,
    mit: WUENSCHE.filter((one) => mit.includes(one)),
  };
}
