import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import type { WerEingabe } from "../../rules/massnahme-eingabe.ts";

/** Why somebody is near a Maßnahme that is being proposed, nearest first (V1, V2). */
const NAEHEN = ["wirkungsziel", "bedarf", "angebot", "handlungsfeld"] as const;
type Grund = (typeof NAEHEN)[number];
/** How near another Maßnahme stands. */
export type Naehe = Exclude<Grund, "angebot">;

/** What a new Maßnahme is proposed from; null for what is not known yet. */
export type Vorschlagsgrund = {
  readonly bedarfId: BedarfId | null;
  readonly zielId: WirkungszielId | null;
  readonly handlungsfeldId: HandlungsfeldId | null;
};

type Kette<M> = {
  readonly massnahmen: readonly M[];
  readonly bedarfZiele: readonly { readonly von: BedarfId; readonly nach: WirkungszielId }[];
  readonly zielMassnahmen: readonly { readonly von: WirkungszielId; readonly nach: MassnahmeId }[];
};

/**
 * The Maßnahmen that stand near a new one: of the same Wirkungsziel, of another Wirkungsziel of the same Bedarf, of the
 * same Handlungsfeld. Each is told once, by what is nearest (docs/fachliches/vorschlag.md, V1).
 */
export function listNahe<M extends { readonly id: MassnahmeId; readonly handlungsfeldId: HandlungsfeldId }>(
  { massnahmen, bedarfZiele, zielMassnahmen }: Kette<M>,
  { bedarfId, zielId, handlungsfeldId }: Vorschlagsgrund,
): (M & { readonly naehe: Naehe })[] {
  const bedarfe = new Set([
    ...(bedarfId ? [bedarfId] : []),
    ...bedarfZiele.filter((kante) => kante.nach === zielId).map((kante) => kante.von),
  ]);
  const ziele = new Set(bedarfZiele.filter((kante) => bedarfe.has(kante.von)).map((kante) => kante.nach));
  const ofZiel = new Set(zielMassnahmen.filter((kante) => kante.von === zielId).map((kante) => kante.nach));
  const ofBedarf = new Set(zielMassnahmen.filter((kante) => ziele.has(kante.von)).map((kante) => kante.nach));
  const naeheOf = (one: M): Naehe | null => {
    if (ofZiel.has(one.id)) return "wirkungsziel";
    if (ofBedarf.has(one.id)) return "bedarf";
    return one.handlungsfeldId === handlungsfeldId ? "handlungsfeld" : null;
  };
  return massnahmen.flatMap((one) => {
    const naehe = naeheOf(one);
    return naehe ? [{ ...one, naehe }] : [];
  });
}

/** Who could lead a new Maßnahme, and which Maßnahmen or Angebote are the reason. */
export type Federfuehrungsvorschlag = {
  readonly wer: WerEingabe;
  readonly naehe: Grund;
  readonly namen: readonly string[];
};

const HOECHSTENS = 3;

/**
 * Who leads Maßnahmen near a new one or offers something for the Bedarf, three at most: the nearest first, then who has more
 * of them, then by name. Proposed, never chosen (docs/fachliches/vorschlag.md, V2).
 */
export function proposeFederfuehrung(
  nahe: readonly { readonly name: string; readonly naehe: Grund; readonly lead: WerEingabe | null }[],
): Federfuehrungsvorschlag[] {
  const led = nahe.flatMap(({ lead, ...one }) => (lead ? [{ ...one, lead }] : []));
  return [...Map.groupBy(led, ({ lead }) => `${lead.art} ${lead.wer}`).values()]
    .flatMap((group) => {
      const naehe = NAEHEN.find((one) => group.some((row) => row.naehe === one));
      const [first] = group;
      if (!first || !naehe) return [];
      const namen = group.filter((row) => row.naehe === naehe).map((row) => row.name);
      return [{ wer: first.lead, naehe, namen }];
    })
    .toSorted(
      (a, b) =>
        NAEHEN.indexOf(a.naehe) - NAEHEN.indexOf(b.naehe) ||
        b.namen.length - a.namen.length ||
        a.wer.wer.localeCompare(b.wer.wer, "de"),
    )
    .slice(0, HOECHSTENS);
}

type Wahlgruppe = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** The Wirkungsziele to choose from, those of the Bedarf in a group of their own before all others (V3). */
export function sortZiele(gruppen: readonly Wahlgruppe[], zielIds: readonly string[], label: string) {
  const own = gruppen.flatMap((one) => one.options).filter((one) => zielIds.includes(one.value));
  const others = gruppen.map((one) => ({
    label: one.label,
    options: one.options.filter((option) => !zielIds.includes(option.value)),
  }));
  return [{ label, options: own }, ...others].filter((one) => one.options.length > 0);
}
