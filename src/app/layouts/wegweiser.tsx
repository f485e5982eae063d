import { Outlet } from "react-router";
import { leseSprache, listSprachenDesWegweisers, viewAntworten, zielOfPath } from "#src/modules/wegweiser/index.ts";
import { richtung, SPRACHNAMEN, type Sprache, ZuDieserSeite } from "#src/modules/wegweiser/ui.ts";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { PUBLIC_PAGE } from "#src/platform/http/page-end.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { MOST_CHARACTERS } from "#src/platform/suche/index.ts";
import { isLocale, type Locale, localePath } from "#src/shared/locale.ts";
import { LanguageSwitch } from "#src/ui/language-switch/language-switch.tsx";
import { SiteHeader } from "#src/ui/site-header/site-header.tsx";
import { SkipLink } from "#src/ui/skip-link/skip-link.tsx";
import { rahmenTexts } from "../texts/index.ts";
import type { Route } from "./+types/wegweiser";
import { PublicFooter } from "./public-frame.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const ziel = zielOfPath(context.get(requestKey).path);
  return {
    zuDieserSeite: ziel && (await viewAntworten(ctx, ziel)),
    frage: ziel?.art === "start" ? (url.searchParams.get("q") ?? "").trim().slice(0, MOST_CHARACTERS) : "",
    sprache: leseSprache(ctx.locale, url.searchParams.get("sprache")),
    sprachen: await listSprachenDesWegweisers(ctx),
  };
}

/** Pages whose opening hours change by themselves, or that answer a question, say so (ADR 0040). */
export function headers() {
  return { "cache-control": PUBLIC_PAGE };
}

/** The guide is a place of its own: its name, and the languages in their own names. The switch stays on the same page. */
export default function WegweiserLayout({ loaderData }: Route.ComponentProps) {
  const page = usePage();
  const t = page.t(rahmenTexts);
  const { landkreis } = page;
  const { sprache, sprachen, zuDieserSeite, frage } = loaderData;
  const [path = "/wegweiser", query] = page.path.split("?", 2);
  const params = new URLSearchParams(query);
  params.delete("sprache");
  const address = (locale: Locale, extra: Sprache | null) => {
    const asked = new URLSearchParams(params);
    if (extra) asked.set("sprache", extra);
    const text = asked.toString();
    return localePath(locale, text ? `${path}?${text}` : path);
  };
  const offered = [...new Set<Sprache>([...sprachen, ...landkreis.sprachen])].filter(
    (one) => !isLocale(one) || landkreis.sprachen.includes(one),
  );
  return (
    <>
      <SkipLink>{t("sprung")}</SkipLink>
      <SiteHeader
        home={page.link("/wegweiser")}
        name={t("nav.wegweiser")}
        subline={<bdi lang="de">{landkreis.name}</bdi>}
        logo={landkreis.logo?.href}
        nav={
          <LanguageSwitch
            label={t("wegweiser.sprachen")}
            languages={offered.map((one) => ({
              lang: one,
              dir: richtung(one),
              name: SPRACHNAMEN[one],
              href: isLocale(one) ? address(one, null) : address("de", one),
              current: one === sprache,
            }))}
          />
        }
      />
      <Outlet />
      {zuDieserSeite ? <ZuDieserSeite view={zuDieserSeite} sprache={sprache} frage={frage} /> : null}
      <PublicFooter />
    </>
  );
}
