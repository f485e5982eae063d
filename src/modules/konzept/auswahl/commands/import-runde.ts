import { listGremien } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { type Kriterium, RUNDENSTAENDE, type RundenKopf, type Stimmen } from "../rules/runde.ts";
import { freezeKandidat, loadKandidaten } from "../store/kandidaten.ts";
import { insertRunde, listRunden } from "../store/runden.ts";
import { replaceVorschlaege } from "../store/vorschlaege.ts";
import { requireManageAuswahl } from "./lock-runde.ts";

export type FruehereRunde = RundenKopf & {
  readonly rahmenCent: Cent | null;
  readonly rahmenStellen: number | null;
  readonly kriterien: readonly Kriterium[];
  readonly beschlossenAm: Datum;
  readonly beschluss: string;
  readonly stimmen: Stimmen | null;
  /** What was selected, and why it came again where it did. */
  readonly ausgewaehlt: ReadonlyMap<MassnahmeId, { readonly uebertragGrund: string }>;
};

/**
 * Takes over a round that was decided before the program came, published at once. Without ballots; the Maßnahmen keep the
 * state that they have today.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function importRunde(ctx: Ctx, frueher: FruehereRunde) {
  requireManageAuswahl(ctx);
  const namen = await viewNamen(ctx);
  const { jahr, gremiumId, ausgewaehlt, ...rest } = frueher;
  const gremium = (await listGremien(ctx)).find((one) => one.id === gremiumId);
  return ctx.db.write(async (tx) => {
    if (!gremium) return refuse("gremium-unbekannt");
    if (rest.beschlossenAm > ctx.today) return refuse("tag-falsch");
    const alle = await listRunden(tx, RUNDENSTAENDE);
    if (alle.some((one) => one.jahr === jahr && one.gremiumId === gremiumId)) return refuse("schon-eine-runde");
    const kandidaten = await loadKandidaten(tx, jahr);
    const rows = [];
    for (const [massnahmeId, { uebertragGrund }] of ausgewaehlt) {
      const kandidat = kandidaten.get(massnahmeId);
      if (!kandidat) return refuse("vorschlag-unbekannt");
      const row = freezeKandidat(kandidat, { ...kandidat.gefordert, anteile: {}, uebertragGrund }, namen);
      // What is known of it today says nothing of then.
      rows.push({
        ...row,
        einschaetzung: null,
        einschaetzungGrund: "",
        sachstandAm: null,
        ausGrund: "",
        entscheid: "ausgewaehlt" as const,
      });
    }
    const id = await insertRunde(tx, {
      ...rest,
      jahr,
      gremiumId,
      gremium: gremium.name,
      slug: freeSlug(String(jahr), new Set(alle.map((one) => one.slug))),
      stand: "veroeffentlicht",
      veroeffentlichtAm: ctx.today,
    });
    await replaceVorschlaege(tx, id, rows);
    await record(tx, ctx, "konzept.auswahl.imported", [
      {
        kind: "auswahlrunde",
        id,
        after: { jahr, gremium: gremium.name, beschlossenAm: rest.beschlossenAm, ausgewaehlt: rows.length },
      },
    ]);
    return accept({ id });
  });
}
