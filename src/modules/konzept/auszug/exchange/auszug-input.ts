import { viewLandkreis, viewProfil } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { pdfSpracheOf } from "../../rules/konzept-pdf.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { type GemeindeAuszug, type StelleAuszug, viewGemeindeAuszug, viewStelleAuszug } from "../views/auszug.ts";
import type { AuszugAbschnitt, AuszugData } from "./data.ts";
import type { AuszugInput } from "./render-auszug.ts";

/**
 * The extract for one municipality.
 *
 * @throws NotFound when there is no such municipality
 */
export async function viewGemeindeAuszugInput(ctx: Ctx, slug: string): Promise<AuszugInput> {
  const auszug = await viewGemeindeAuszug(ctx, slug);
  const frame = await frameOf(ctx, auszug.gemeinde.name, `/konzept/gemeinden/${slug}`);
  return frame.fill(factsOfGemeinde(auszug, frame), partsOfGemeinde(auszug, frame), auszug.kontakte, []);
}

/**
 * The extract for one partner.
 *
 * @returns `moved` with the new slug when the Stelle became part of another
 * @throws NotFound when there is no such public Stelle
 */
export async function viewStelleAuszugInput(ctx: Ctx, slug: string): Promise<AuszugInput | { readonly moved: string }> {
  const auszug = await viewStelleAuszug(ctx, slug);
  if ("moved" in auszug) return auszug;
  const frame = await frameOf(ctx, auszug.stelle.name, `/netzwerk/${slug}`);
  return frame.fill(factsOfStelle(auszug, frame), partsOfStelle(auszug, frame), auszug.kontakte, auszug.anschrift);
}

type Frame = Awaited<ReturnType<typeof frameOf>>;

/** What every extract shares: words, formats, the county, and whom to ask. */
async function frameOf(ctx: Ctx, name: string, path: string) {
  const sprache = pdfSpracheOf(ctx.locale);
  const [t, f] = [translator(konzeptTexts, sprache), formatsFor(sprache)];
  const landkreis = await viewLandkreis({ ...ctx, locale: sprache });
  const profil = await viewProfil(ctx);
  const { massnahme } = landkreis.woerter;
  const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return {
    t,
    f,
    wort: { einzahl: upper(massnahme.einzahl), mehrzahl: upper(massnahme.mehrzahl) },
    fill(
      fakten: AuszugData["fakten"],
      abschnitte: AuszugAbschnitt[],
      kontakte: GemeindeAuszug["kontakte"],
      anschrift: readonly string[],
    ): AuszugInput {
      const fachstelle = landkreis.fachstelle;
      const data: AuszugData = {
        landkreis: landkreis.name,
        titel: t("auszug.titel", { name }),
        untertitel: t("auszug.untertitel"),
        stand: t("pdf.stand", { datum: f.longDate(ctx.today) }),
        seiteVon: t("auszug.seite", { seite: "{seite}", seiten: "{seiten}" }),
        farbe: { farbton: profil?.farbton ?? 205, buntheit: (profil?.buntheit ?? 62) / 1000 },
        fakten,
        abschnitte,
        kontakteTitel: t("auszug.kontakte"),
        kontakte: [
          ...(anschrift.length > 0 ? [{ titel: name, zeilen: [...anschrift] }] : []),
          // Functions only: a printed sheet outlives the consent of a person to be named.
          ...kontakte.map((one) => ({
            titel: one.funktionen.join(", "),
            zeilen: [one.telefon, one.email, one.sprechzeit].filter(Boolean),
          })),
          ...(fachstelle && fachstelle.name !== name
            ? [
                {
                  titel: fachstelle.name,
                  zeilen: [...fachstelle.anschrift, fachstelle.telefon ?? "", fachstelle.email ?? ""].filter(Boolean),
                },
              ]
            : []),
        ],
        fuss: t("auszug.mehr", { adresse: ctx.mandant.origin + localePath(sprache, path) }),
      };
      return {
        data,
        lang: sprache === "de" ? "de-DE" : "en-GB",
        creationTimestamp: Math.floor(Date.parse(`${ctx.today}T00:00:00Z`) / 1000),
        weitere: (kennungen) => t("auszug.weitere", { anzahl: kennungen.length, nummern: kennungen.join(", ") }),
      };
    },
  };
}

function factsOfGemeinde({ gemeinde, zahlen, bedarfe, massnahmen }: GemeindeAuszug, { t, f, wort }: Frame) {
  return [
    ...(gemeinde.region ? [{ name: t("auszug.region"), wert: gemeinde.region }] : []),
    ...(zahlen.einwohner === null
      ? []
      : [
          {
            name: t("auszug.einwohner"),
            wert: zahlen.einwohnerStichtag
              ? t("auszug.einwohner.am", { zahl: f.number(zahlen.einwohner), datum: f.date(zahlen.einwohnerStichtag) })
              : f.number(zahlen.einwohner),
          },
        ]),
    { name: t("auszug.bedarfe"), wert: f.number(bedarfe.hier.length) },
    { name: wort.mehrzahl, wert: f.number(massnahmen.hier.length) },
  ];
}

function partsOfGemeinde(auszug: GemeindeAuszug, { t, f, wort }: Frame): AuszugAbschnitt[] {
  const { bedarfe, massnahmen, beteiligt, staende, vorrang } = auszug;
  const ueberall = (rows: readonly { readonly kennung: string }[]) =>
    rows.length === 0 ? "" : t("auszug.kreisweit", { nummern: rows.map((one) => one.kennung).join(", ") });
  const state = (umsetzung: keyof typeof STATES | null) =>
    t(umsetzung ? STATES[umsetzung] : "sachstand.umsetzung.offen");
  const parts: AuszugAbschnitt[] = [
    {
      titel: t("auszug.bedarfe.hier"),
      leer: t("auszug.bedarfe.leer"),
      spalten: [t("auszug.nummer"), t("auszug.bedarf"), t("bedarfseite.vorrang")],
      zeilen: bedarfe.hier.map(({ kennung, titel }) => {
        const rank = vorrang.get(kennung);
        return { kennung, titel, angabe: rank ? t(`vorrang.${rank}`) : t("bedarfseite.vorrang.offen") };
      }),
      mehr: ueberall(bedarfe.kreisweit),
    },
    {
      titel: t("auszug.massnahmen.hier", { massnahmen: wort.mehrzahl }),
      leer: t("auszug.massnahmen.leer", { massnahme: wort.einzahl }),
      spalten: [t("auszug.nummer"), wort.einzahl, t("sachstand.umsetzung")],
      zeilen: massnahmen.hier.map(({ kennung, titel, umsetzung }) => ({ kennung, titel, angabe: state(umsetzung) })),
      mehr: ueberall(massnahmen.kreisweit),
    },
  ];
  if (beteiligt.length > 0) {
    parts.push({
      titel: t("auszug.beteiligt"),
      leer: "",
      spalten: [t("auszug.nummer"), wort.einzahl, t("auszug.rolle")],
      zeilen: beteiligt.map(({ kennung, titel, rolle }) => ({ kennung, titel, angabe: t(`rolle.${rolle}`) })),
      mehr: "",
    });
  }
  if (staende.length > 0) {
    parts.push({
      titel: t("auszug.staende"),
      leer: "",
      spalten: [t("auszug.nummer"), wort.einzahl, t("sachstand.wort")],
      zeilen: staende.map(({ kennung, titel, stand, anzahl, tag }) => ({
        kennung,
        titel,
        angabe: [state(stand), anzahl === null ? "" : f.number(anzahl), f.date(tag)].filter(Boolean).join(", "),
      })),
      mehr: "",
    });
  }
  return parts;
}

const STATES = {
  geplant: "sachstand.umsetzung.geplant",
  laeuft: "sachstand.umsetzung.laeuft",
  pausiert: "sachstand.umsetzung.pausiert",
  abgeschlossen: "sachstand.umsetzung.abgeschlossen",
  abgebrochen: "sachstand.umsetzung.abgebrochen",
} as const;

function factsOfStelle({ aufgabe, fuehrt, wirktMit }: StelleAuszug, { t, f }: Frame) {
  return [
    ...(aufgabe ? [{ name: t("auszug.aufgabe"), wert: aufgabe }] : []),
    { name: t("rolle.federfuehrung"), wert: f.number(fuehrt.length) },
    { name: t("rolle.mitwirkung"), wert: f.number(wirktMit.length) },
  ];
}

function partsOfStelle({ fuehrt, wirktMit, bedarfe }: StelleAuszug, { t, wort }: Frame): AuszugAbschnitt[] {
  return [
    {
      titel: t("auszug.fuehrt"),
      leer: t("auszug.fuehrt.leer"),
      spalten: [t("auszug.nummer"), wort.einzahl, t("auszug.mit")],
      zeilen: fuehrt.map(({ kennung, titel, mit }) => ({ kennung, titel, angabe: mit.join(", ") })),
      mehr: "",
    },
    {
      titel: t("auszug.wirkt-mit"),
      leer: t("auszug.wirkt-mit.leer"),
      spalten: [t("auszug.nummer"), wort.einzahl, t("rolle.federfuehrung")],
      zeilen: wirktMit.map(({ kennung, titel, federfuehrung }) => ({ kennung, titel, angabe: federfuehrung ?? "" })),
      mehr: "",
    },
    {
      titel: t("auszug.wofuer"),
      leer: t("auszug.wofuer.leer"),
      spalten: [t("auszug.nummer"), t("auszug.bedarf"), t("bedarfseite.vorrang")],
      zeilen: bedarfe.map(({ kennung, titel, vorrang }) => ({
        kennung,
        titel,
        angabe: vorrang ? t(`vorrang.${vorrang}`) : t("bedarfseite.vorrang.offen"),
      })),
      mehr: "",
    },
  ];
}
