import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import type { Anschrift, BekannterKontakt } from "./abgleich.ts";

/** What the directory and the guide know of Stellen and places. */
export type Bekanntes = {
  readonly stellen: readonly {
    readonly id: StelleId;
    readonly name: string;
    readonly kurzname: string;
    readonly namen: readonly string[];
  }[];
  /** One row for each way in which a Stelle is reached. */
  readonly wege: readonly (Anschrift & { readonly id: StelleId; readonly email: string; readonly telefon: string })[];
  readonly orte: readonly (Anschrift & { readonly id: AnlaufstelleId; readonly name: string })[];
  readonly anlaufstellen: readonly { readonly id: AnlaufstelleId; readonly stelleId: StelleId | null }[];
};

/** Everything of ours that a contact of a file may be: live Stellen, and places at which people are received. */
export function bekannteOf({ stellen, wege, orte, anlaufstellen }: Bekanntes): BekannterKontakt[] {
  const ways = Map.groupBy(wege, ({ id }) => id);
  const reached = (id: StelleId | null) => {
    const rows = (id && ways.get(id)) || [];
    return { telefone: rows.map(({ telefon }) => telefon), emails: rows.map(({ email }) => email) };
  };
  const places = new Map(orte.map((row) => [row.id, row]));
  const received = anlaufstellen.flatMap(({ id, stelleId }) => {
    const place = places.get(id);
    return place ? [{ id, stelleId, place }] : [];
  });
  const seats = Map.groupBy(received, ({ stelleId }) => stelleId);
  return [
    ...stellen.map(
      ({ id, name, kurzname, namen }): BekannterKontakt => ({
        art: "stelle",
        id,
        name,
        weitereNamen: [kurzname, ...namen],
        anschriften: [...(ways.get(id) ?? []), ...(seats.get(id) ?? []).map(({ place }) => place)],
        ...reached(id),
      }),
    ),
    ...received.map(
      ({ id, stelleId, place }): BekannterKontakt => ({
        art: "ort",
        id,
        stelleId,
        name: place.name,
        weitereNamen: [],
        anschriften: [place],
        ...reached(stelleId),
      }),
    ),
  ];
}
