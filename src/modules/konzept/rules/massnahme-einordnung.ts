import type { BedarfId, WirkungszielId } from "../kette/rules/kette.ts";
import type { Einstufung } from "../sachstand/rules/sachstand.ts";

/** How a Maßnahme was classed, and why it may stand without a Wirkungsziel. Not part of an imported table. */
export type MassnahmeEinordnung = {
  readonly einstufung: Einstufung | null;
  /** Empty: it may not, and stands in the gaps until it has one (R039, AS1). */
  readonly ohneZielGrund: string;
};

/** For a new Maßnahme: also the Wirkungsziel it begins with, and the Bedarf that it was proposed from. */
export type NeueEinordnung = MassnahmeEinordnung & {
  readonly zielId: WirkungszielId | null;
  readonly bedarfId?: BedarfId | null;
};

export const OHNE_EINORDNUNG: NeueEinordnung = { einstufung: null, ohneZielGrund: "", zielId: null };
