import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayManageAuswahl, type Weg, wegFuer } from "../rules/permissions.ts";
import { type AuswahlrundeId, nimmtStimmzettel, type SitzId } from "../rules/runde.ts";
import { type Eintrag, type EintragStand, eintragStand, LEERER_EINTRAG } from "../rules/stimmzettel.ts";
import type { Vorschlag } from "../store/vorschlaege.ts";
import { kurzOf, type RundenKurz } from "./ergebnis.ts";
import { loadNetz } from "../../kette/store/oeffentlich-netz.ts";
import { type KetteView, viewKetteOf } from "../../kette/views/wirkungskette.ts";
import { loadRunde } from "./load-runde.ts";

export type ZettelView = {
  readonly runde: RundenKurz;
  readonly nimmt: boolean;
  /** The ballots that this person may fill in: the own one, those of others, and paper for the Fachstelle. */
  readonly zettel: readonly {
    readonly id: SitzId;
    readonly name: string;
    readonly weg: Weg;
    readonly abgegeben: boolean;
  }[];
  /** Null: first say for whom. */
  readonly sitz: {
    readonly id: SitzId;
    readonly name: string;
    readonly weg: Weg;
    readonly rev: number;
    readonly abgegebenAm: number | null;
    /** Something was typed since. */
    readonly geaendert: boolean;
  } | null;
  /** In the order of their numbers, those that are not rated included. */
  readonly vorschlaege: readonly {
    readonly id: string;
    readonly kennung: string;
    readonly titel: string;
    readonly stand: EintragStand | "nicht-weiter";
    readonly grund: string;
  }[];
  /** The candidate before one's eyes; null on the sheet that shows all of them. */
  readonly jetzt: {
    /** As everybody can read it today. */
    readonly kette: KetteView;
    readonly vorschlag: Vorschlag;
    readonly eintrag: Eintrag;
    readonly platz: number;
    readonly alle: number;
  } | null;
  readonly offen: number;
};

/**
 * A ballot: all candidates, or one of them with its scales. Of other ballots nothing is here.
 *
 * @param wahl which ballot and which candidate the address names
 * @throws SignInNeeded
 * @throws NotAllowed for everybody who may fill in no ballot of this round, or not this one
 * @throws NotFound when there is no such round, ballot or candidate, or the round has not opened
 */
export async function viewZettel(
  ctx: Ctx,
  id: AuswahlrundeId,
  wahl: { readonly sitzId: SitzId | null; readonly kennung: string | null },
): Promise<ZettelView> {
  requireIntern(ctx);
  const { runde, sitze, vorschlaege } = await ctx.db.read((db) => loadRunde(db, id));
  const meine = sitze.flatMap((one) => {
    const weg = wegFuer(ctx.actor, { ...one, ausgeschieden: one.ausgeschiedenAm !== null });
    return weg ? [{ ...one, weg }] : [];
  });
  if (meine.length === 0 && !mayManageAuswahl(ctx.actor)) throw new NotAllowed();
  if (runde.stand === "entwurf") throw new NotFound();
  if (wahl.sitzId !== null && !sitze.some((one) => one.id === wahl.sitzId)) throw new NotFound();
  const eigene = meine.filter((one) => one.weg !== "geschaeftsstelle");
  const [only] = eigene.length === 1 ? eigene : [];
  const sitz = wahl.sitzId === null ? only : meine.find((one) => one.id === wahl.sitzId);
  if (wahl.sitzId !== null && !sitz) throw new NotAllowed();
  const offene = vorschlaege.filter((one) => one.ausGrund === "");
  const jetzt = sitz && wahl.kennung !== null ? offene.find((one) => one.kennung === wahl.kennung) : undefined;
  if (wahl.kennung !== null && sitz && !jetzt) throw new NotFound();
  const kette = jetzt
    ? await ctx.db.read(async (db) => {
        const netz = await loadNetz(db, { massnahme: jetzt.massnahmeId });
        return viewKetteOf(db, ctx.today, netz, { art: "massnahme", id: jetzt.massnahmeId });
      })
    : null;
  const standOf = (one: Vorschlag) => eintragStand(sitz?.entwurf[one.id], runde.kriterien);
  return {
    runde: kurzOf(runde),
    nimmt: nimmtStimmzettel(runde, ctx.today),
    zettel: meine.map((one) => ({ id: one.id, name: one.name, weg: one.weg, abgegeben: one.zettel !== null })),
    sitz: sitz
      ? {
          id: sitz.id,
          name: sitz.name,
          weg: sitz.weg,
          rev: sitz.rev,
          abgegebenAm: sitz.zettel?.abgegebenAm.getTime() ?? null,
          geaendert: sitz.geaendert,
        }
      : null,
    vorschlaege: vorschlaege.map((one) => ({
      id: one.id,
      kennung: one.kennung,
      titel: one.titel,
      stand: one.ausGrund === "" ? standOf(one) : "nicht-weiter",
      grund: one.ausGrund,
    })),
    jetzt:
      jetzt && kette
        ? {
            kette,
            vorschlag: jetzt,
            eintrag: sitz?.entwurf[jetzt.id] ?? LEERER_EINTRAG,
            platz: vorschlaege.indexOf(jetzt) + 1,
            alle: vorschlaege.length,
          }
        : null,
    offen: offene.filter((one) => ["offen", "begonnen"].includes(standOf(one))).length,
  };
}
