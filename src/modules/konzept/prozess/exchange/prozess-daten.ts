import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Daten } from "../../quer/exchange/daten.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";
import type { UnterlagenAuswahl } from "../rules/unterlagen-auswahl.ts";
import { type ProzessView, viewProzess } from "../views/prozess.ts";

/**
 * One process for other programs: the same for everybody, so internal documents never get into a file.
 *
 * @returns null when there is none
 */
export async function prozessDaten(ctx: Ctx, slug: string | null, auswahl: UnterlagenAuswahl): Promise<Daten | null> {
  const { prozess } = await viewProzess({ ...ctx, actor: OEFFENTLICH }, slug, auswahl);
  if (!prozess) return null;
  const address = (pfad: string) => (pfad.startsWith("/") ? `${ctx.mandant.origin}${pfad}` : pfad);
  return {
    name: "prozess",
    pfad: `/konzept/prozess?prozess=${prozess.slug}`,
    spalten: ["Art", "Titel", "Beginn", "Ende", "Stand", "Verantwortlich", "Beschreibung", "Adresse"],
    zeilen: [
      ...prozess.schritte.map((one) => [
        one.art,
        one.titel,
        formatZeitangabe(one.beginn),
        formatZeitangabe(one.ende),
        one.stand,
        one.wer,
        one.beschreibung,
        "",
      ]),
      ...prozess.gruppen.map((one) => ["arbeitsgruppe", one.name, "", "", "", "", one.auftrag, ""]),
      ...prozess.unterlagen.map((one) => ["unterlage", one.titel, one.datum, "", "", "", one.art, address(one.pfad)]),
    ],
    inhalt: inhaltOf(prozess, address),
  };
}

function inhaltOf(prozess: ProzessView, address: (pfad: string) => string) {
  const { titel, slug, beschlossenAm, gremium, beschluss, abgeschlossenAm, beschreibung, moderation, begleitung } =
    prozess;
  return {
    prozess: {
      slug,
      titel,
      beschreibung,
      beschlossenAm,
      gremium: gremium.name,
      beschluss,
      vorgaenger: prozess.vorgaenger?.slug ?? null,
      moderation,
      begleitung,
      abgeschlossenAm,
      hinweis: prozess.hinweis,
    },
    schritte: prozess.schritte.map(({ art, titel: name, beschreibung: text, wer, beginn, ende, stand }) => ({
      art,
      titel: name,
      beschreibung: text,
      wer,
      beginn,
      ende,
      stand,
    })),
    arbeitsgruppen: prozess.gruppen.map(({ name, auftrag, feld, mitmachen }) => ({
      name,
      auftrag,
      handlungsfeld: feld?.name ?? null,
      mitmachen,
    })),
    unterlagen: prozess.unterlagen.map(({ id, titel: name, art, datum, phase, format, bytes, pfad }) => ({
      id,
      titel: name,
      art,
      datum,
      phase,
      format: format || null,
      bytes,
      adresse: address(pfad),
    })),
  };
}
