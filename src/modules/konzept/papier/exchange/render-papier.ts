import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { viewLandkreis, viewProfil } from "#src/modules/landkreis/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Texts, type Translate, translator } from "#src/platform/i18n/texts.ts";
import type { PdfTemplate } from "#src/platform/pdf/pdf-template.ts";
import type { PdfInput } from "#src/platform/pdf/render-pdf.ts";
import { SOURCE_FOLDER } from "#src/platform/source-folder.ts";
import type { PdfSprache } from "../../rules/konzept-pdf.ts";
import type { PapierData } from "./data.ts";

export const papierTemplate: PdfTemplate = {
  name: "papier",
  folder: pathToFileURL(join(SOURCE_FOLDER, "modules/konzept/papier/exchange/template", sep)),
};

/** The words of a paper that say nothing of its contents. */
export type PapierWorte = Pick<PapierData, "art" | "titel" | "vermerk" | "stand" | "seiteVon" | "marken" | "fuss">;

/** Everything a paper needs to be set: the county's name and colours around what it says. */
export async function viewPapierInput(
  ctx: Ctx,
  sprache: PdfSprache,
  worte: PapierWorte,
  inhalt: Pick<PapierData, "fakten" | "bloecke">,
): Promise<PdfInput> {
  const landkreis = await viewLandkreis({ ...ctx, locale: sprache });
  const profil = await viewProfil(ctx);
  const data: PapierData = {
    landkreis: landkreis.name,
    ...worte,
    ...inhalt,
    // The county keeps its chroma in thousandths.
    farbe: { farbton: profil?.farbton ?? 205, buntheit: (profil?.buntheit ?? 62) / 1000 },
  };
  return {
    template: papierTemplate,
    data,
    lang: sprache === "de" ? "de-DE" : "en-GB",
    dir: "ltr",
    title: `${worte.titel}, ${landkreis.name}`,
    author: landkreis.name,
    creationTimestamp: Math.floor(Date.parse(`${ctx.today}T00:00:00Z`) / 1000),
  };
}

/** The words of a module for a paper, with the county's own words ready for them. */
export async function viewPapierTexte<Key extends string>(
  ctx: Ctx,
  sprache: PdfSprache,
  texts: Texts<Key>,
): Promise<Translate<Key>> {
  const { handlungsfeld, massnahme } = (await viewLandkreis({ ...ctx, locale: sprache })).woerter;
  const woerter = {
    feld: handlungsfeld.einzahl,
    felder: handlungsfeld.mehrzahl,
    massnahme: massnahme.einzahl,
    massnahmen: massnahme.mehrzahl,
  };
  const text = translator(texts, sprache);
  return (key, values) => text(key, { ...woerter, ...values });
}
