import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { type Abstimmung, type AbstimmungsFehler, findAbstimmungsFehler } from "../../rules/abstimmung.ts";
import type { Anlagen } from "./anlagen.ts";

export type VorlageId = Id<"Vorlage">;
export type BeratungId = Id<"Beratung">;

/** What a paper is about: the next Fassung, or anything else that a body decides. */
export const VORLAGEARTEN = ["fassung", "beschluss"] as const;
export type Vorlageart = (typeof VORLAGEARTEN)[number];

/**
 * - `entwurf` is written and seen by the Fachstelle only;
 * - `eingebracht` lies before the bodies and no longer changes;
 * - `beschlossen`, `abgelehnt` end it;
 * - `vertagt` waits: it goes back to the Fachstelle and is brought in again.
 */
export const VORLAGENSTAENDE = ["entwurf", "eingebracht", "beschlossen", "abgelehnt", "vertagt"] as const;
export type Vorlagenstand = (typeof VORLAGENSTAENDE)[number];

export const BERATUNGSROLLEN = ["vorberatend", "beschliessend"] as const;
export type Beratungsrolle = (typeof BERATUNGSROLLEN)[number];

/** How a body may end its consultation, by what it was asked for. */
export const ERGEBNISSE = {
  vorberatend: ["empfohlen", "empfohlen-geaendert", "nicht-empfohlen", "zur-kenntnis", "vertagt"],
  beschliessend: ["beschlossen", "beschlossen-geaendert", "abgelehnt", "vertagt"],
} as const satisfies Readonly<Record<Beratungsrolle, readonly string[]>>;
export type Ergebnis = (typeof ERGEBNISSE)[Beratungsrolle][number];
export const ALLE_ERGEBNISSE: readonly Ergebnis[] = [
  ...new Set([...ERGEBNISSE.vorberatend, ...ERGEBNISSE.beschliessend]),
];

/** What the Fachstelle writes. */
export type VorlageAngaben = {
  readonly titel: string;
  readonly sachverhalt: string;
  readonly vorschlag: string;
  readonly finanzen: string;
  /** Only for those who may sit in a session that is not public. */
  readonly vertraulich: string;
  /** Whether the public may read it, without the part above, once it is brought in. */
  readonly oeffentlich: boolean;
  /** Numbers of the Maßnahmen it is about; of a Fassung these are all public ones. */
  readonly kennungen: readonly string[];
  readonly mitAenderungen: boolean;
  readonly mitTabellen: boolean;
};

export type BeratungAngaben = {
  readonly gremiumId: Id<"Gremium">;
  readonly rolle: Beratungsrolle;
  /** Null: not known yet. */
  readonly am: Datum | null;
  readonly oeffentlich: boolean;
};

export type Beratung = BeratungAngaben & {
  readonly id: BeratungId;
  readonly ergebnis: Ergebnis | null;
  /** Changes, why: what the minutes say. */
  readonly ergebnisText: string;
  /** Null: nobody counted. */
  readonly abstimmung: Abstimmung | null;
};

/** What a body said, as somebody writes it down. */
export type ErgebnisAngaben = {
  readonly beratungId: BeratungId;
  readonly ergebnis: Ergebnis;
  readonly am: Datum;
  readonly text: string;
  readonly abstimmung: Abstimmung | null;
};

export type Vorlage = VorlageAngaben & {
  readonly id: VorlageId;
  readonly art: Vorlageart;
  readonly jahr: number;
  readonly laufend: number;
  readonly stand: Vorlagenstand;
  readonly eingebrachtAm: Datum | null;
  /** As they were when it was brought in; null before. */
  readonly anlagen: Anlagen | null;
  readonly rev: number;
};

/** What people call it: "3/2026". */
export const formatNummer = ({ jahr, laufend }: Pick<Vorlage, "jahr" | "laufend">) => `${laufend}/${jahr}`;
/** What stands in its address: "2026-3". */
export const slugOf = ({ jahr, laufend }: Pick<Vorlage, "jahr" | "laufend">) => `${jahr}-${laufend}`;

/** Reads the part of an address; null when it is none. */
export function parseVorlageSlug(slug: string): { readonly jahr: number; readonly laufend: number } | null {
  const match = /^(\d{4})-([1-9]\d{0,4})$/.exec(slug);
  return match ? { jahr: Number(match[1]), laufend: Number(match[2]) } : null;
}

/**
 * The bodies in the order in which they speak: what was decided already as it happened, then who prepares, then who
 * decides; within each by day, without a day last.
 */
export function orderBeratungen<Row extends Pick<Beratung, "rolle" | "am" | "ergebnis">>(rows: readonly Row[]): Row[] {
  const open = (row: Row) => (row.ergebnis === null ? 1 : 0);
  const decides = (row: Row) => (row.ergebnis === null && row.rolle === "beschliessend" ? 1 : 0);
  const day = (row: Row) => row.am ?? "9999-12-31";
  return rows.toSorted((a, b) => open(a) - open(b) || decides(a) - decides(b) || day(a).localeCompare(day(b)));
}

/**
 * Whether a paper may be brought in.
 *
 * - V1 Only a draft is brought in.
 * - V2 Sachverhalt and Beschlussvorschlag are written.
 * - V3 Exactly one body that has not spoken yet decides.
 * - V4 What the public may read is decided in public.
 *
 * Quelle: docs/fachliches/beschlussvorlage.md, V1–V4.
 */
export function acceptEinbringung(
  vorlage: Pick<Vorlage, "stand" | "sachverhalt" | "vorschlag" | "oeffentlich">,
  beratungen: readonly Beratung[],
): Outcome<
  "eingebracht",
  | "kein-entwurf"
  | "ohne-sachverhalt"
  | "ohne-vorschlag"
  | "ohne-beschluss"
  | "mehrere-beschluesse"
  | "beschluss-nichtoeffentlich"
> {
  if (vorlage.stand !== "entwurf") return refuse("kein-entwurf");
  if (vorlage.sachverhalt === "") return refuse("ohne-sachverhalt");
  if (vorlage.vorschlag === "") return refuse("ohne-vorschlag");
  const deciding = beratungen.filter((one) => one.ergebnis === null && one.rolle === "beschliessend");
  const [last] = deciding;
  if (!last) return refuse("ohne-beschluss");
  if (deciding.length > 1) return refuse("mehrere-beschluesse");
  if (vorlage.oeffentlich && !last.oeffentlich) return refuse("beschluss-nichtoeffentlich");
  return accept("eingebracht");
}

/**
 * What becomes of a paper when a body has spoken.
 *
 * - V5 Bodies speak one after another; each once.
 * - V6 A result is one of those its role allows, on a day that is not to come.
 * - V7 Refusing, changing and postponing say why or how.
 * - V8 Who decides ends the paper; whoever postpones sends it back.
 * - V9 Who decides has counted: present, yes, no, abstentions. Who advises may.
 * - V10 The votes fit each other and the result.
 *
 * Quelle: docs/fachliches/beschlussvorlage.md, V5–V10.
 */
export function acceptErgebnis(
  stand: Vorlagenstand,
  beratungen: readonly Beratung[],
  typed: ErgebnisAngaben,
  heute: Datum,
): Outcome<
  Vorlagenstand,
  | "nicht-eingebracht"
  | "nicht-an-der-reihe"
  | "ergebnis-passt-nicht"
  | "tag-in-der-zukunft"
  | "ohne-begruendung"
  | "ohne-abstimmung"
  | AbstimmungsFehler
> {
  if (stand !== "eingebracht") return refuse("nicht-eingebracht");
  const next = orderBeratungen(beratungen).find((one) => one.ergebnis === null);
  if (!next || next.id !== typed.beratungId) return refuse("nicht-an-der-reihe");
  if (!(ERGEBNISSE[next.rolle] as readonly string[]).includes(typed.ergebnis)) return refuse("ergebnis-passt-nicht");
  if (typed.am > heute) return refuse("tag-in-der-zukunft");
  if (BEGRUENDET.has(typed.ergebnis) && typed.text === "") return refuse("ohne-begruendung");
  const getragen = GETRAGEN[typed.ergebnis] ?? null;
  if (next.rolle === "beschliessend" && getragen !== null && typed.abstimmung === null)
    return refuse("ohne-abstimmung");
  const fehler = typed.abstimmung ? findAbstimmungsFehler(typed.abstimmung, getragen) : null;
  if (fehler) return refuse(fehler);
  if (typed.ergebnis === "vertagt") return accept("vertagt");
  if (next.rolle === "vorberatend") return accept("eingebracht");
  return accept(typed.ergebnis === "abgelehnt" ? "abgelehnt" : "beschlossen");
}

/** Whether a result says that something was carried; nothing is said of what was postponed or taken note of. */
const GETRAGEN: Readonly<Partial<Record<Ergebnis, boolean>>> = {
  empfohlen: true,
  "empfohlen-geaendert": true,
  "nicht-empfohlen": false,
  beschlossen: true,
  "beschlossen-geaendert": true,
  abgelehnt: false,
};

const BEGRUENDET: ReadonlySet<Ergebnis> = new Set([
  "empfohlen-geaendert",
  "nicht-empfohlen",
  "beschlossen-geaendert",
  "abgelehnt",
  "vertagt",
]);
