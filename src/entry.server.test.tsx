import { createRequestHandler, data, Outlet, redirect, RouterContextProvider, type ServerBuild } from "react-router";
import { expect, test, vi } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { usePageStatus } from "#src/platform/http/page.tsx";
import * as entry from "./entry.server.tsx";

type Handler = () => unknown;

const root = {
  default: () => <Outlet />,
  Layout: ({ children }: { children: React.ReactNode }) => <main>{children}</main>,
  ErrorBoundary: () => `error ${usePageStatus()}`,
};

/** A form is sent to a page whose action and loader answer like this. */
async function send(action: Handler, loader: Handler) {
  const page = { default: () => "page", action, loader };
  const routes = {
    root: { id: "root", path: "", module: root },
    page: { id: "page", parentId: "root", path: "page", module: page },
  };
  const assets = { routes: { root: { id: "root" }, page: { id: "page" } }, entry: { imports: [] } };
  // Only what the handler reads of a build.
  const build = { entry: { module: entry }, routes, assets, routeDiscovery: {}, ssr: true } as unknown as ServerBuild;
  const context = new RouterContextProvider();
  // Nothing of it is read: it only stands for its request.
  context.set(ctxKey, {} as Ctx);
  const request = new Request("https://erlengrund.example/page", { method: "POST", body: new URLSearchParams() });
  const answer = await createRequestHandler(build, "production")(request, context);
  const shown = /(page|error)(\D*(\d+))?/.exec(await answer.text());
  return { status: answer.status, shown: [shown?.[1], shown?.[3]].join(" ").trim() };
}

const may: Handler = () => null;
const answers = (status: number) => () => data(null, status);
const refuses = (Refusal: new () => Error) => () => {
  throw new Refusal();
};

test.each<[string, Handler, Handler, number]>([
  ["a form that came back and a page that may be shown", answers(422), may, 422],
  ["a success without a word", may, refuses(NotAllowed), 403],
  ["a success told as such, nobody may see the page", answers(200), refuses(NotAllowed), 403],
  ["a success told as such, the page is gone", answers(200), refuses(NotFound), 404],
  ["a success told as such, nobody has signed in", answers(200), refuses(SignInNeeded), 401],
  ["something made, the page is gone", answers(201), refuses(NotFound), 404],
  ["a form that came back, the page is gone", answers(422), refuses(NotFound), 404],
  ["a refusal by rule, nobody may see the page", answers(409), refuses(NotAllowed), 403],
  ["asked too often, nobody may see the page", answers(429), refuses(NotAllowed), 403],
  ["a refused form above all", refuses(NotFound), refuses(NotAllowed), 404],
])("%s", async (_, action, loader, status) => {
  expect(await send(action, loader)).toEqual({ status, shown: loader === may ? "page" : `error ${status}` });
});

test("a way to another page is taken before the page below is drawn", async () => {
  expect((await send(() => redirect("/page?ok=ja"), refuses(NotFound))).status).toBe(302);
});

test("what broke is ours, whatever the action said", async () => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const breaks = () => Promise.reject(new Error("broken"));
  expect(await send(answers(200), breaks)).toEqual({ status: 500, shown: "error 500" });
  expect(await send(answers(422), breaks)).toEqual({ status: 500, shown: "error 500" });
  expect(written).toHaveBeenCalledTimes(2);
  written.mockRestore();
});
