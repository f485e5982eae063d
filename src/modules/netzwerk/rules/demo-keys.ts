import type { FoerderprogrammId, GemeindeId, StelleId } from "./ids.ts";

/** Ids of the demo county by the keys of its files: `unit-integration`, `mun-erlenbrueck`, `fund-rim`. */
export type NetzwerkDemoKeys = {
  readonly gemeinden: ReadonlyMap<string, GemeindeId>;
  readonly stellen: ReadonlyMap<string, StelleId>;
  readonly foerderprogramme: ReadonlyMap<string, FoerderprogrammId>;
};
