import type { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { MassnahmenFilter } from "../rules/massnahmen-filter.ts";
import type { Genauigkeit, Zeitangabe } from "../rules/massnahme.ts";
import { finanzierungZelle, zustaendigkeitZelle } from "../rules/zellen.ts";
import type { massnahmenSchema } from "./schemas.ts";
import { type AlleMassnahmen, listAlleMassnahmen } from "../views/massnahmen.ts";
import type { FinanzierungView } from "../views/present-massnahme.ts";

/** Grows when a field changes its meaning or goes; new fields do not count. */
const FORMAT_VERSION = 1;

type Finanzierung = {
  readonly art: FinanzierungView["art"];
  readonly programm: string | null;
  readonly wortlaut: string | null;
  readonly betragCent: number | null;
  readonly jahr: number | null;
};
type Zeit = { readonly tag: string; readonly genauigkeit: Genauigkeit } | null;

/** Field by field what leaves the house about one published Maßnahme. No keys, no drafts, no files. */
function present(ctx: Ctx, alle: AlleMassnahmen, at: number) {
  const massnahme = alle.massnahmen[at];
  const zeile = alle.zeilen[at];
  if (!massnahme || !zeile) return null;
  const { inhalt } = massnahme;
  return {
    kennung: massnahme.kennung,
    url: `${ctx.mandant.origin}/konzept/massnahmen/${massnahme.kennung}`,
    handlungsfeld: zeile.handlungsfeld.name,
    titel: inhalt.titel,
    beschreibung: inhalt.beschreibung,
    zustaendigkeit: {
      text: zustaendigkeitZelle(inhalt, alle.namen),
      federfuehrung: zeile.federfuehrung,
      mitwirkung: [...zeile.beteiligte],
    },
    finanzierung: {
      text: finanzierungZelle(inhalt, alle.namen),
      aussagen: zeile.finanzierungen.map(presentFinanzierung),
    },
    art: inhalt.art,
    beginn: presentZeit(inhalt.beginn),
    ende: presentZeit(inhalt.ende),
    umfang: inhalt.umfang,
    gemeinden: inhalt.gemeindeIds.map((id) => alle.namen.gemeinden.get(id) ?? "").toSorted(),
    zielgruppen: inhalt.zielgruppeIds.map((id) => alle.themen.zielgruppen.get(id) ?? "").toSorted(),
    querschnittsthemen: inhalt.querschnittsthemaIds
      .map((id) => alle.themen.querschnittsthemen.get(id) ?? "")
      .toSorted(),
    ebene: inhalt.ebene,
    geaendertAm: massnahme.updatedAt.toISOString(),
  };
}

const presentZeit = (zeit: Zeitangabe | null): Zeit => (zeit ? { tag: zeit.tag, genauigkeit: zeit.genauigkeit } : null);

function presentFinanzierung({ art, programm, wortlaut, betragCent, jahr }: FinanzierungView): Finanzierung {
  return { art, programm, wortlaut: wortlaut || null, betragCent, jahr };
}

/** Published Maßnahmen that fit the filter, as open data. */
export async function exportMassnahmenJson(
  ctx: Ctx,
  filter: MassnahmenFilter,
): Promise<z.infer<typeof massnahmenSchema>> {
  const alle = await listAlleMassnahmen(ctx, filter, "oeffentlich");
  return {
    format: "wirkungskreis-massnahmen" as const,
    version: FORMAT_VERSION,
    stand: ctx.today,
    quelle: `${ctx.mandant.origin}/konzept/massnahmen`,
    anzahl: alle.massnahmen.length,
    massnahmen: alle.massnahmen.flatMap((_, at) => present(ctx, alle, at) ?? []),
  };
}

/**
 * One published Maßnahme as open data.
 *
 * @throws NotFound when there is none, or it is not published
 */
export async function exportMassnahmeJson(ctx: Ctx, kennung: string) {
  const massnahme = present(ctx, await listAlleMassnahmen(ctx, {}, "oeffentlich", kennung), 0);
  if (!massnahme) throw new NotFound();
  return { format: "wirkungskreis-massnahme" as const, version: FORMAT_VERSION, stand: ctx.today, ...massnahme };
}
