import { escapeXml } from "#src/shared/escape-xml.ts";
import { listOeffentlicheAdressen as beteiligungAdressen } from "#src/modules/beteiligung/index.ts";
import { listOeffentlicheAdressen as gremienAdressen } from "#src/modules/gremien/index.ts";
import { listOeffentlicheAdressen as konzeptAdressen } from "#src/modules/konzept/index.ts";
import { listOeffentlicheAdressen as monitoringAdressen } from "#src/modules/monitoring/index.ts";
import { listOeffentlicheAdressen as netzwerkAdressen } from "#src/modules/netzwerk/index.ts";
import { listOeffentlicheAdressen as wegweiserAdressen } from "#src/modules/wegweiser/index.ts";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Route } from "./+types/sitemap";

const FIXED = [
  "/",
  "/konzept",
  "/konzept/kette",
  "/konzept/bedarfe",
  "/konzept/ziele",
  "/konzept/indikatoren",
  "/konzept/massnahmen",
  "/konzept/ideen",
  "/konzept/ideen/neu",
  "/netzwerk",
  "/gemeinden",
  "/fachstelle",
  "/gremien",
  "/mandate",
  "/daten",
  "/begriffe",
  "/barrierefreiheit",
];

/** Only what anybody may read, in every language of the county. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const [landkreis, beteiligung, konzept, netzwerk, gremien, wegweiser, monitoring] = await Promise.all([
    viewLandkreis(ctx),
    beteiligungAdressen(ctx),
    konzeptAdressen(ctx),
    netzwerkAdressen(ctx),
    gremienAdressen(ctx),
    wegweiserAdressen(ctx),
    monitoringAdressen(ctx),
  ]);
  const all = [beteiligung, konzept, netzwerk, gremien, wegweiser, monitoring];
  const urls = [...FIXED, ...all.flat()].map((path) => {
    const alternates = landkreis.sprachen
      .map(
        (l) =>
          `<xhtml:link rel="alternate" hreflang="${l}" href="${escapeXml(ctx.mandant.origin + localePath(l, path))}"/>`,
      )
      .join("");
    return `<url><loc>${escapeXml(ctx.mandant.origin + path)}</loc>${alternates}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>\n`;
  return new Response(xml, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=0, s-maxage=60" },
  });
}
