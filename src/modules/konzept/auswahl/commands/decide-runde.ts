import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { listStaende, saveEntscheidung } from "../../sachstand/store/sachstaende.ts";
import { entscheidungNach } from "../rules/antrag.ts";
import { type Entscheide, findBeschlussFehler } from "../rules/beschluss.ts";
import type { AuswahlrundeId, Stimmen } from "../rules/runde.ts";
import { updateRunde } from "../store/runden.ts";
import { listSitze } from "../store/sitze.ts";
import { listVorschlaege, saveEntscheid } from "../store/vorschlaege.ts";
import { lockForAuswahl } from "./lock-runde.ts";

export type RundenBeschluss = {
  readonly entscheide: Entscheide;
  readonly stimmen: Stimmen;
  readonly beschlossenAm: Datum;
  readonly beschluss: string;
};

/**
 * Writes down what the body decided: one decision for each candidate, the votes, the resolution (AW11). The decision axis of
 * each Maßnahme follows; a rank or a proposal of the program decides nothing.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function decideRunde(ctx: Ctx, id: AuswahlrundeId, rev: number, neu: RundenBeschluss) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "geschlossen");
    if (!locked.ok) return locked;
    const offen = (await listVorschlaege(tx, [id])).filter((one) => one.ausGrund === "");
    const sitze = (await listSitze(tx, [id])).filter((one) => one.ausgeschiedenAm === null);
    const fehler = findBeschlussFehler(neu, offen, sitze.length, locked.value.geschlossenAm ?? ctx.today, ctx.today);
    if (fehler) return refuse(fehler);
    const staende = await listStaende(
      tx,
      offen.map((one) => one.massnahmeId),
    );
    const changes = [];
    for (const one of offen) {
      const entscheid = neu.entscheide.get(one.id);
      if (!entscheid) return refuse("entscheid-fehlt");
      await saveEntscheid(tx, one.id, { entscheid: entscheid.entscheid, entscheidGrund: entscheid.grund });
      const { entscheidung, entscheidungGrund = "" } = staende.get(one.massnahmeId) ?? {};
      const after = {
        entscheidung: entscheidungNach(entscheid.entscheid),
        entscheidungGrund: entscheid.grund || `Auswahl ${locked.value.jahr}, ${locked.value.gremium}`,
      };
      await saveEntscheidung(tx, one.massnahmeId, after);
      changes.push({ kind: "massnahme", id: one.massnahmeId, before: { entscheidung, entscheidungGrund }, after });
    }
    const { stimmen, beschlossenAm, beschluss } = neu;
    await updateRunde(tx, id, { stand: "beschlossen", stimmen, beschlossenAm, beschluss });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.auswahl.decided", [
      {
        kind: "auswahlrunde",
        id,
        before: { stand: "geschlossen" },
        after: { stand: "beschlossen", beschlossenAm, ...stimmen },
      },
      ...changes,
    ]);
    return accept({ id });
  });
}

/**
 * Shows the result to everybody (AW14): list, frame, resolution, what is put off and why; never a ballot.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function publishRunde(ctx: Ctx, id: AuswahlrundeId, rev: number) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "beschlossen");
    if (!locked.ok) return locked;
    await updateRunde(tx, id, { stand: "veroeffentlicht", veroeffentlichtAm: ctx.today });
    await record(tx, ctx, "konzept.auswahl.published", [
      { kind: "auswahlrunde", id, before: { stand: "beschlossen" }, after: { stand: "veroeffentlicht" } },
    ]);
    return accept({ id, slug: locked.value.slug });
  });
}
