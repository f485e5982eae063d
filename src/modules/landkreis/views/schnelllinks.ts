import type { Ctx } from "#src/platform/ctx.ts";
import { localePath } from "#src/shared/locale.ts";
import { textFor } from "#src/shared/uebersetzt.ts";
import { listSchnelllinks } from "../store/profil.ts";

export type SchnelllinkView = {
  readonly titel: string;
  /** Language of the title. */
  readonly lang: string;
  readonly href: string;
};

/** The quick links of the Fachstelle's page with addresses in the reader's language (R022). Readable by everybody. */
export async function viewSchnelllinks(ctx: Ctx): Promise<SchnelllinkView[]> {
  const links = await ctx.db.read(listSchnelllinks);
  return links.flatMap((link) => {
    const titel = textFor(link.titel, ctx.locale);
    if (!titel) return [];
    const href = link.ziel.startsWith("/") ? localePath(ctx.locale, link.ziel) : link.ziel;
    return [{ titel: titel.text, lang: titel.lang, href }];
  });
}
