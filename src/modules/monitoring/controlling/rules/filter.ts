import { z } from "zod";
import type { Massnahme } from "./eingang.ts";

/** The parts of the page; each can be shown by itself, with everything that is in it. */
export const TEILE = ["kritisch", "ueberfaellig", "nie", "beschluesse", "ende"] as const;
export type Teil = (typeof TEILE)[number];

/** Anything unreadable filters nothing, and the page shows what it filters by. */
export const controllingFilterSchema = z.object({
  handlungsfeld: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  wer: z.uuid().nullable().catch(null),
  jahr: z.coerce.number().int().min(2000).max(2100).nullable().catch(null),
  zeige: z.enum(TEILE).nullable().catch(null),
  seite: z.coerce.number().int().min(1).max(9999).catch(1),
});
export type ControllingFilter = z.infer<typeof controllingFilterSchema>;

/** Whether a Maßnahme is among what was asked for by Handlungsfeld and lead. A year chooses reports, not Maßnahmen (C9). */
export function passt(massnahme: Massnahme, { handlungsfeld, wer }: ControllingFilter): boolean {
  return (
    (handlungsfeld === null || massnahme.handlungsfeldSlug === handlungsfeld) &&
    (wer === null || massnahme.leadId === wer)
  );
}

/** Whether a Maßnahme runs in a year, as far as anybody has said. */
export function laeuftIm({ beginn, ende }: Pick<Massnahme, "beginn" | "ende">, jahr: number): boolean {
  return (beginn === null || beginn <= `${jahr}-12-31`) && (ende === null || ende >= `${jahr}-01-01`);
}

type Jahresstand = Pick<Massnahme, "umsetzung" | "einschaetzung" | "sachstandAm" | "seit" | "grund" | "neuerTermin">;
const OHNE: Jahresstand = {
  umsetzung: null,
  einschaetzung: null,
  sachstandAm: null,
  seit: null,
  grund: "",
  neuerTermin: null,
};

/**
 * C9: the Maßnahmen of a year as their last report of that year says, and how many have nothing to do with it: they did
 * not run in it and nobody reported of it.
 */
export function imJahr<M extends Massnahme>(
  massnahmen: readonly M[],
  desJahres: ReadonlyMap<string, Jahresstand>,
  jahr: number,
): { readonly massnahmen: readonly M[]; readonly ausgelassen: number } {
  const found = massnahmen
    .filter((one) => desJahres.has(one.id) || laeuftIm(one, jahr))
    .map((one) => ({ ...one, ...(desJahres.get(one.id) ?? OHNE) }));
  return { massnahmen: found, ausgelassen: massnahmen.length - found.length };
}
