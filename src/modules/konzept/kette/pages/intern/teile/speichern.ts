import { redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Outcome } from "#src/shared/result.ts";
import type { Gelesen } from "../../../rules/eingabe.ts";
import { viewKettenKonflikt } from "../../../views/bearbeiten.ts";
import { formAbgelehnt, formFalsch, formFremd, formKonflikt } from "./seiten-stand.ts";

/**
 * Saves the big form of one thing of the chain and goes to its page, or shows the form again.
 *
 * @param sent what `readFormular` read
 * @param act.run the command, with the revision that the form showed
 * @param act.danach where to go then, without language
 * @param act.jetzt what is saved now, when somebody else was faster; not for something new
 * @param act.werteOf more of a refusal than its reason
 */
export async function saveFormular<E, I extends object, V>(
  ctx: Ctx,
  sent: { readonly eingabe: E; readonly rev: number; readonly unbekannt: boolean },
  act: {
    parse(eingabe: E): Gelesen<I>;
    run(inhalt: I, rev: number): Promise<Outcome<V, string>>;
    danach(value: V): string;
    jetzt?(): Promise<{ readonly rev: number; readonly inhalt: object }>;
    werteOf?(refused: object): Readonly<Record<string, string>>;
  },
) {
  const { eingabe, rev, unbekannt } = sent;
  if (unbekannt) return formFremd(eingabe, rev);
  const parsed = act.parse(eingabe);
  if (!parsed.ok) return formFalsch(eingabe, rev, parsed.fehler);
  const outcome = await act.run(parsed.inhalt, rev);
  if (outcome.ok) throw redirect(localePath(ctx.locale, act.danach(outcome.value)));
  if (act.jetzt === undefined || outcome.reason !== "inzwischen-geaendert")
    return formAbgelehnt(eingabe, rev, outcome.reason, act.werteOf?.(outcome));
  return formKonflikt(eingabe, await viewKettenKonflikt(ctx, await act.jetzt(), parsed.inhalt));
}
