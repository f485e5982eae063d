import type { Cent } from "#src/shared/geld.ts";
import type { Id } from "#src/shared/id.ts";
import type { Finanzierungsstand } from "./massnahme.ts";

/**
 * What a Konzept says about money, in kinds that can be counted (R100–R102). `wortlaut` is a statement whose kind nobody
 * recognised: it stays in words and is flagged until somebody looks at it.
 */
export const FINANZIERUNGSARTEN = [
  "vorhandene-ressourcen",
  "kreishaushalt",
  "gemeindehaushalte",
  "beantragt",
  "bewilligt",
  "abgelehnt",
  "projektfoerderung",
  "verschiedene-foerderungen",
  "mittel-dritter",
  "offen",
  "wortlaut",
] as const;
export type Finanzierungsart = (typeof FINANZIERUNGSARTEN)[number];

/** Kinds that speak of one programme. */
export const ARTEN_MIT_PROGRAMM: readonly Finanzierungsart[] = ["beantragt", "bewilligt", "abgelehnt"];

export type FinanzierungAngabe = {
  readonly art: Finanzierungsart;
  readonly programmId: Id<"Foerderprogramm"> | null;
  /** The statement in the words of the source; empty when written by hand with kind and programme. */
  readonly wortlaut: string;
  readonly betragCent: Cent | null;
  readonly jahr: number | null;
  readonly stand: Finanzierungsstand | null;
  /** Staff share in hundredths of a post (R101). Left out where nobody has said. */
  readonly stellenHundertstel?: number;
  /** False: the kind was not recognised and nobody has looked at it since. */
  readonly geprueft: boolean;
};
