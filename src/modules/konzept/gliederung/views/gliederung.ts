import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { mayReadOffice } from "../../kette/rules/permissions.ts";
import type { KettenLuecke } from "../../kette/rules/luecken.ts";
import { viewKette } from "../../kette/views/kette.ts";
import { mayEditHandlungsfeld } from "../../rules/permissions.ts";
import { findKonzept } from "../../store/konzepte.ts";
import { listZielgruppen } from "../../store/themen.ts";
import { buildGliederung, countLuecken, type FeldGliederung, filterGliederung } from "../rules/gliederung.ts";
import { isKetteFiltered, type KetteFilter, openFelder } from "../rules/kette-filter.ts";

type Wahl = { readonly value: string; readonly label: string };

export type GliederungView = {
  readonly konzept: string;
  /** Without the lines of what is closed. */
  readonly felder: readonly (FeldGliederung & { readonly offen: boolean; readonly may: { readonly edit: boolean } })[];
  readonly zahlen: { readonly bedarfe: number; readonly ziele: number; readonly massnahmen: number };
  readonly luecken: readonly { readonly art: KettenLuecke; readonly anzahl: number }[];
  readonly gefiltert: boolean;
  readonly wahl: {
    readonly gemeinden: readonly Wahl[];
    readonly zielgruppen: readonly Wahl[];
    readonly felder: readonly Wahl[];
  };
  readonly may: { readonly edit: boolean };
};

/**
 * The whole chain as the outline of the office, as far as the actor may see it. A filter that names nothing shows
 * nothing. The number of queries does not depend on how long the chain is.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewGliederung(ctx: Ctx, filter: KetteFilter): Promise<GliederungView> {
  requireIntern(ctx);
  const gemeinden = await listGemeinden(ctx);
  const { zielgruppen, konzept } = await ctx.db.read(async (db) => ({
    zielgruppen: await listZielgruppen(db),
    konzept: await findKonzept(db),
  }));
  const kette = await viewKette(ctx);
  const all = buildGliederung(kette);
  const gemeinde = gemeinden.find((one) => slugOf(one.name) === filter.gemeinde);
  const zielgruppe = zielgruppen.find((one) => slugOf(one.name) === filter.zielgruppe);
  const feld = kette.felder.find((one) => one.slug === filter.handlungsfeld);
  const nothing =
    (filter.gemeinde && !gemeinde) || (filter.zielgruppe && !zielgruppe) || (filter.handlungsfeld && !feld);
  const shown = nothing
    ? []
    : filterGliederung(all, {
        gemeindeId: gemeinde?.id,
        zielgruppeId: zielgruppe?.id,
        handlungsfeldId: feld?.id,
        nurLuecken: filter.luecken === "ja",
      });
  const open = openFelder(
    shown.map((one) => ({ slug: one.feld.slug, zeilen: one.zeilen.length, luecken: one.luecken })),
    filter,
  );
  const may = { edit: mayReadOffice(ctx.actor) };
  return {
    konzept: konzept?.titel ?? "",
    felder: shown.map((one) => {
      const offen = open.has(one.feld.slug);
      return {
        ...one,
        zeilen: offen ? one.zeilen : [],
        offen,
        may: { edit: may.edit && mayEditHandlungsfeld(ctx.actor, one.feld.id) },
      };
    }),
    zahlen: { bedarfe: kette.bedarfe.length, ziele: kette.ziele.length, massnahmen: kette.massnahmen.length },
    luecken: [...countLuecken(shown)].map(([art, anzahl]) => ({ art, anzahl })),
    gefiltert: isKetteFiltered(filter),
    wahl: {
      gemeinden: gemeinden.map(({ name }) => ({ value: slugOf(name), label: name })),
      zielgruppen: zielgruppen.map(({ name }) => ({ value: slugOf(name), label: name })),
      felder: kette.felder.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    may,
  };
}
