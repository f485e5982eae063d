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

/** Whether a Maßnahme is among what was asked for. Of a year are those that run in it, as far as anybody has said. */
export function passt(massnahme: Massnahme, { handlungsfeld, wer, jahr }: ControllingFilter): boolean {
  if (handlungsfeld !== null && massnahme.handlungsfeldSlug !== handlungsfeld) return false;
  if (wer !== null && massnahme.leadId !== wer) return false;
  if (jahr === null) return true;
  const { beginn, ende } = massnahme;
  return (beginn === null || beginn <= `${jahr}-12-31`) && (ende === null || ende >= `${jahr}-01-01`);
}
