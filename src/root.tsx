import { Links, Meta, Outlet, useRouteLoaderData } from "react-router";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { areaOf } from "#src/platform/http/headers.ts";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { type PageData, usePageStatus } from "#src/platform/http/page.tsx";
import { dirOf, isLocale, isTextLanguage, type Locale, type TextLanguage } from "#src/shared/locale.ts";
import type { Route } from "./+types/root";
import { ErrorPage } from "./app/layouts/error-page.tsx";

export async function loader({ context }: Route.LoaderArgs): Promise<PageData> {
  const ctx = context.get(ctxKey);
  const request = context.get(requestKey);
  const { actor } = ctx;
  return {
    locale: ctx.locale,
    reading: readingOf(request.path, ctx.locale),
    path: request.path,
    theme: request.theme,
    mode: request.mode,
    assets: request.assets,
    // Sign-in and office know more than the public ever loads.
    stil: areaOf(request.path) === "oeffentlich" ? request.assets.stil : request.assets["stil-intern"],
    requestId: ctx.requestId,
    landkreis: await viewLandkreis(ctx),
    actor: actor.kind === "benutzer" ? { name: actor.name, rollen: actor.rollen.map((r) => r.rolle) } : null,
  };
}

/** The language of the words: in the guide also what `?sprache=` asks for. */
function readingOf(path: string, locale: Locale): TextLanguage {
  const [at = "", query] = path.split("?", 2);
  const asked = /^\/wegweiser(\/|$)/.test(at) ? new URLSearchParams(query).get("sprache") : null;
  return asked !== null && isTextLanguage(asked) && !isLocale(asked) ? asked : locale;
}

/** The errors of a page may come from anywhere below; without data of the county the frame stays bare. */
export function Layout({ children }: { children: React.ReactNode }) {
  const data = useRouteLoaderData("root") as PageData | undefined;
  const reading = data?.reading ?? "de";
  return (
    <html lang={reading} dir={dirOf(reading)} {...(data?.theme ? { "data-kern-theme": data.theme } : {})}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {data ? <link rel="stylesheet" href={data.stil} /> : null}
        {data ? <link rel="stylesheet" href={data.landkreis.farbenHref} /> : null}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage status={usePageStatus()} />;
}
