import { viewLandkreis, viewProfil } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Formats, formatsFor } from "#src/platform/i18n/formats.ts";
import { type Translate, translator } from "#src/platform/i18n/texts.ts";
import { datumOf } from "#src/shared/datum.ts";
import { formatSumme } from "../beleg/views/summe-worte.ts";
import { belegTexts } from "../beleg/texts/index.ts";
import type { PdfSprache } from "../rules/konzept-pdf.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import type { Namen } from "../rules/wortlaut.ts";
import { finanzierungZelle, zustaendigkeitZelle } from "../rules/zellen.ts";
import { formatZeitangabe } from "../rules/zeitangabe.ts";
import { konzeptTexts } from "../texts/index.ts";
import { viewKonzeptInhalt } from "../views/konzept-inhalt.ts";
import type { BedarfInhalt, KapitelInhalt, StandInhalt, ZielInhalt } from "../views/konzept-kette.ts";
import type { KonzeptPdfData } from "./konzept-pdf/data.ts";
import { hashKonzeptPdf, type KonzeptPdfInput } from "./konzept-pdf/render-konzept-pdf.ts";
import { konzeptPdfTexts } from "./konzept-pdf/texts.ts";

type Text = Translate<keyof typeof konzeptTexts.messages.de>;

/**
 * What the published Konzept says, as the PDF shows it. The picture of the county is added where files can be read.
 */
export async function viewKonzeptPdfInput(ctx: Ctx, sprache: PdfSprache): Promise<KonzeptPdfInput> {
  const inhalt = await viewKonzeptInhalt(ctx);
  const landkreis = await viewLandkreis({ ...ctx, locale: sprache });
  const profil = await viewProfil(ctx);
  const t = translator(konzeptTexts, sprache);
  const f = formatsFor(sprache);
  const { handlungsfeld, massnahme } = landkreis.woerter;
  const changed = Math.max(
    0,
    ...[...inhalt.kapitelDavor, ...inhalt.kapitelDanach].map((one) => one.geaendertAm),
    ...inhalt.handlungsfelder.flatMap((feld) => [
      feld.geaendertAm,
      ...[...feld.bedarfe, ...feld.ziele, ...feld.massnahmen].map((one) => one.geaendertAm),
    ]),
  );
  const stand = changed > 0 ? datumOf(changed) : ctx.today;
  const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const data: KonzeptPdfData = {
    landkreis: landkreis.name,
    titel: inhalt.titel,
    untertitel: inhalt.untertitel,
    fassung: t("pdf.fassung"),
    stand: t("pdf.stand", { datum: f.longDate(stand) }),
    herausgeber: [
      ...(landkreis.fachstelle ? [landkreis.fachstelle.name, ...landkreis.fachstelle.anschrift] : [landkreis.name]),
      ...(landkreis.fachstelle?.email ? [t("pdf.hinweise", { email: landkreis.fachstelle.email })] : []),
    ],
    // The county keeps its chroma in thousandths.
    farbe: { farbton: profil?.farbton ?? 205, buntheit: (profil?.buntheit ?? 62) / 1000 },
    wappen: null,
    kapitelDavor: inhalt.kapitelDavor.map((one) => presentKapitel(one, sprache)),
    kapitelDanach: inhalt.kapitelDanach.map((one) => presentKapitel(one, sprache)),
    handlungsfelder: inhalt.handlungsfelder.map((feld) => ({
      titel: feld.name,
      zusammenfassung: feld.zusammenfassung,
      aktuelleSituation: feld.aktuelleSituation,
      trend: feld.trend,
      bedarfe: feld.bedarfe.map((one) => presentBedarf(one, t)),
      ziele: feld.ziele.map((one) => presentZiel(one, t, f)),
      massnahmen: feld.massnahmen.map((one) => ({
        ...presentMassnahme(one.kennung, one.inhalt, inhalt.namen, t),
        sachstand: one.stand ? presentStand(one.stand, t, f) : null,
      })),
      herkunft: t("pdf.herkunft", { datum: f.date(stand) }),
    })),
    texte: konzeptPdfTexts(sprache, {
      handlungsfeld: upper(handlungsfeld.einzahl),
      handlungsfelder: upper(handlungsfeld.mehrzahl),
      massnahme: upper(massnahme.einzahl),
      massnahmen: upper(massnahme.mehrzahl),
    }),
  };
  return {
    data,
    lang: sprache === "de" ? "de-DE" : "en-GB",
    dir: "ltr",
    creationTimestamp: Math.floor(changed / 1000),
  };
}

function presentBedarf(bedarf: BedarfInhalt, t: Text) {
  const { kennung, titel, beschreibung, vorrang, zielgruppen, umfang, gemeinden, ziele } = bedarf;
  return {
    kennung,
    titel,
    beschreibung,
    vorrang: vorrang ? t(`vorrang.${vorrang}`) : "",
    zielgruppen: [...zielgruppen],
    gemeinden: umfang === "kreisweit" ? [] : [...gemeinden],
    ziele: [...ziele],
  };
}

function presentZiel(
  { kennung, aussage, vereinbartAm, vereinbartDurch, messungen, massnahmen }: ZielInhalt,
  t: Text,
  f: Formats,
) {
  return {
    kennung,
    aussage,
    vereinbart: vereinbartAm ? [f.date(vereinbartAm), vereinbartDurch].filter(Boolean).join(", ") : "",
    messungen: messungen.map(({ name, einheit, zielwert, zieljahr }) => {
      if (zielwert === null) return `${name} (${t("zielseite.zielwert.ohne")})`;
      const wert = `${f.number(zielwert)} ${einheit}`;
      return `${name}: ${zieljahr === null ? wert : t("zielseite.zielwert.bis", { wert, jahr: String(zieljahr) })}`;
    }),
    massnahmen: [...massnahmen],
  };
}

function presentStand({ umsetzung, einschaetzung, am, bericht }: StandInhalt, t: Text, f: Formats) {
  const words = [
    ...(umsetzung ? [t(`sachstand.umsetzung.${umsetzung}`)] : []),
    ...(einschaetzung ? [t(`sachstand.einschaetzung.${einschaetzung}`)] : []),
  ];
  return { stand: `${words.join(", ")} (${f.date(am)})`, bericht };
}

function presentMassnahme(kennung: string, inhalt: MassnahmeInhalt, namen: Namen, t: Text) {
  const [beginn, ende] = [formatZeitangabe(inhalt.beginn), formatZeitangabe(inhalt.ende)];
  const dauerhaft = inhalt.art === "dauerhaft";
  const zeitraum =
    beginn && ende
      ? t("laufzeit.von-bis", { von: beginn, bis: ende })
      : ende
        ? t("laufzeit.bis", { bis: ende })
        : beginn
          ? t(dauerhaft ? "laufzeit.ab-dauerhaft" : "laufzeit.ab", { von: beginn })
          : dauerhaft
            ? t("laufzeit.dauerhaft")
            : "";
  const gemeinden =
    inhalt.umfang === "kreisweit"
      ? []
      : inhalt.gemeindeIds.map((id) => namen.gemeinden.get(id) ?? "").toSorted((a, b) => a.localeCompare(b, "de"));
  return {
    kennung,
    titel: inhalt.titel,
    zustaendigkeit: zustaendigkeitZelle(inhalt, namen),
    finanzierung: finanzierungZelle(inhalt, namen).replaceAll("; ", "\n\n"),
    einzelheiten:
      inhalt.beschreibung || zeitraum || gemeinden.length > 0
        ? { beschreibung: inhalt.beschreibung, zeitraum, gemeinden }
        : null,
  };
}

/** Changes when the PDF would say something else or look different. */
export async function viewKonzeptPdfKey(ctx: Ctx, sprache: PdfSprache): Promise<string> {
  return hashKonzeptPdf(await viewKonzeptPdfInput(ctx, sprache));
}

/** A chapter with its notes: what each cited element rests on, in one paragraph. */
function presentKapitel({ titel, text, fussnoten }: KapitelInhalt, sprache: PdfSprache) {
  const t = translator(belegTexts, sprache);
  const noteOf = ({ kennung, titel: element, summe, belege }: KapitelInhalt["fussnoten"][number]) =>
    [
      `${kennung} ${element}.`,
      ...(belege.length === 0 ? [t("fussnote.leer")] : formatSumme(summe, t).map((line) => `${line}.`)),
      ...belege.map((one) => (one.quelle ? `${one.aussage} (${one.quelle})` : one.aussage)),
    ].join(" ");
  return { titel, text, fussnoten: Object.fromEntries(fussnoten.map((one) => [one.kennung, noteOf(one)])) };
}
