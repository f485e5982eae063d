import { looksAutomatic } from "#src/modules/landkreis/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { readable } from "#src/shared/readable.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { noteEingaenge } from "../../eingang/store/eingaenge.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { loeschtagOhneAntwort, RUECKMELDUNG_MAX, RUECKMELDUNGEN_JE_STUNDE } from "../rules/rueckmeldung.ts";
import type { Ziel } from "../rules/ziel.ts";
import { countLastHour, insertRueckmeldung } from "../store/rueckmeldungen.ts";
import { findZiel } from "../store/ziele.ts";

/** What anybody may send. */
export type RueckmeldungEingabe = {
  readonly ziel: Ziel;
  readonly sprache: Sprache;
  readonly nachricht: string;
  /** Empty: no answer wanted. */
  readonly email: string;
  readonly einwilligung: boolean;
  /** The field that people do not see. */
  readonly falle: string;
  /** When the form was shown, in milliseconds since 1970. */
  readonly gestartet: string;
};

/**
 * Takes what somebody says about a page of the guide. Nothing of the words goes into the audit: they will be deleted.
 * An address is kept only with consent.
 */
export function submitRueckmeldung(ctx: Ctx, eingabe: RueckmeldungEingabe) {
  return ctx.db.write(async (tx) => {
    const { ziel, sprache, email, einwilligung } = eingabe;
    const nachricht = readable(eingabe.nachricht).trim();
    if (looksAutomatic(eingabe.falle, eingabe.gestartet, ctx.now)) return refuse("wie-maschine");
    if (nachricht === "") return refuse("fehlt");
    if (nachricht.length > RUECKMELDUNG_MAX) return refuse("zu-lang");
    if (email !== "" && !einwilligung) return refuse("einwilligung-fehlt");
    const seite = await findZiel(tx, ziel);
    if (!seite) return refuse("seite-fehlt");
    if ((await countLastHour(tx)) >= RUECKMELDUNGEN_JE_STUNDE) return refuse("zu-viele");
    if (!(await noteEingaenge(tx, ctx, "rueckmeldung", [{}]))) return refuse("zu-viele");
    const sender =
      email === ""
        ? { email: null, einwilligungAm: null, loeschenAm: null }
        : { email, einwilligungAm: ctx.today, loeschenAm: loeschtagOhneAntwort(ctx.today) };
    const id = await insertRueckmeldung(tx, { ...ziel, leistungId: seite.leistungId, sprache, nachricht, ...sender });
    await recordUnseen(tx, ctx, "wegweiser.rueckmeldung.submitted", [
      { kind: "rueckmeldung", id, before: null, after: { ...ziel, sprache, antwortErbeten: email !== "" } },
    ]);
    return accept({ id });
  });
}
