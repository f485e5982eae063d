import type { ServerBuild } from "react-router";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

/**
 * Finds for a path the part of the product that can answer it, by its first two segments. The router tries one route
 * after the other and builds the tree of all of them for every page it draws; there are hundreds (ADR 0018).
 *
 * @param make builds what answers with the routes it is given; called once for each beginning, when it is first asked for
 * @returns what answers a path: with the routes of its beginning, or with all of them where no route begins like that
 */
export function groupByBeginning<T>(build: ServerBuild, make: (part: ServerBuild) => T): (path: string) => T {
  const ends = listEnds(build.routes);
  const known = new Set(ends.flatMap(({ segments }) => [1, 2].map((length) => segments.slice(0, length).join("/"))));
  const made = new Map<string, T>();
  const all = make(build);
  return (path) => {
    const [, first = "", second] = path.split("/");
    const beginning = [`${first}/${second}`, first].find((one) => one !== "" && known.has(one));
    if (beginning === undefined) return all;
    const found = made.get(beginning) ?? make(withRoutes(build, ends, beginning.split("/")));
    made.set(beginning, found);
    return found;
  };
}

/** A route without children: the ids from the root to it, and what its path is made of. */
type End = { readonly ids: readonly string[]; readonly segments: readonly string[] };

function listEnds(routes: Routes): readonly End[] {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  return Object.keys(routes)
    .filter((id) => !parents.has(id))
    .map((id) => {
      const line = lineOf(routes, id);
      const segments = line.flatMap(({ path = "" }) => path.split("/").filter((segment) => segment !== ""));
      return { ids: line.map((route) => route.id), segments };
    });
}

function lineOf(routes: Routes, id: string | undefined): Route[] {
  const route = id === undefined ? undefined : routes[id];
  return route ? [...lineOf(routes, route.parentId), route] : [];
}

/** `:name` stands for any segment, `*` for all that follow. */
function beginsWith({ segments }: End, beginning: readonly string[]): boolean {
  const rest = segments.indexOf("*");
  return beginning.every(
    (asked, place) =>
      (rest !== -1 && place >= rest) || segments[place] === asked || segments[place]?.startsWith(":") === true,
  );
}

function withRoutes(build: ServerBuild, ends: readonly End[], beginning: readonly string[]): ServerBuild {
  const ids = new Set(ends.filter((end) => beginsWith(end, beginning)).flatMap((end) => end.ids));
  const part = <R extends object>(all: R): R =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id))) as R;
  return { ...build, routes: part(build.routes), assets: { ...build.assets, routes: part(build.assets.routes) } };
}
