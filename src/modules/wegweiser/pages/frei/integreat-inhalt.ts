import { viewRechtstext } from "#src/modules/landkreis/index.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { viewArtikelDaten } from "../../artikel/views/artikel.ts";
import { clientResponse } from "../../exchange/files.ts";
import { childrenOf, type IntegreatPage, integreatPages, parentsOf } from "../../exchange/integreat.ts";
import { integreatCategories, integreatLocations } from "../../exchange/integreat-orte.ts";
import { integreatEvents, integreatImprint } from "../../exchange/integreat-termine.ts";
import { spracheOf } from "../../import/exchange/fremdtext.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewTerminDaten } from "../../veranstaltungen/views/termine.ts";
import { pfadOf } from "../../import/rules/pfad.ts";
import { viewOrtDaten, viewWegweiserDaten } from "../../views/daten.ts";
import { listSprachenDesWegweisers } from "../../views/lesen.ts";
import { viewRegion } from "../../views/region.ts";
import type { Route } from "./+types/integreat-inhalt";

const DEEPEST = 9;

/** Which part of the pages is asked for, as at Integreat: by address or number of a page. */
const PARTS: Readonly<Record<string, (pages: readonly IntegreatPage[], search: URLSearchParams) => unknown>> = {
  pages: (pages) => pages,
  page: (pages, search) => found(pages, search),
  children: (pages, search) => {
    const depth = Number(search.get("depth") ?? "1");
    const from = search.has("url") || search.has("id") ? found(pages, search).path : null;
    return childrenOf(pages, from, Number.isInteger(depth) ? Math.min(Math.max(depth, 0), DEEPEST) : 1);
  },
  parents: (pages, search) => parentsOf(pages, found(pages, search).path),
};

function found(pages: readonly IntegreatPage[], search: URLSearchParams): IntegreatPage {
  const id = search.get("id");
  const path = `/${pfadOf((search.get("url") ?? "").replace(/^https?:\/\/[^/]+/, ""))}/`;
  const page = pages.find((one) => (id === null ? one.path === path : String(one.id) === id));
  if (!page) throw new NotFound();
  return page;
}

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { region, inhalt } = params;
  const sprache = spracheOf(params.sprache);
  if (region !== ctx.mandant.key || sprache === null) throw new NotFound();
  const here = await viewRegion(ctx);
  if (inhalt === "locations" || inhalt === "places") {
    const mitLage = url.searchParams.get("on_map") === "1";
    const sprachen = await listSprachenDesWegweisers(ctx);
    return clientResponse(integreatLocations(await viewOrtDaten(ctx), here, sprache, sprachen, mitLage));
  }
  if (inhalt === "location-categories") return clientResponse(integreatCategories(await viewOrtDaten(ctx), sprache));
  if (inhalt === "events") {
    const series = /^true$/i.test(url.searchParams.get("combine_recurring") ?? "");
    const sprachen = await listSprachenDesWegweisers(ctx);
    return clientResponse(integreatEvents(await viewTerminDaten(ctx), here, sprache, sprachen, series));
  }
  if (inhalt === "imprint" || inhalt === "disclaimer") {
    const text = await viewRechtstext(ctx, "impressum");
    if (!text) throw new NotFound();
    return clientResponse(integreatImprint(text, translator(wegweiserTexts, ctx.locale)("impressum"), here, sprache));
  }
  const part = PARTS[inhalt];
  if (!part || !Object.hasOwn(PARTS, inhalt)) throw new NotFound();
  const pages = integreatPages(await viewWegweiserDaten(ctx), await viewArtikelDaten(ctx), here, sprache);
  return clientResponse(part(pages, url.searchParams));
}
