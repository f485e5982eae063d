import { z } from "zod";
import type { BedarfInhalt } from "../../kette/rules/bedarf.ts";
import { BEDARFSSTAENDE, VORRAENGE, WIRKUNGSEBENEN, ZIELSTAENDE } from "../../kette/rules/kette.ts";
import type { ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import type { HandlungsfeldAngaben } from "../../rules/handlungsfeld.ts";
import { EBENEN, MASSNAHMENARTEN, ROLLEN_AN_MASSNAHME, UMFAENGE, ZUSTAENDIGENARTEN } from "../../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import { parseZeitangabe } from "../../rules/zeitangabe.ts";

/** Entries of the log that say what somebody wrote. Others are undone by what did them: publishing by withdrawing. */
const GESCHRIEBEN =
  /^konzept\.(?:(?:massnahme|bedarf|wirkungsziel|handlungsfeld)\.(?:changed|maintained|moved)|massnahmen\.changed)$/u;

/** Whether the state before this entry can be brought back. */
export function isWiederherstellbar(verb: string): boolean {
  return GESCHRIEBEN.test(verb);
}

const ids = z.array(z.string());
const text = z.string();

const bedarfSchema = z
  .object({
    handlungsfeldId: text,
    titel: text,
    beschreibung: text,
    stand: z.enum(BEDARFSSTAENDE),
    vorrang: z.enum(VORRAENGE).nullable(),
    vorrangGrund: text,
    vorrangDurch: text,
    umfang: z.enum(UMFAENGE),
    gemeindeIds: ids,
    zielgruppeIds: ids,
    querschnittsthemaIds: ids,
    empfehlungen: z.array(text),
  })
  .partial();

const zielSchema = z
  .object({
    handlungsfeldId: text,
    aussage: text,
    wirkungsebene: z.enum(WIRKUNGSEBENEN).nullable(),
    ebene: z.enum(EBENEN),
    zieljahr: z.int().nullable(),
    ausgangslage: text,
    annahmen: text,
    stand: z.enum(ZIELSTAENDE),
    vereinbartAm: z.iso.date().nullable(),
    vereinbartDurch: text,
    querschnittsthemaIds: ids,
  })
  .partial();

const zeit = (side: "beginn" | "ende") => z.string().transform((value) => parseZeitangabe(value, side));
const massnahmeSchema = z
  .object({
    handlungsfeldId: text,
    titel: text,
    beschreibung: text,
    ebene: z.enum(EBENEN),
    art: z.enum(MASSNAHMENARTEN).nullable(),
    beginn: zeit("beginn"),
    ende: zeit("ende"),
    umfang: z.enum(UMFAENGE),
    gemeindeIds: ids,
    zielgruppeIds: ids,
    querschnittsthemaIds: ids,
    zustaendigkeiten: z.array(
      z.looseObject({ rolle: z.enum(ROLLEN_AN_MASSNAHME), art: z.enum(ZUSTAENDIGENARTEN), name: text }),
    ),
    finanzierungen: z.array(z.looseObject({ art: text, wortlaut: text })),
    zustaendigkeitWortlaut: text,
    finanzierungWortlaut: text,
  })
  .partial();

const feldSchema = z.object({ name: text, zusammenfassung: text, aktuelleSituation: text, trend: text }).partial();

type Werte = Readonly<Record<string, unknown>>;

/**
 * What is written now, with the fields of a log entry as they were before it. What the log keeps beside the content, such
 * as a reason, and what has another shape today, is left alone.
 *
 * @returns null when nothing in the entry can be brought back
 */
function restored<T extends object>(
  schema: z.ZodType<Partial<Record<string, unknown>>>,
  now: T,
  before: Werte,
): T | null {
  const known = Object.fromEntries(Object.entries(before).filter(([key]) => Object.hasOwn(now, key)));
  const parsed = schema.safeParse(known);
  if (!parsed.success || Object.keys(parsed.data).length === 0) return null;
  return { ...now, ...parsed.data };
}

export const restoreBedarf = (now: BedarfInhalt, before: Werte) => restored(bedarfSchema, now, before);
export const restoreZiel = (now: ZielInhalt, before: Werte) => restored(zielSchema, now, before);
export const restoreMassnahme = (now: MassnahmeInhalt, before: Werte) => restored(massnahmeSchema, now, before);
export const restoreHandlungsfeld = (now: HandlungsfeldAngaben, before: Werte) => restored(feldSchema, now, before);
