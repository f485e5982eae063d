import { labelsOfStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { type KampagneView, loadKampagne } from "../../kampagne/views/kampagne.ts";
import { loadAnhaengeOf } from "../../anhang/views/anhaenge.ts";
import type { Einstufung } from "../../sachstand/rules/sachstand.ts";
import { type GemeindeStaendeView, viewGemeindeStaende } from "../../sachstand/views/gemeinde-staende.ts";
import { loadStaende, type StandView } from "../../sachstand/views/stand.ts";
import { type MassnahmeView, viewMassnahme } from "../../views/massnahme.ts";
import { findMassnahmeZusatz } from "../store/oeffentlich-beteiligte.ts";
import { loadMessungen } from "../store/oeffentlich-elemente.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import { findVerbleib, type Treffer } from "./treffer.ts";
import { type BelegView, type KetteView, listBelegeAm, viewKetteOf } from "./wirkungskette.ts";
import { type MessungView, presentMessung } from "./ziel-seite.ts";

export type MassnahmeSeite = {
  readonly massnahme: MassnahmeView;
  /** As everybody may read it, whoever looks. */
  readonly stand: StandView;
  readonly anhaenge: Awaited<ReturnType<typeof loadAnhaengeOf>>;
  /** Null unless it is a campaign (R105). */
  readonly kampagne: KampagneView | null;
  /** Null unless several municipalities carry it together (R099). */
  readonly gemeindeStaende: GemeindeStaendeView | null;
  readonly einstufung: Einstufung | null;
  readonly ohneZielGrund: string;
  readonly ideeVon: { readonly name: string; readonly slug: string | null } | null;
  /** What speaks for or against the Maßnahme itself. */
  readonly belege: readonly BelegView[];
  readonly kette: KetteView;
  /** What its Wirkungsziele are measured by: around it, never its own success (R114). */
  readonly messungen: readonly MessungView[];
};

/**
 * One Maßnahme with the chain around it, how far it is and what it has brought forth. What is not published is shown to
 * those who may see it, with the same chain that everybody sees.
 *
 * @throws NotFound when there is none, or nobody outside ever saw it
 */
export async function viewMassnahmeSeite(ctx: Ctx, kennung: string): Promise<Treffer<MassnahmeSeite>> {
  const massnahme = await viewMassnahme(ctx, kennung).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!massnahme) return ctx.db.read((db) => findVerbleib(db, "massnahme", kennung));
  const { id } = massnahme;
  const together = massnahme.zustaendige.some((wer) => wer.rolle === "federfuehrung" && wer.art === "kollektiv");
  const gemeindeStaende = together ? await viewGemeindeStaende(ctx, id) : null;
  return ctx.db.read(async (db) => {
    const stand = (await loadStaende(db, [id], "oeffentlich", ctx.today)).get(id);
    const zusatz = await findMassnahmeZusatz(db, id);
    if (!stand || !zusatz) throw new NotFound();
    const netz = await loadNetz(db, { massnahme: id });
    const zielIds = netz.ziele.map((ziel) => ziel.id);
    const messungen = new Map(
      (await loadMessungen(db, zielIds)).map((one) => [one.indikator.slug, presentMessung(one)]),
    );
    const { ideeVonStelleId } = zusatz;
    const ideeVon = ideeVonStelleId ? (await labelsOfStellen(db, [ideeVonStelleId])).get(ideeVonStelleId) : undefined;
    return {
      art: "da" as const,
      seite: {
        massnahme,
        stand,
        anhaenge: await loadAnhaengeOf(db, id, "oeffentlich"),
        kampagne: await loadKampagne(db, id),
        gemeindeStaende,
        einstufung: zusatz.einstufung,
        ohneZielGrund: zusatz.ohneZielGrund,
        ideeVon: ideeVon ? { name: ideeVon.name, slug: ideeVon.slug } : null,
        belege: await listBelegeAm(db, "massnahme", id),
        kette: await viewKetteOf(db, ctx.today, netz, { art: "massnahme", id }),
        messungen: [...messungen.values()],
      },
    };
  });
}
