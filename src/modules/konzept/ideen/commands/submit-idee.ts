import { looksAutomatic } from "#src/modules/landkreis/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { IDEE_MAX, IDEEN_JE_STUNDE, loeschtagOhneAntwort } from "../rules/frist.ts";
import { countLastHour, insertIdee } from "../store/ideen.ts";

/** What anybody may send. */
export type IdeenEingabe = {
  readonly titel: string;
  readonly idee: string;
  readonly fuerWen: string;
  readonly werKoennte: string;
  readonly organisation: string;
  /** Empty: no answer wanted. */
  readonly email: string;
  readonly einwilligung: boolean;
  /** The field that people do not see. */
  readonly falle: string;
  /** When the form was shown, in milliseconds since 1970. */
  readonly gestartet: string;
};

/**
 * Takes an idea from anybody (R041). Nothing of what was written goes into the audit: it will be deleted. An address is
 * kept only with consent.
 */
export function submitIdee(ctx: Ctx, eingabe: IdeenEingabe) {
  return ctx.db.write(async (tx) => {
    const { falle, gestartet, email, einwilligung, ...words } = eingabe;
    if (looksAutomatic(falle, gestartet, ctx.now)) return refuse("wie-maschine");
    if (words.titel === "" || words.idee === "") return refuse("fehlt");
    if (words.idee.length > IDEE_MAX) return refuse("zu-lang");
    if (email !== "" && !einwilligung) return refuse("einwilligung-fehlt");
    if ((await countLastHour(tx)) >= IDEEN_JE_STUNDE) return refuse("zu-viele-ideen");
    const sender =
      email === ""
        ? { email: null, einwilligungAm: null, loeschenAm: null }
        : { email, einwilligungAm: ctx.today, loeschenAm: loeschtagOhneAntwort(ctx.today) };
    const made = await insertIdee(tx, ctx, { ...words, ...sender, sprache: ctx.locale });
    await record(tx, ctx, "konzept.idee.submitted", [
      { kind: "idee", id: made.id, before: null, after: { nummer: made.nummer, antwortErbeten: email !== "" } },
    ]);
    return accept(made);
  });
}
