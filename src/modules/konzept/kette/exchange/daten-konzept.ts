import type { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Lagebild } from "../rules/lage.ts";
import type { KartenRichtung } from "../rules/strategiekarte.ts";
import { viewFeldSeite } from "../views/feld-seite.ts";
import { plainFussnoten } from "../../beleg/rules/fussnote.ts";
import { viewKapitelSeite } from "../views/kapitel-seite.ts";
import { viewKonzeptSeite } from "../views/konzept-seite.ts";
import { type KartenKnoten, viewStrategiekarte } from "../views/strategiekarte.ts";
import { mapTreffer, type Treffer } from "../views/treffer.ts";
import { kopf } from "./kopf.ts";
import type { feldSchema, kapitelSchema, karteSchema, konzeptSchema } from "./schemas.ts";

/** @throws NotFound when there is none of that address */
export async function exportFeld(ctx: Ctx, slug: string): Promise<Treffer<z.infer<typeof feldSchema>>> {
  return mapTreffer(await viewFeldSeite(ctx, slug), ({ feld, bedarfe, ziele, lage }) => ({
    ...kopf(ctx, "handlungsfeld", `/konzept/handlungsfelder/${slug}`),
    slug,
    url: `${ctx.mandant.origin}/konzept/handlungsfelder/${slug}`,
    name: feld.name,
    zusammenfassung: feld.zusammenfassung,
    aktuelleSituation: feld.aktuelleSituation,
    trend: feld.trend,
    bedarfe: bedarfe.map(({ kennung, titel, vorrang, ziele: own }) => ({
      kennung,
      titel,
      vorrang,
      wirkungsziele: own.map((ziel) => ziel.kennung),
    })),
    wirkungsziele: ziele.map(({ kennung, aussage }) => ({ kennung, aussage })),
    massnahmen: feld.massnahmen.map(({ kennung, titel }) => ({ kennung, titel })),
    lage: lage && lagebildOf(lage),
  }));
}

function lagebildOf({ gesamt, bewertet, ohneBericht, ohneEinschaetzung, je }: Lagebild) {
  return { gesamt, bewertet, ohneBericht, ohneEinschaetzung, je: { ...je } };
}

export async function exportKonzept(ctx: Ctx): Promise<z.infer<typeof konzeptSchema>> {
  const seite = await viewKonzeptSeite(ctx);
  const { origin } = ctx.mandant;
  return {
    ...kopf(ctx, "konzept", "/konzept"),
    titel: seite.konzept.titel,
    untertitel: seite.konzept.untertitel,
    anzahl: {
      bedarfe: seite.anzahl.bedarfe,
      wirkungsziele: seite.anzahl.ziele,
      massnahmen: seite.anzahl.massnahmen,
      indikatoren: seite.anzahl.indikatoren,
    },
    lage: seite.lage && lagebildOf(seite.lage),
    handlungsfelder: seite.felder.map(({ lage, ...feld }) => ({
      ...feld,
      url: `${origin}/konzept/handlungsfelder/${feld.slug}`,
      lage: lage && lagebildOf(lage),
    })),
    leitbeschluesse: seite.leitbeschluesse.map((one) => ({ ...one })),
    kapitel: seite.kapitel.map((one) => ({ ...one, url: `${origin}/konzept/kapitel/${one.slug}` })),
    sachstaende: seite.sachstaende.map(({ kennung, tag, umsetzung, einschaetzung, bericht }) => ({
      massnahme: kennung,
      tag,
      umsetzung,
      einschaetzung,
      bericht,
    })),
  };
}

/** @throws NotFound when there is none of that address */
export async function exportKapitel(ctx: Ctx, slug: string): Promise<z.infer<typeof kapitelSchema>> {
  const { nummer, titel, text, entwurf } = await viewKapitelSeite(ctx, slug);
  return {
    ...kopf(ctx, "kapitel", `/konzept/kapitel/${slug}`),
    nummer,
    slug,
    titel,
    text: plainFussnoten(text),
    entwurf,
  };
}

type Knoten = z.infer<typeof karteSchema>["handlungsfelder"][number]["knoten"][number];

const knotenOf = (ctx: Ctx, { art, kennung, titel, pfad, luecke, weiter }: KartenKnoten): Knoten => ({
  art,
  kennung,
  titel,
  url: `${ctx.mandant.origin}${pfad}`,
  luecke,
  weiter: weiter.map((one) => knotenOf(ctx, one)),
});

/** The whole map, however large: programs can take it. */
export async function exportKarte(
  ctx: Ctx,
  richtung: KartenRichtung,
  handlungsfeld: string | null,
): Promise<z.infer<typeof karteSchema>> {
  const { felder } = await viewStrategiekarte(ctx, richtung, handlungsfeld, { ganz: true });
  return {
    ...kopf(ctx, "kette", "/konzept/kette"),
    handlungsfelder: felder.map(({ slug, name, knoten, lose }) => ({
      slug,
      name,
      knoten: knoten.map((one) => knotenOf(ctx, one)),
      ohneAnschluss: lose.map((one) => knotenOf(ctx, one)),
    })),
  };
}
