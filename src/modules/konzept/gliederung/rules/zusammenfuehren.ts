import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { BedarfInhalt } from "../../kette/rules/bedarf.ts";
import type { ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import type { HandlungsfeldAngaben } from "../../rules/handlungsfeld.ts";
import type { ZustaendigkeitAngabe } from "../../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import type { Gliedart, GliedStand } from "./ordnung.ts";

/** What only one of two can keep; the rest is united. */
export const WAHLFELDER = {
  handlungsfeld: ["name", "zusammenfassung", "aktuelleSituation", "trend"],
  bedarf: ["titel", "beschreibung", "vorrang", "stand"],
  wirkungsziel: ["aussage", "ausgangslage", "annahmen", "zieljahr", "vereinbarung"],
  massnahme: ["titel", "beschreibung", "federfuehrung", "laufzeit"],
} as const satisfies Record<Gliedart, readonly string[]>;
export type Wahlfeld = (typeof WAHLFELDER)[Gliedart][number];

/** From which of the two a field is taken; what nobody chose is taken from the one that stays. */
export type Wahl = Partial<Record<Wahlfeld, "bleibt" | "geht">>;

export const MERGE_REASONS = [
  "dasselbe",
  "anderes-konzept",
  "archiviert",
  "inzwischen-geaendert",
  "kreis",
  "ohne-grund",
] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

/**
 * Decides whether one element may become part of another (R056).
 *
 * - Z1 They are two, of one Konzept, and neither is archived.
 * - Z2 Nothing is merged without a reason, or over somebody else's change.
 * - Z3 No ring: what stays has never itself become part of what goes, or an old address would lead in circles.
 *
 * @param abstammungen who became part of whom so far
 */
export function decideZusammenfuehrung(
  bleibt: GliedStand,
  geht: GliedStand,
  eingabe: { readonly grund: string; readonly revBleibt: number; readonly revGeht: number },
  abstammungen: readonly { readonly von: string; readonly nach: string }[],
): Outcome<{ readonly grund: string }, MergeReason> {
  if (bleibt.id === geht.id) return refuse("dasselbe");
  if (bleibt.konzeptId !== geht.konzeptId) return refuse("anderes-konzept");
  if (bleibt.archiviert || geht.archiviert) return refuse("archiviert");
  if (leadsTo(bleibt.id, geht.id, abstammungen)) return refuse("kreis");
  if (bleibt.rev !== eingabe.revBleibt || geht.rev !== eingabe.revGeht) return refuse("inzwischen-geaendert");
  const grund = eingabe.grund.trim();
  return grund === "" ? refuse("ohne-grund") : accept({ grund });
}

function leadsTo(
  from: string,
  to: string,
  kanten: readonly { readonly von: string; readonly nach: string }[],
): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one === to) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...kanten.filter((kante) => kante.von === one).map((kante) => kante.nach));
  }
  return false;
}

const both = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/** Where the two of them are: county-wide as soon as one is. */
function unitedReach<T extends Pick<BedarfInhalt, "umfang" | "gemeindeIds">>(a: T, b: T) {
  const kreisweit = a.umfang === "kreisweit" || b.umfang === "kreisweit";
  return {
    umfang: kreisweit ? ("kreisweit" as const) : ("gemeinden" as const),
    gemeindeIds: kreisweit ? [] : both(a.gemeindeIds, b.gemeindeIds),
  };
}

/** One Bedarf of two: texts as chosen; places, people, topics and recommendations of both. */
export function mergeBedarfe(bleibt: BedarfInhalt, geht: BedarfInhalt, wahl: Wahl): BedarfInhalt {
  const from = (feld: Wahlfeld) => (wahl[feld] === "geht" ? geht : bleibt);
  const { vorrang, vorrangGrund, vorrangDurch } = from("vorrang");
  return {
    ...bleibt,
    ...unitedReach(bleibt, geht),
    titel: from("titel").titel,
    beschreibung: from("beschreibung").beschreibung,
    stand: from("stand").stand,
    vorrang,
    vorrangGrund,
    vorrangDurch,
    zielgruppeIds: both(bleibt.zielgruppeIds, geht.zielgruppeIds),
    querschnittsthemaIds: both(bleibt.querschnittsthemaIds, geht.querschnittsthemaIds),
    empfehlungen: both(bleibt.empfehlungen, geht.empfehlungen),
  };
}

/** One Wirkungsziel of two: texts, year and agreement as chosen; topics of both. */
export function mergeZiele(bleibt: ZielInhalt, geht: ZielInhalt, wahl: Wahl): ZielInhalt {
  const from = (feld: Wahlfeld) => (wahl[feld] === "geht" ? geht : bleibt);
  const { stand, vereinbartAm, vereinbartDurch } = from("vereinbarung");
  return {
    ...bleibt,
    aussage: from("aussage").aussage,
    ausgangslage: from("ausgangslage").ausgangslage,
    annahmen: from("annahmen").annahmen,
    zieljahr: from("zieljahr").zieljahr,
    wirkungsebene: bleibt.wirkungsebene ?? geht.wirkungsebene,
    stand,
    vereinbartAm,
    vereinbartDurch,
    querschnittsthemaIds: both(bleibt.querschnittsthemaIds, geht.querschnittsthemaIds),
  };
}

const sameWer = (a: ZustaendigkeitAngabe, b: ZustaendigkeitAngabe) =>
  a.stelleId || a.gemeindeId
    ? a.stelleId === b.stelleId && a.gemeindeId === b.gemeindeId
    : !b.stelleId && !b.gemeindeId && a.name === b.name;

/**
 * One Maßnahme of two: texts, lead and schedule as chosen; the other lead takes part; partners, money, places, people
 * and topics of both. The cells of an imported table no longer hold, unless everybody and all money was the same.
 */
export function mergeMassnahmen(bleibt: MassnahmeInhalt, geht: MassnahmeInhalt, wahl: Wahl): MassnahmeInhalt {
  const from = (feld: Wahlfeld) => (wahl[feld] === "geht" ? geht : bleibt);
  const { art, beginn, ende } = from("laufzeit");
  const lead = [from("federfuehrung"), bleibt, geht]
    .flatMap((one) => one.zustaendigkeiten)
    .find((wer) => wer.rolle === "federfuehrung");
  const partners = [...bleibt.zustaendigkeiten, ...geht.zustaendigkeiten]
    .filter((wer) => !lead || !sameWer(wer, lead))
    .map((wer) => ({ ...wer, rolle: "mitwirkung" as const }));
  const einmal = partners.filter((wer, at) => partners.findIndex((other) => sameWer(wer, other)) === at);
  const money = new Map([...bleibt.finanzierungen, ...geht.finanzierungen].map((one) => [JSON.stringify(one), one]));
  return {
    ...bleibt,
    ...unitedReach(bleibt, geht),
    titel: from("titel").titel,
    beschreibung: from("beschreibung").beschreibung,
    art,
    beginn,
    ende,
    zielgruppeIds: both(bleibt.zielgruppeIds, geht.zielgruppeIds),
    querschnittsthemaIds: both(bleibt.querschnittsthemaIds, geht.querschnittsthemaIds),
    zustaendigkeiten: lead ? [lead, ...einmal] : einmal,
    finanzierungen: [...money.values()],
  };
}

/** One Handlungsfeld of two: each text as chosen. */
export function mergeHandlungsfelder(
  bleibt: HandlungsfeldAngaben,
  geht: HandlungsfeldAngaben,
  wahl: Wahl,
): HandlungsfeldAngaben {
  const from = (feld: Wahlfeld) => (wahl[feld] === "geht" ? geht : bleibt);
  return {
    name: from("name").name,
    zusammenfassung: from("zusammenfassung").zusammenfassung,
    aktuelleSituation: from("aktuelleSituation").aktuelleSituation,
    trend: from("trend").trend,
  };
}
