import { listBeschluesse } from "#src/modules/gremien/index.ts";
import {
  canonicalJson,
  type SteuerungMassnahme,
  viewGemeindeAuszugInput,
  viewSteuerungsdatenAm,
} from "#src/modules/konzept/index.ts";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { isPersonenname } from "#src/shared/personendaten.ts";
import type { BerichtAngaben } from "../rules/bericht.ts";
import type { Abschnitt, BerichtVorschau, Vorschau } from "../rules/dokument.ts";
import { findNamen } from "../rules/namen.ts";
import { ART_TITEL } from "../rules/worte.ts";
import { hashInhalt } from "../store/hash-bericht.ts";
import { abschnitteOf, type Eingang, kennzahlenOf, listLuecken } from "./schreiben.ts";

/**
 * What a report would say if it was frozen now. Drafts are in none; one for everybody holds only what everybody can
 * read (B3). A report for a municipality holds nothing of another one.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 * @throws NotFound when its municipality is gone
 */
export async function writeVorschau(ctx: Ctx, angaben: BerichtAngaben): Promise<BerichtVorschau<SteuerungMassnahme>> {
  const german: Ctx = { ...ctx, locale: "de" };
  const blick = angaben.oeffentlich ? "oeffentlich" : "intern";
  const alles = await viewSteuerungsdatenAm(german, angaben.bis, blick);
  const known = new Set<string>(alles.massnahmen.filter((one) => one.oeffentlich).map((one) => one.id));
  const mine = <T extends { readonly massnahmeId: string }>(rows: readonly T[]) =>
    rows.filter((one) => known.has(one.massnahmeId));
  const daten = {
    ...alles,
    massnahmen: alles.massnahmen.filter((one) => one.oeffentlich),
    aussagen: mine(alles.aussagen),
    // What an application is called is for whoever handles it.
    antraege: mine(alles.antraege).map((one) => ({ ...one, titel: "" })),
  };
  const landkreis = await viewLandkreis(german);
  const { massnahme, handlungsfeld } = landkreis.woerter;
  const eingang: Eingang = {
    angaben,
    heute: ctx.today,
    daten,
    beschluesse: (await listBeschluesse(german)).filter((one) => one.beschlossenAm <= angaben.bis),
    woerter: { massnahme: massnahme.einzahl, massnahmen: massnahme.mehrzahl, feld: handlungsfeld.einzahl },
  };
  const gemeinde = angaben.art === "gemeinde" ? await writeGemeinde(german, angaben) : null;
  const f = formatsFor("de");
  const dokument: Vorschau = {
    version: 1,
    art: angaben.art,
    landkreis: landkreis.name,
    titel: angaben.titel,
    untertitel: `${gemeinde?.name ?? ART_TITEL[angaben.art]}, ${f.date(angaben.von)} bis ${f.date(angaben.bis)}`,
    stichtag: ctx.today,
    von: angaben.von,
    bis: angaben.bis,
    oeffentlich: angaben.oeffentlich,
    vorwort: angaben.vorwort,
    kennzahlen: gemeinde?.kennzahlen ?? kennzahlenOf(eingang),
    abschnitte: gemeinde?.abschnitte ?? abschnitteOf(eingang),
  };
  const named = gemeinde?.kennungen;
  const luecken = listLuecken(daten.massnahmen, angaben.von).filter((one) => !named || named.has(one.kennung));
  return { dokument, luecken, namen: findNamen(dokument, isPersonenname), stand: hashInhalt(canonicalJson(dokument)) };
}

/** The extract for a municipality (R051) as parts of a report. */
async function writeGemeinde(ctx: Ctx, { gemeindeId }: BerichtAngaben) {
  const gemeinde = (await listGemeinden(ctx)).find((one) => one.id === gemeindeId);
  if (!gemeinde) throw new NotFound();
  const { data } = await viewGemeindeAuszugInput(ctx, gemeinde.slug);
  const parts = data.abschnitte.map(
    (part): Abschnitt => ({
      titel: part.titel,
      text: part.mehr,
      leer: part.leer,
      spalten: part.spalten.map((titel, at) => ({ titel, breite: (["nr", "weit", "schmal"] as const)[at] ?? "weit" })),
      zeilen: part.zeilen.map((one) => [one.kennung, one.titel, one.angabe]),
    }),
  );
  const kontakte: Abschnitt = {
    titel: data.kontakteTitel,
    text: "",
    leer: "Kein Kontakt ist veröffentlicht.",
    spalten: [
      { titel: "Wer", breite: "weit" },
      { titel: "Erreichbar", breite: "weit" },
    ],
    zeilen: data.kontakte.map((one) => [one.titel, one.zeilen.join(", ")]),
  };
  return {
    name: gemeinde.name,
    kennungen: new Set(data.abschnitte.flatMap((part) => part.zeilen.map((one) => one.kennung))),
    kennzahlen: data.fakten,
    abschnitte: [...parts, kontakte],
  };
}
