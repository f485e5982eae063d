import type { Mandant } from "#src/platform/ctx.ts";

const HALF_A_YEAR_MS = 182 * 24 * 60 * 60 * 1000;

function text(body: string): Response {
  return new Response(body, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}

/** Files that programs expect at fixed places. */
export const wellKnown = {
  /** RFC 9116. The date moves with the day, so it is never out of date. */
  securityTxt(mandant: Mandant, now: number): Response {
    const expires = new Date(Math.floor((now + HALF_A_YEAR_MS) / 86_400_000) * 86_400_000).toISOString();
    return text(
      [
        `Contact: ${mandant.origin}/barriere-melden?thema=sicherheit`,
        `Expires: ${expires}`,
        "Preferred-Languages: de, en",
        `Canonical: ${mandant.origin}/.well-known/security.txt`,
        `Policy: ${mandant.origin}/impressum`,
        "",
      ].join("\n"),
    );
  },
  robots(mandant: Mandant): Response {
    return text(
      `User-agent: *\nDisallow: /intern\nDisallow: /konto\nDisallow: /l/\nSitemap: ${mandant.origin}/sitemap.xml\n`,
    );
  },
};
