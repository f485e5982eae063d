import { createContext, useContext } from "react";
import { useRouteLoaderData } from "react-router";
import type { Rolle } from "#src/shared/actor.ts";
import { dirOf, type Locale, localePath, type TextLanguage } from "#src/shared/locale.ts";
import { type Formats, formatsFor } from "../i18n/formats.ts";
import { PAGE_TEXTS } from "../i18n/page-texts/index.ts";
import { defineTexts, type Texts, type Translate, translator } from "../i18n/texts.ts";
import type { Assets } from "./assets.ts";

/** The county's own word for a thing, in the language of the page. */
export type Wort = { readonly einzahl: string; readonly mehrzahl: string };

/** What every page shows of the county. Filled by the module landkreis. */
export type PageLandkreis = {
  readonly name: string;
  readonly verwaltungsname: string;
  readonly motto: string;
  /** Languages in which this county offers its pages, German first. */
  readonly sprachen: readonly Locale[];
  readonly woerter: { readonly handlungsfeld: Wort; readonly massnahme: Wort };
  /** Stylesheet with the county's three colour variables. */
  readonly farbenHref: string;
  readonly logo: { readonly href: string; readonly alt: string } | null;
  readonly fachstelle: {
    readonly name: string;
    readonly anschrift: readonly string[];
    readonly telefon: string | null;
    readonly email: string | null;
  } | null;
};

/** What the root loader hands to every component of a page. */
export type PageData = {
  readonly locale: Locale;
  /** Of the words on the page: of the guide some are read that have no address of their own. */
  readonly reading: TextLanguage;
  readonly path: string;
  readonly theme: "light" | "dark" | null;
  readonly mode: "demo" | "produktion";
  readonly landkreis: PageLandkreis;
  readonly actor: { readonly name: string; readonly rollen: readonly Rolle[] } | null;
  readonly assets: Assets;
  /** Address of the stylesheet of this page. */
  readonly stil: string;
  readonly requestId: string;
};

export type Page = PageData & {
  readonly dir: "ltr" | "rtl";
  readonly f: Formats;
  /** The strings of a module in the language of the page. */
  readonly t: <Key extends string>(texts: Texts<Key>) => Translate<Key>;
  /** An address inside this site in the language of the page. */
  readonly link: (path: string) => string;
};

/** Everything a component may ask of the page it stands on. */
export function usePage(): Page {
  const data = useRouteLoaderData("root") as PageData | undefined;
  if (!data) throw new Error("The root loader did not run.");
  return {
    ...data,
    dir: dirOf(data.reading),
    f: formatsFor(data.locale),
    t: (texts) => translator(texts, data.reading),
    link: (path) => localePath(data.locale, path),
  };
}

/** What all pages say in the same words, for components that belong to no module. */
export const pageTexts = defineTexts("seite", PAGE_TEXTS);

/**
 * The name of the page in the window, in the history and in search results: what it shows first, then whose it is.
 * The office's own pages carry the name of the product, so that two open windows are told apart.
 *
 * @param failed a form came back with a problem: people who hear the title learn it first
 */
export function DocumentTitle({ title, failed }: { title: string; failed?: boolean | undefined }) {
  const { landkreis, path, t } = usePage();
  const office = /^\/(intern|konto|betrieb)(?:[/?]|$)/.test(path);
  const endings = [...(office ? ["Wirkungskreis"] : []), ...(title.includes(landkreis.name) ? [] : [landkreis.name])];
  const full = [title, endings.join(" ")].filter(Boolean).join(" – ");
  return <title>{failed ? t(pageTexts)("seitentitel.fehler", { titel: full }) : full}</title>;
}

const status = createContext(200);

/** Around the whole page: what the answer says. React Router hides from error pages which error it was. */
export const PageStatus = status.Provider;

/** The status of the answer that this page becomes. */
export function usePageStatus(): number {
  return useContext(status);
}
