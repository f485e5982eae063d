import type { Ctx } from "#src/platform/ctx.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import type { PdfInput } from "#src/platform/pdf/render-pdf.ts";
import { localePath } from "#src/shared/locale.ts";
import { aenderungenBloecke } from "../../papier/exchange/aenderungen-bloecke.ts";
import { viewPapierInput, viewPapierTexte } from "../../papier/exchange/render-papier.ts";
import { pdfSpracheOf } from "../../rules/konzept-pdf.ts";
import type { VergleichAuswahl } from "../rules/auswahl.ts";
import { ELEMENTARTEN } from "../rules/manifest.ts";
import { VORGAENGE } from "../rules/unterschiede.ts";
import { fassungTexts } from "../texts/index.ts";
import { viewAenderungen } from "../views/aenderungen.ts";

/**
 * The comparison of two Fassungen for paper: the counts, then every entry with its words and its reason. Readable by
 * everybody.
 *
 * @returns null when the two cannot be compared
 */
export async function viewAenderungenPapier(
  ctx: Ctx,
  enden: { readonly von: string | null; readonly bis: string | null },
  auswahl: VergleichAuswahl,
): Promise<PdfInput | null> {
  const found = await viewAenderungen(ctx, enden, auswahl, true);
  if (!("vergleich" in found)) return null;
  const { von, bis, zahlen, eintraege } = found.vergleich;
  const sprache = pdfSpracheOf(ctx.locale);
  const f = formatsFor(sprache);
  const t = await viewPapierTexte(ctx, sprache, fassungTexts);
  const bare = (words: string) => words.replace(/:$/u, "");
  const name = (one: typeof von | null) => (one ? `${one.bezeichnung} (${f.date(one.beschlossenAm)})` : t("heute"));
  return viewPapierInput(
    ctx,
    sprache,
    {
      art: t("papier.art"),
      titel: t("aenderungen"),
      vermerk: "",
      stand: t("papier.stand", { datum: f.longDate(ctx.today) }),
      seiteVon: t("papier.seite", { seite: "{seite}", seiten: "{seiten}" }),
      marken: { neu: bare(t("vergleich.neu")), gestrichen: bare(t("vergleich.gestrichen")) },
      fuss: t("papier.fuss", { adresse: ctx.mandant.origin + localePath(sprache, "/konzept/aenderungen") }),
    },
    {
      fakten: [
        { name: t("vergleich.von"), wert: name(von) },
        { name: t("vergleich.bis"), wert: name(bis) },
      ],
      bloecke: [
        { art: "ueberschrift", ebene: 2, text: t("vergleich.uebersicht"), neueSeite: false },
        {
          art: "tabelle",
          spalten: [t("vergleich.art"), ...VORGAENGE.map((one) => t(`vorgang.${one}`))],
          breiten: [1.4, ...VORGAENGE.map(() => 1)],
          zeilen: ELEMENTARTEN.map((art) => [
            t(`arten.${art}`),
            ...VORGAENGE.map((vorgang) => f.number(zahlen[art][vorgang])),
          ]),
        },
        { art: "ueberschrift", ebene: 2, text: t("vergleich.nach-feld"), neueSeite: false },
        ...(eintraege.length > 0
          ? aenderungenBloecke(eintraege, t)
          : [{ art: "text" as const, text: t("vergleich.eintraege.leer") }]),
      ],
    },
  );
}
