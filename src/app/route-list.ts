import type { ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";

/** One address of the product, as the recorded matrix and the walks of the tests see it. */
export type RouteEntry = {
  /** `/konzept/massnahmen/:kennung` */
  readonly path: string;
  /** It draws a page; otherwise it hands out a file or only takes a form. */
  readonly page: boolean;
  readonly loader: boolean;
  readonly action: boolean;
};

/** Every address that the built server answers, in alphabetical order. */
export function listRoutes(): readonly RouteEntry[] {
  // The built pages carry no types, as in server.ts.
  const { routes } = build as unknown as ServerBuild;
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path.replace(/^\//, "")}` : ""}` : "";
  };
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  return Object.values(routes)
    .filter((route) => route !== undefined && !parents.has(route.id))
    .map((route) => ({
      path: pathOf(route?.id) || "/",
      page: route?.module.default !== undefined,
      loader: route?.module.loader !== undefined,
      action: route?.module.action !== undefined,
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
