import type { Id } from "#src/shared/id.ts";

export type VorlagendateiId = Id<"Vorlagendatei">;

/** A file that hangs on a paper beside what is computed. */
export type Datei = {
  readonly id: VorlagendateiId;
  readonly titel: string;
  /** Whether it goes with the public version. */
  readonly oeffentlich: boolean;
  readonly dateiId: Id<"Datei">;
  /** As it was named on the machine it came from. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
};

export const DATEIEN_HOECHSTENS = 20;

/** Public ones first, so that an annex has the same number in both versions; within each as they were added. */
export function orderDateien<Row extends Pick<Datei, "oeffentlich">>(dateien: readonly Row[]): Row[] {
  return dateien.toSorted((a, b) => Number(b.oeffentlich) - Number(a.oeffentlich));
}
