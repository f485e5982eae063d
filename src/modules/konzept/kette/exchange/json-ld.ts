import type { CreativeWorkLeaf, DatasetLeaf, WithContext } from "schema-dts";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { viewBedarfSeite } from "../views/bedarf-seite.ts";
import { viewFeldSeite } from "../views/feld-seite.ts";
import { viewIndikatorSeite } from "../views/indikator-seite.ts";
import { viewKonzeptSeite } from "../views/konzept-seite.ts";
import { viewMassnahmeSeite } from "../views/massnahme-seite.ts";
import { mapTreffer, type Treffer } from "../views/treffer.ts";
import { viewZielSeite } from "../views/ziel-seite.ts";

type JsonLd = WithContext<CreativeWorkLeaf>;

/** What every document says: what it is, where, by whom, and what it belongs to. */
async function rahmen<const Type extends "CreativeWork" | "Dataset">(ctx: Ctx, type: Type, pfad: string, name: string) {
  const { origin } = ctx.mandant;
  const { verwaltungsname } = await viewLandkreis(ctx);
  const url = `${origin}${pfad}`;
  return {
    "@context": "https://schema.org" as const,
    "@type": type,
    "@id": url,
    url,
    name,
    inLanguage: "de",
    publisher: { "@type": "GovernmentOrganization" as const, name: verwaltungsname, url: origin },
    ...(pfad === "/konzept" ? {} : { isPartOf: { "@id": `${origin}/konzept` } }),
  };
}

const thing = (name: string) => ({ "@type": "Thing" as const, name });
const place = (name: string) => ({ "@type": "Place" as const, name });
const refs = (ctx: Ctx, pfad: string, items: readonly { readonly kennung: string }[]) =>
  items.map((one) => ({ "@id": `${ctx.mandant.origin}${pfad}/${one.kennung}` }));

/** The Bedarf with its released Belege as citations. */
export async function jsonLdOfBedarf(ctx: Ctx, kennung: string): Promise<Treffer<JsonLd>> {
  const treffer = await viewBedarfSeite(ctx, kennung);
  const base =
    treffer.art === "da" ? await rahmen(ctx, "CreativeWork", `/konzept/bedarfe/${kennung}`, treffer.seite.titel) : null;
  return mapTreffer(treffer, (seite) => ({
    ...(base as JsonLd),
    identifier: kennung,
    description: seite.beschreibung,
    dateModified: seite.geaendertAm,
    about: thing(seite.handlungsfeld.name),
    audience: seite.zielgruppen.map((one) => ({ "@type": "Audience" as const, audienceType: one.name })),
    spatialCoverage: seite.gemeinden.map((one) => place(one.name)),
    citation: seite.belege.map((one) => [one.aussage, one.quelle, one.fundstelle].filter(Boolean).join(". ")),
  }));
}

/** The Wirkungsziel, based on its Bedarfe. */
export async function jsonLdOfZiel(ctx: Ctx, kennung: string): Promise<Treffer<JsonLd>> {
  const treffer = await viewZielSeite(ctx, kennung);
  const base =
    treffer.art === "da" ? await rahmen(ctx, "CreativeWork", `/konzept/ziele/${kennung}`, treffer.seite.aussage) : null;
  return mapTreffer(treffer, (seite) => ({
    ...(base as JsonLd),
    identifier: kennung,
    dateModified: seite.geaendertAm,
    about: thing(seite.handlungsfeld.name),
    isBasedOn: refs(ctx, "/konzept/bedarfe", seite.kette.bedarfe),
    mentions: seite.messungen.map((one) => ({ "@id": `${ctx.mandant.origin}/konzept/indikatoren/${one.slug}` })),
  }));
}

/**
 * The Maßnahme, based on its Wirkungsziele.
 *
 * @throws NotFound when it is not published, whoever asks
 */
export async function jsonLdOfMassnahme(ctx: Ctx, kennung: string): Promise<Treffer<JsonLd>> {
  const treffer = await viewMassnahmeSeite(ctx, kennung);
  if (treffer.art === "da" && treffer.seite.massnahme.zustand !== "oeffentlich") throw new NotFound();
  const base =
    treffer.art === "da"
      ? await rahmen(ctx, "CreativeWork", `/konzept/massnahmen/${kennung}`, treffer.seite.massnahme.titel)
      : null;
  return mapTreffer(treffer, ({ massnahme, kette }) => ({
    ...(base as JsonLd),
    identifier: kennung,
    description: massnahme.beschreibung,
    about: thing(massnahme.handlungsfeld.name),
    isBasedOn: refs(ctx, "/konzept/ziele", kette.ziele),
    spatialCoverage: massnahme.gemeinden.map(place),
    contributor: massnahme.zustaendige.map((one) => ({
      "@type": "Organization" as const,
      name: one.name,
      ...(one.slug ? { url: `${ctx.mandant.origin}/netzwerk/${one.slug}` } : {}),
    })),
  }));
}

export async function jsonLdOfFeld(ctx: Ctx, slug: string): Promise<Treffer<JsonLd>> {
  const treffer = await viewFeldSeite(ctx, slug);
  const base =
    treffer.art === "da"
      ? await rahmen(ctx, "CreativeWork", `/konzept/handlungsfelder/${slug}`, treffer.seite.feld.name)
      : null;
  return mapTreffer(treffer, ({ feld, bedarfe, ziele }) => ({
    ...(base as JsonLd),
    description: feld.zusammenfassung,
    hasPart: [
      ...refs(ctx, "/konzept/bedarfe", bedarfe),
      ...refs(ctx, "/konzept/ziele", ziele),
      ...refs(ctx, "/konzept/massnahmen", feld.massnahmen),
    ],
  }));
}

/**
 * The Indikator as the data that it is measured by.
 *
 * @throws NotFound when there is none, or it is not public
 */
export async function jsonLdOfIndikator(ctx: Ctx, slug: string): Promise<WithContext<DatasetLeaf>> {
  const one = await viewIndikatorSeite(ctx, slug);
  return {
    ...(await rahmen(ctx, "Dataset", `/konzept/indikatoren/${slug}`, one.name)),
    description: [one.zaehler, one.nenner].filter(Boolean).join(" / "),
    measurementTechnique: one.methode,
    variableMeasured: { "@type": "PropertyValue", name: one.name, unitText: one.einheit },
    creditText: one.quelle,
  };
}

export async function jsonLdOfKonzept(ctx: Ctx): Promise<JsonLd> {
  const { konzept, kapitel } = await viewKonzeptSeite(ctx);
  return {
    ...(await rahmen(ctx, "CreativeWork", "/konzept", konzept.titel)),
    alternativeHeadline: konzept.untertitel,
    hasPart: [
      ...kapitel.map((one) => ({ "@id": `${ctx.mandant.origin}/konzept/kapitel/${one.slug}` })),
      ...konzept.handlungsfelder.map((one) => ({ "@id": `${ctx.mandant.origin}/konzept/handlungsfelder/${one.slug}` })),
    ],
    encoding: [
      { "@type": "MediaObject", encodingFormat: "application/pdf", contentUrl: `${ctx.mandant.origin}/konzept.pdf` },
      { "@type": "MediaObject", encodingFormat: "application/json", contentUrl: `${ctx.mandant.origin}/konzept.json` },
    ],
  };
}
