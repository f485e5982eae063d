import { z } from "zod";
import { suchtext } from "#src/shared/suchtext.ts";
import type { Datum } from "#src/shared/datum.ts";
import { aktualitaetOf, expectsSachstand, istFaellig } from "./aktualitaet.ts";
import type { StandZurZaehlung } from "./zusammenfassung.ts";

/** What the list of Sachstände can show: by judgement, or by what is missing. */
export const SACHSTAENDE_ZEIGE = ["kritisch", "gefaehrdet", "im-plan", "faellig", "nie-berichtet"] as const;
export type SachstaendeZeige = (typeof SACHSTAENDE_ZEIGE)[number];

/** Anything unreadable filters nothing, and the page shows what it filters by. */
export const sachstaendeFilterSchema = z.object({
  zeige: z.enum(SACHSTAENDE_ZEIGE).nullable().catch(null),
  handlungsfeld: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  suche: z.string().max(200).transform(suchtext).catch(""),
  wer: z.enum(["meine", "alle"]).nullable().catch(null),
});
export type SachstaendeFilter = z.infer<typeof sachstaendeFilterSchema>;

/** Whether a Maßnahme belongs in what is to be shown. */
export function passt(stand: StandZurZaehlung, zeige: SachstaendeZeige, heute: Datum): boolean {
  if (zeige === "nie-berichtet") return aktualitaetOf(stand, heute) === "nie-berichtet";
  if (zeige === "faellig") return istFaellig(stand, heute);
  return stand.sachstandAm !== null && stand.einschaetzung === zeige;
}

const ORDER = { kritisch: 0, gefaehrdet: 1, "im-plan": 4 } as const;

/** What needs somebody stands above: critical, at risk, never reported, due, then the rest. */
export function dringlichkeit(stand: StandZurZaehlung, heute: Datum): number {
  if (!expectsSachstand(stand)) return 6;
  if (stand.sachstandAm === null) return 2;
  if (stand.einschaetzung === "kritisch" || stand.einschaetzung === "gefaehrdet") return ORDER[stand.einschaetzung];
  return istFaellig(stand, heute) ? 3 : 4;
}
