import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { Einschaetzung } from "../../sachstand/rules/sachstand.ts";
import { loadStaende } from "../../sachstand/views/stand.ts";
import { viewKonzept } from "../../views/konzept.ts";
import { releaseBeleg } from "../rules/beleg.ts";
import type { Lagebild } from "../rules/lage.ts";
import { listBelegeOf } from "../store/belege.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import { type FeldLage, type NeuerSachstand, viewLage } from "./konzept-seite.ts";
import { indexNetz } from "./wirkungskette.ts";

/** One real chain from somebody's words to what has come of it. */
export type Beispielkette = {
  readonly beleg: { readonly aussage: string; readonly quelle: string };
  readonly bedarf: { readonly kennung: string; readonly titel: string };
  readonly ziel: { readonly kennung: string; readonly aussage: string };
  readonly massnahme: { readonly kennung: string; readonly titel: string };
  readonly stand: {
    readonly einschaetzung: Einschaetzung | null;
    readonly bericht: string;
  };
};

export type KonzeptStart = {
  readonly titel: string;
  readonly felder: readonly FeldLage[];
  readonly lage: Lagebild | null;
  readonly anzahl: { readonly bedarfe: number; readonly ziele: number; readonly massnahmen: number };
  readonly sachstaende: readonly NeuerSachstand[];
  /** Null while no chain is whole: then the start page explains the five steps instead. */
  readonly beispiel: Beispielkette | null;
};

/** What the start page says of the Konzept. Everybody sees the same. */
export async function viewKonzeptStart(ctx: Ctx): Promise<KonzeptStart> {
  const konzept = await viewKonzept(ctx);
  const { felder, lage, anzahl, sachstaende } = await viewLage(ctx, konzept);
  return {
    titel: konzept.titel,
    felder,
    lage,
    anzahl,
    sachstaende: sachstaende.slice(0, 3),
    beispiel: await ctx.db.read((db) => findBeispiel(db, ctx)),
  };
}

/** The last chain in the order of the county that is whole and begins with words of a person that may be shown. */
async function findBeispiel(db: Db, ctx: Ctx): Promise<Beispielkette | null> {
  const netz = await loadNetz(db, { alles: true });
  const index = indexNetz(netz);
  const belege = Map.groupBy(
    (
      await listBelegeOf(
        db,
        "bedarf",
        netz.bedarfe.map((one) => one.id),
      )
    ).flatMap((one) => releaseBeleg(one) ?? []),
    (one) => one.elementId,
  );
  for (const bedarf of netz.bedarfe.toReversed()) {
    const beleg = belege.get(bedarf.id)?.find((one) => one.freigabe === "woertlich" && one.art === "gespraech");
    const way = index.zieleOfBedarf(bedarf.id).flatMap((ziel) =>
      index
        .massnahmenOfZiel(ziel.id)
        .filter((massnahme) => massnahme.sachstandAm !== null)
        .map((massnahme) => ({ ziel, massnahme })),
    )[0];
    if (!beleg || !way) continue;
    const { ziel, massnahme } = way;
    const stand = (await loadStaende(db, [massnahme.id], "oeffentlich", ctx.today)).get(massnahme.id);
    const bericht = stand?.verlauf.find((one) => one.berichtigtDurch === null)?.bericht;
    if (!stand || !bericht) continue;
    return {
      beleg: { aussage: beleg.aussage, quelle: beleg.quelle },
      bedarf: { kennung: bedarf.kennung, titel: bedarf.titel },
      ziel: { kennung: ziel.kennung, aussage: ziel.aussage },
      massnahme: { kennung: massnahme.kennung, titel: massnahme.titel },
      stand: {
        einschaetzung: stand.einschaetzung,
        bericht,
      },
    };
  }
  return null;
}
