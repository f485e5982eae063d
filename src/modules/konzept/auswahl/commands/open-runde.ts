import { listStimmberechtigte } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { type AuswahlrundeId, findOeffnungsFehler } from "../rules/runde.ts";
import { freezeKandidat, loadKandidaten } from "../store/kandidaten.ts";
import { findVorige, updateRunde } from "../store/runden.ts";
import { insertSitze, listSitze } from "../store/sitze.ts";
import { listVorschlaege, replaceVorschlaege } from "../store/vorschlaege.ts";
import { lockForAuswahl } from "./lock-runde.ts";

/**
 * Opens a round: the candidates are frozen as they read now, with their revision, and every seat that may vote in the body
 * today gets a ballot (AW3, AW4). Accounts come along from the round before.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function openRunde(ctx: Ctx, id: AuswahlrundeId, rev: number) {
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "entwurf");
    if (!locked.ok) return locked;
    const runde = locked.value;
    const gewaehlt = await listVorschlaege(tx, [id]);
    const vorige = await findVorige(tx, runde.gremiumId, runde.jahr);
    const frueher = new Set(
      vorige ? (await listVorschlaege(tx, [vorige.id])).filter(istOffenGeblieben).map((one) => one.massnahmeId) : [],
    );
    const fehler = findOeffnungsFehler(
      runde,
      gewaehlt.length,
      gewaehlt.filter((one) => frueher.has(one.massnahmeId)).map((one) => one.uebertragGrund),
      ctx.today,
    );
    if (fehler) return refuse(fehler);
    const stimmberechtigt = await listStimmberechtigte(tx, runde.gremiumId, ctx.today);
    if (stimmberechtigt.length === 0) return refuse("niemand-stimmberechtigt");
    const kandidaten = await loadKandidaten(tx, runde.jahr);
    const frozen = gewaehlt.flatMap(({ massnahmeId, betragCent, stellenHundertstel, anteile, uebertragGrund }) => {
      const kandidat = kandidaten.get(massnahmeId);
      return kandidat
        ? freezeKandidat(kandidat, { betragCent, stellenHundertstel, anteile, uebertragGrund }, namen)
        : [];
    });
    await replaceVorschlaege(tx, id, frozen);
    const konten = new Map((await listSitze(tx, vorige ? [vorige.id] : [])).map((one) => [one.mitgliedschaftId, one]));
    const sitze = stimmberechtigt.map((one) => {
      const before = konten.get(one.mitgliedschaftId);
      return {
        ...one,
        benutzerId: before?.benutzerId ?? null,
        vertretungBenutzerId: before?.vertretungBenutzerId ?? null,
      };
    });
    await insertSitze(tx, id, sitze, 1);
    await updateRunde(tx, id, { stand: "offen", geoeffnetAm: ctx.today });
    await record(tx, ctx, "konzept.auswahl.opened", [
      {
        kind: "auswahlrunde",
        id,
        before: { stand: "entwurf" },
        after: { stand: "offen", fristAm: runde.fristAm, vorschlaege: frozen.length, sitze: sitze.length },
      },
    ]);
    return accept({ id, vorschlaege: frozen.length, sitze: sitze.length });
  });
}

/** Put off the year before: it comes again only with a reason. */
function istOffenGeblieben({ entscheid }: { readonly entscheid: string | null }): boolean {
  return entscheid === "zurueckgestellt";
}
