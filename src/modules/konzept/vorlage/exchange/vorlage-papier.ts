import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import type { PdfInput } from "#src/platform/pdf/render-pdf.ts";
import { localePath } from "#src/shared/locale.ts";
import { fassungTexts } from "../../fassung/texts/index.ts";
import { aenderungenBloecke } from "../../papier/exchange/aenderungen-bloecke.ts";
import type { PapierBlock } from "../../papier/exchange/data.ts";
import { viewPapierInput, viewPapierTexte } from "../../papier/exchange/render-papier.ts";
import { formatFinanzierung } from "../../rules/finanzierung.ts";
import { pdfSpracheOf } from "../../rules/konzept-pdf.ts";
import { vorlageTexts } from "../texts/index.ts";
import type { DateiView } from "../views/dateien.ts";
import {
  type BeratungView,
  type VorlageOeffentlich,
  viewVorlageIntern,
  viewVorlageOeffentlich,
} from "../views/vorlagen.ts";
import type { VorlageId } from "../rules/vorlage.ts";

/**
 * The public version of a paper, for everybody.
 *
 * @throws NotFound when there is none, it is a draft, or it is not public
 */
export async function viewVorlagePapier(ctx: Ctx, slug: string): Promise<PdfInput> {
  return papierOf(ctx, await viewVorlageOeffentlich(ctx, slug), "");
}

/**
 * The internal version, with the part that is not public when this reader may know it; marked on every page.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 * @throws NotFound when there is none that this reader may know
 */
export async function viewVorlagePapierIntern(ctx: Ctx, id: VorlageId): Promise<PdfInput> {
  const vorlage = await viewVorlageIntern(ctx, id);
  const t = await viewPapierTexte(ctx, pdfSpracheOf(ctx.locale), vorlageTexts);
  const dateien = vorlage.dateien.map((one) =>
    one.oeffentlich ? one : { ...one, titel: t("anlage.nichtoeffentlich", { titel: one.titel }) },
  );
  return papierOf(ctx, { ...vorlage, dateien }, vorlage.vertraulich, true);
}

async function papierOf(ctx: Ctx, vorlage: VorlageOeffentlich, vertraulich: string, intern = false): Promise<PdfInput> {
  const sprache = pdfSpracheOf(ctx.locale);
  const f = formatsFor(sprache);
  const t = await viewPapierTexte(ctx, sprache, vorlageTexts);
  const wort = await viewPapierTexte(ctx, sprache, fassungTexts);
  const { anlagen } = vorlage;
  const section = (titel: string, text: string): PapierBlock[] =>
    text === ""
      ? []
      : [
          { art: "ueberschrift", ebene: 2, text: titel, neueSeite: false },
          { art: "text", text },
        ];
  let nummer = 0;
  const anlage = (titel: string): PapierBlock => {
    nummer += 1;
    return { art: "ueberschrift", ebene: 2, text: t("anlage.titel", { nummer, titel }), neueSeite: true };
  };
  const bloecke: PapierBlock[] = [
    ...beratungsfolge(vorlage.beratungen, t, f),
    ...section(t("feld.sachverhalt"), vorlage.sachverhalt),
    ...section(t("feld.vorschlag"), vorlage.vorschlag),
    ...section(t("feld.finanzen"), vorlage.finanzen),
    ...geldTabelle(vorlage, t, f),
    ...section(t("feld.vertraulich"), vertraulich),
    ...(anlagen.aenderungen.length > 0
      ? [
          anlage(t("anlage.aenderungen")),
          ...(anlagen.von
            ? [{ art: "klein" as const, text: t("anlage.aenderungen.text", { von: anlagen.von.bezeichnung }) }]
            : []),
          ...aenderungenBloecke(anlagen.aenderungen, wort),
        ]
      : []),
    ...(anlagen.tabellen.length > 0
      ? [
          anlage(t("anlage.tabellen")),
          ...anlagen.tabellen.flatMap(({ feld, zeilen }): PapierBlock[] => [
            { art: "ueberschrift", ebene: 3, text: feld, neueSeite: false },
            {
              art: "tabelle",
              spalten: [t("spalte.massnahme"), wort("feld.zustaendigkeit"), wort("feld.finanzierung")],
              breiten: [1.15, 1.1, 1],
              zeilen: zeilen.map((one) => [
                `${one.kennung} ${one.titel}`,
                one.zustaendigkeit || t("keine-angabe"),
                one.finanzierung || t("keine-angabe"),
              ]),
            },
          ]),
        ]
      : []),
  ];
  if (vorlage.dateien.length > 0) bloecke.push(...dateiliste(vorlage.dateien, nummer, t));
  return viewPapierInput(
    ctx,
    sprache,
    {
      art: t("papier.art", { nummer: vorlage.nummer }),
      titel: vorlage.titel,
      vermerk: intern ? t(vertraulich ? "papier.vertraulich" : "papier.intern") : "",
      stand: t("papier.stand", { stand: t(`stand.${vorlage.stand}`), datum: f.longDate(ctx.today) }),
      seiteVon: t("papier.seite", { seite: "{seite}", seiten: "{seiten}" }),
      marken: {
        neu: wort("vergleich.neu").replace(/:$/u, ""),
        gestrichen: wort("vergleich.gestrichen").replace(/:$/u, ""),
      },
      fuss: intern
        ? t("papier.fuss.intern")
        : t("papier.fuss", { adresse: ctx.mandant.origin + localePath(sprache, `/konzept/vorlagen/${vorlage.slug}`) }),
    },
    {
      fakten: [
        { name: t("spalte.stand"), wert: t(`stand.${vorlage.stand}`) },
        ...(vorlage.eingebrachtAm ? [{ name: t("feld.eingebracht"), wert: f.date(vorlage.eingebrachtAm) }] : []),
      ],
      bloecke,
    },
  );
}

/** The files that hang on the paper; they follow the annexes above in their numbers. */
function dateiliste(dateien: readonly DateiView[], before: number, t: Text): PapierBlock[] {
  return [
    { art: "ueberschrift", ebene: 2, text: t("anlage.dateien"), neueSeite: false },
    {
      art: "tabelle",
      spalten: [t("anlage.nummer"), t("feld.titel"), t("anlage.art")],
      breiten: [0.5, 2.4, 0.8],
      zeilen: dateien.map((one, at) => [String(before + at + 1), one.titel, one.art]),
    },
  ];
}

type Text = Awaited<ReturnType<typeof viewPapierTexte<keyof (typeof vorlageTexts)["messages"]["de"]>>>;
type Formate = ReturnType<typeof formatsFor>;

function beratungsfolge(rows: readonly BeratungView[], t: Text, f: Formate): PapierBlock[] {
  if (rows.length === 0) return [];
  return [
    { art: "ueberschrift", ebene: 2, text: t("beratungsfolge"), neueSeite: false },
    {
      art: "tabelle",
      spalten: [t("spalte.gremium"), t("spalte.am"), t("spalte.rolle"), t("spalte.ergebnis")],
      breiten: [1.4, 0.7, 0.9, 1.4],
      zeilen: rows.map((one) => [
        one.gremium,
        one.am ? f.date(one.am) : t("beratung.ohne-tag"),
        t(`rolle.${one.rolle}`),
        one.ergebnis
          ? [
              [t(`ergebnis.${one.ergebnis}`), one.ergebnisText].filter(Boolean).join(": "),
              one.abstimmung ? t("abstimmung", { ...one.abstimmung }) : "",
            ]
              .filter(Boolean)
              .join("\n")
          : t("ergebnis.offen"),
      ]),
    },
  ];
}

/** Sums only of what names an amount, each with numerator and denominator, and what is left out. */
function geldTabelle({ anlagen: { geld } }: VorlageOeffentlich, t: Text, f: Formate): PapierBlock[] {
  if (geld.arten.length === 0) return [];
  return [
    {
      art: "tabelle",
      spalten: [t("geld.art"), t("geld.massnahmen"), t("geld.betrag"), t("geld.summe")],
      breiten: [1.8, 0.8, 1, 0.9],
      zeilen: geld.arten.map((one) => [
        formatFinanzierung([
          { art: one.art, wortlaut: "", betragCent: null, jahr: null, geprueft: true, programm: null },
        ]) || t("geld.wortlaut"),
        f.number(one.massnahmen),
        t("geld.von", { zaehler: one.mitBetrag, nenner: one.aussagen }),
        one.summeCent === null ? t("keine-angabe") : f.money(one.summeCent),
      ]),
    },
    {
      art: "klein",
      text: t("geld.fehlt", {
        ohneBetrag: geld.aussagen - geld.mitBetrag,
        ohneAussage: geld.ohneAussage,
        gesamt: geld.gesamt,
      }),
    },
  ];
}
