import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { looksAutomatic, MELDUNG_MAX, MELDUNGEN_JE_STUNDE } from "../rules/barriere-melden.ts";
import { countRecentMeldungen, insertBarrieremeldung } from "../store/barrieremeldungen.ts";

export type NewBarrieremeldung = {
  readonly text: string;
  /** Where the barrier is, as the person wrote it. */
  readonly seite: string;
  /** How to reach the person: e-mail or telephone. Empty: no answer wanted. */
  readonly antwortAn: string;
  /** The field that people do not see. */
  readonly falle: string;
  /** When the form was shown, in milliseconds since 1970; what the hidden field said. */
  readonly gestartet: string;
};

/** Takes a report of a barrier from anybody. What was written stays out of the audit: it will be deleted. */
export async function reportBarriere(
  ctx: Ctx,
  meldung: NewBarrieremeldung,
): Promise<Outcome<Id<"Barrieremeldung">, "wie-maschine" | "zu-viele" | "fehlt" | "zu-lang">> {
  return ctx.db.write(async (tx) => {
    if (looksAutomatic(meldung.falle, meldung.gestartet, ctx.now)) return refuse("wie-maschine");
    if (meldung.text === "") return refuse("fehlt");
    if (meldung.text.length > MELDUNG_MAX) return refuse("zu-lang");
    if ((await countRecentMeldungen(tx)) >= MELDUNGEN_JE_STUNDE) return refuse("zu-viele");
    const { text, seite, antwortAn } = meldung;
    const id = await insertBarrieremeldung(tx, { text, seite, antwortAn });
    const after = { antwortErbeten: antwortAn !== "" };
    await record(tx, ctx, "landkreis.barriere.reported", [{ kind: "barrieremeldung", id, before: null, after }]);
    return accept(id);
  });
}
