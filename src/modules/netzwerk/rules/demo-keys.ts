import type { FoerderprogrammId, GemeindeId, OrtId, PlanungsregionId, StelleId } from "./ids.ts";

/** Ids of the demo county by the keys of its files: `unit-integration`, `mun-erlenbrueck`, `fund-rim`. */
export type NetzwerkDemoKeys = {
  readonly gemeinden: ReadonlyMap<string, GemeindeId>;
  /** `region-mitte`, `region-nord`, `region-west`, `region-sued`. */
  readonly planungsregionen: ReadonlyMap<string, PlanungsregionId>;
  readonly orte: ReadonlyMap<string, OrtId>;
  readonly stellen: ReadonlyMap<string, StelleId>;
  readonly foerderprogramme: ReadonlyMap<string, FoerderprogrammId>;
};
