import type { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { BedarfeFilter } from "../rules/bedarfe-filter.ts";
import { isOwnPath } from "../rules/beleg.ts";
import type { AktiveStelle } from "../views/aktive.ts";
import { type BedarfSeite, viewBedarfSeite } from "../views/bedarf-seite.ts";
import { type BedarfZeile, viewBedarfeRegister } from "../views/bedarfe-register.ts";
import { type IndikatorView, listIndikatoren, viewIndikatorSeite } from "../views/indikator-seite.ts";
import { mapTreffer, type Treffer } from "../views/treffer.ts";
import { listZiele, type MessungView, viewZielSeite, type ZielZeile } from "../views/ziel-seite.ts";
import { kopf } from "./kopf.ts";
import type {
  bedarfeSchema,
  bedarfSchema,
  indikatorenSchema,
  indikatorSchema,
  zieleSchema,
  zielSchema,
} from "./schemas.ts";

const names = (items: readonly { readonly name: string }[]) => items.map((one) => one.name);

function bedarfOf(ctx: Ctx, one: Omit<BedarfZeile, "vorrang" | "vorrangGrund" | "vorrangDurch" | "belege">) {
  return {
    kennung: one.kennung,
    url: `${ctx.mandant.origin}/konzept/bedarfe/${one.kennung}`,
    titel: one.titel,
    beschreibung: one.beschreibung,
    handlungsfeld: one.handlungsfeld.name,
    stand: one.stand,
    umfang: one.umfang,
    gemeinden: names(one.gemeinden),
    zielgruppen: names(one.zielgruppen),
    empfehlungen: [...one.empfehlungen],
    wirkungsziele: [...one.ziele],
    massnahmen: [...one.massnahmen],
  };
}

/** The register with the filters of its page. */
export async function exportBedarfe(ctx: Ctx, filter: BedarfeFilter): Promise<z.infer<typeof bedarfeSchema>> {
  const rows = await listBedarfZeilen(ctx, filter);
  return {
    ...kopf(ctx, "bedarfe", "/konzept/bedarfe"),
    anzahl: rows.length,
    bedarfe: rows.map((one) => ({
      ...bedarfOf(ctx, one),
      vorrang: one.vorrang && { stufe: one.vorrang, grund: one.vorrangGrund, durch: one.vorrangDurch },
      belege: one.belege,
    })),
  };
}

/** Those that name the place asked for, then the county-wide ones. */
export async function listBedarfZeilen(ctx: Ctx, filter: BedarfeFilter): Promise<readonly BedarfZeile[]> {
  const { zeilen, kreisweit } = await viewBedarfeRegister(ctx, filter);
  return [...zeilen, ...kreisweit];
}

/** @throws NotFound when there is none, or nobody outside ever saw it */
export async function exportBedarf(ctx: Ctx, kennung: string): Promise<Treffer<z.infer<typeof bedarfSchema>>> {
  return mapTreffer(await viewBedarfSeite(ctx, kennung), (seite) => bedarfDaten(ctx, seite));
}

function bedarfDaten(ctx: Ctx, seite: BedarfSeite): z.infer<typeof bedarfSchema> {
  const codes = (items: readonly { readonly kennung: string }[]) => items.map((one) => one.kennung);
  return {
    ...kopf(ctx, "bedarf", `/konzept/bedarfe/${seite.kennung}`),
    ...bedarfOf(ctx, { ...seite, ziele: codes(seite.kette.ziele), massnahmen: codes(seite.kette.massnahmen) }),
    vorrang: seite.vorrang,
    querschnittsthemen: names(seite.themen),
    belege: seite.belege.map((one) => ({
      nummer: one.nummer,
      art: one.art,
      aussage: one.aussage,
      woertlich: one.woertlich,
      quelle: one.quelle || null,
      tag: one.tag,
      fundstelle: one.fundstelle || null,
      adresse: one.adresse === "" ? null : isOwnPath(one.adresse) ? `${ctx.mandant.origin}${one.adresse}` : one.adresse,
      wirkung: one.wirkung,
      zahlen: one.zahlen && { ...one.zahlen, antworten: one.zahlen.antworten.map((antwort) => ({ ...antwort })) },
    })),
    nichtFreigegebeneBelege: seite.zurueckgehalten,
    beteiligte: [...seite.aktive, ...seite.weitere].map((one) => beteiligt(ctx, one)),
  };
}

const stelleOf = (ctx: Ctx, { name, slug }: { readonly name: string; readonly slug: string | null }) => ({
  name,
  url: slug === null ? null : `${ctx.mandant.origin}/netzwerk/${slug}`,
});

const beteiligt = (ctx: Ctx, one: AktiveStelle) => ({
  ...stelleOf(ctx, one),
  fuehrt: [...one.fuehrt],
  beteiligtAn: [...one.beteiligt],
});

const messungOf = ({ slug, name, einheit, zielwert, zieljahr }: MessungView) => ({
  indikator: slug,
  name,
  einheit,
  zielwert,
  zieljahr,
});

function zielOf(ctx: Ctx, one: ZielZeile) {
  return {
    kennung: one.kennung,
    url: `${ctx.mandant.origin}/konzept/ziele/${one.kennung}`,
    aussage: one.aussage,
    handlungsfeld: one.handlungsfeld.name,
    ebene: one.ebene,
    wirkungsebene: one.wirkungsebene,
    zieljahr: one.zieljahr,
    stand: one.stand,
    vereinbartAm: one.vereinbartAm,
    vereinbartDurch: one.vereinbartDurch,
    messungen: one.messungen.map(messungOf),
    bedarfe: [...one.bedarfe],
    massnahmen: [...one.massnahmen],
  };
}

export async function exportZiele(ctx: Ctx): Promise<z.infer<typeof zieleSchema>> {
  const rows = await listZiele(ctx);
  return {
    ...kopf(ctx, "wirkungsziele", "/konzept/ziele"),
    anzahl: rows.length,
    wirkungsziele: rows.map((one) => zielOf(ctx, one)),
  };
}

/** @throws NotFound when there is none, or nobody outside ever saw it */
export async function exportZiel(ctx: Ctx, kennung: string): Promise<Treffer<z.infer<typeof zielSchema>>> {
  return mapTreffer(await viewZielSeite(ctx, kennung), (seite) => ({
    ...kopf(ctx, "wirkungsziel", `/konzept/ziele/${kennung}`),
    ...zielOf(ctx, {
      ...seite,
      bedarfe: seite.kette.bedarfe.map((one) => one.kennung),
      massnahmen: seite.kette.massnahmen.map((one) => one.kennung),
    }),
    ausgangslage: seite.ausgangslage,
    annahmen: seite.annahmen,
    querschnittsthemen: names(seite.themen),
  }));
}

function indikatorOf(ctx: Ctx, { stelle, handlungsfeld, ziele, ...one }: IndikatorView) {
  return {
    slug: one.slug,
    url: `${ctx.mandant.origin}/konzept/indikatoren/${one.slug}`,
    name: one.name,
    art: one.art,
    einheit: one.einheit,
    nachkommastellen: one.nachkommastellen,
    zaehler: one.zaehler,
    nenner: one.nenner,
    methode: one.methode,
    quelle: one.quelle,
    stelle: stelle && stelleOf(ctx, stelle),
    turnus: one.turnus,
    stichtag: one.stichtag,
    richtung: one.richtung,
    handlungsfeld: handlungsfeld?.name ?? null,
    wirkungsziele: ziele.map(({ kennung, zielwert, zieljahr }) => ({ kennung, zielwert, zieljahr })),
  };
}

export async function exportIndikatoren(ctx: Ctx): Promise<z.infer<typeof indikatorenSchema>> {
  const rows = await listIndikatoren(ctx);
  return {
    ...kopf(ctx, "indikatoren", "/konzept/indikatoren"),
    anzahl: rows.length,
    indikatoren: rows.map((one) => indikatorOf(ctx, one)),
  };
}

/** @throws NotFound when there is none, or it is not public */
export async function exportIndikator(
  ctx: Ctx,
  slug: string,
  hinweis: string,
): Promise<z.infer<typeof indikatorSchema>> {
  const seite = await viewIndikatorSeite(ctx, slug);
  return {
    ...kopf(ctx, "indikator", `/konzept/indikatoren/${slug}`),
    ...indikatorOf(ctx, seite),
    hinweis,
    massnahmen: seite.massnahmen.map((one) => one.kennung),
  };
}
