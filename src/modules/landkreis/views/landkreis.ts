import type { Ctx } from "#src/platform/ctx.ts";
import type { PageLandkreis } from "#src/platform/http/page.tsx";
import { textFor } from "#src/shared/uebersetzt.ts";
import { FARBEN_PFAD, LOGO_PFAD } from "../rules/pfade.ts";
import { FARBEN_VORGABE, farbenKey } from "../rules/farben.ts";
import type { Landkreis } from "../rules/profil.ts";
import { WOERTER_VORGABE, woerterFor } from "../rules/woerter.ts";
import { rememberProfil } from "../store/profil-memory.ts";
import { findProfil } from "../store/profil.ts";

/** What every page shows of the county, in the language of the page. Readable by everybody. */
export async function viewLandkreis(ctx: Ctx): Promise<PageLandkreis> {
  const landkreis = await rememberProfil(ctx.mandant.id, ctx.now, () => ctx.db.read(findProfil));
  return landkreis ? pageLandkreis(ctx, landkreis) : withoutProfil(ctx);
}

/** Everything the county says of itself, for pages and for modules that need figures. Null before it was set up. */
export function viewProfil(ctx: Ctx): Promise<Landkreis | null> {
  return ctx.db.read(findProfil);
}

function pageLandkreis(ctx: Ctx, landkreis: Landkreis): PageLandkreis {
  const { strasse, plz, ort } = landkreis;
  return {
    name: landkreis.name,
    verwaltungsname: landkreis.verwaltungsname,
    motto: textFor(landkreis.motto, ctx.locale)?.text ?? "",
    sprachen: landkreis.sprachen,
    woerter: woerterFor(landkreis.woerter, ctx.locale),
    farbenHref: `${FARBEN_PFAD}?v=${farbenKey(landkreis)}`,
    logo: landkreis.logoDateiId ? { href: `${LOGO_PFAD}?v=${landkreis.logoDateiId}`, alt: landkreis.name } : null,
    fachstelle: {
      name: landkreis.kontaktName || landkreis.verwaltungsname,
      anschrift: [
        ...(landkreis.kontaktName ? [landkreis.verwaltungsname] : []),
        [strasse, [plz, ort].filter(Boolean).join(" ")].filter(Boolean).join(", "),
      ].filter(Boolean),
      telefon: landkreis.kontaktTelefon || landkreis.telefon || null,
      email: landkreis.kontaktEmail || landkreis.email || null,
    },
  };
}

/** The operators' own host, and a county between its creation and its set-up. */
function withoutProfil(ctx: Ctx): PageLandkreis {
  return {
    name: ctx.mandant.key,
    verwaltungsname: ctx.mandant.key,
    motto: "",
    sprachen: ["de", "en"],
    woerter: woerterFor(WOERTER_VORGABE, ctx.locale),
    farbenHref: `${FARBEN_PFAD}?v=${farbenKey(FARBEN_VORGABE)}`,
    logo: null,
    fachstelle: null,
  };
}
