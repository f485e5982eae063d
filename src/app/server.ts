import "./compose.ts";
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";
import { findFormularplatz, findRaumKey } from "#src/modules/beteiligung/index.ts";
import { ANHAENGE_FORMULAR_BYTES, mayAttachByLink } from "#src/modules/konzept/index.ts";
import { KACHEL_PFAD } from "#src/modules/wegweiser/index.ts";
import { zugangKey } from "#src/modules/zugang/index.ts";
import type { Ctx, Mandant } from "#src/platform/ctx.ts";
import { ctxKey, machineKey, requestKey } from "#src/platform/http/context.ts";
import { areaOf, isAnswering, secureHeaders } from "#src/platform/http/headers.ts";
import { fromOwnPages } from "#src/platform/http/origin-check.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { parseId } from "#src/shared/id.ts";
import { splitLocale } from "#src/shared/locale.ts";
import { BodyTooLarge } from "./body-limit.ts";
import { createCtx, mandantOf } from "./context.ts";
import { calmError } from "./error-page.ts";
import { servicesKey } from "./keys.ts";
import { groupByBeginning } from "./route-groups.ts";
import { readSentForm, type SentForm } from "./sent-form.ts";
import type { Services } from "./services.ts";
import { wellKnown } from "./well-known.ts";

export { listRoutes, type RouteEntry } from "./route-list.ts";

/** What the node server tells of a connection. */
export type Arrival = { readonly network: string; readonly secure: boolean };

/**
 * Clients of Integreat ask for addresses with a slash at the end, and do not follow others to them from a browser. They
 * send feedback from there too: nobody is signed in at these addresses, so a foreign page gains nothing by it.
 */
const isForClients = (path: string): boolean => path.startsWith("/api/v3/");

export type App = {
  /** Answers any request for any county. */
  fetch(request: Request, arrival: Arrival): Promise<Response>;
};

const MEGABYTE = 1024 * 1024;
const SAFE = new Set(["GET", "HEAD"]);
/** Blanks and control characters too: they fall away when an address is put together, and another page appears. */
const FORBIDDEN_PATH = /\/\/|%2f|%5c|%0|%1|%20|%7f|[\u0000-\u0020\u007f\\]|\.data$|\/__manifest$/i;
const ANSWER_BY_LINK = /^\/rueckmeldung\/([\w-]{1,100})\/([0-9a-f-]{36})$/;
const ANSWER_TO_SURVEY = /^\/umfrage\/([a-z0-9-]{1,80})$/;
const COOKIE_THEME = /(?:^|;\s*)wk-thema=(hell|dunkel)(?:;|$)/;

type Env = { Bindings: Arrival; Variables: { mandant: Mandant; requestId: string; path: string } };

export function createApp(services: Services): App {
  const { config, log, metrics, mandanten, limits } = services;
  // The built pages carry no types; they are what the router that built them reads.
  const handlerOf = groupByBeginning(build as unknown as ServerBuild, (part) =>
    createRequestHandler(part, "production"),
  );
  const app = new Hono<Env>();

  app.onError((error, c) => {
    log.error({ err: error, requestId: c.get("requestId") }, "request failed");
    return calmError(500, c.get("requestId"));
  });

  app.use(async (c, next) => {
    const started = services.clock();
    const requestId = randomBytes(9).toString("base64url");
    c.set("requestId", requestId);
    const { path } = splitLocale(c.req.path);
    c.set("path", path);
    await next();
    const area = areaOf(path);
    // Whoever sends a cookie may be shown more than everybody, and what went wrong is nobody else's: nothing to keep.
    const shareable = SAFE.has(c.req.method) && c.res.status < 400 && c.req.header("cookie") === undefined;
    if (!shareable) c.res.headers.set("cache-control", "private, no-store");
    secureHeaders(c.res.headers, area, c.env.secure);
    c.res.headers.set("x-request-id", requestId);
    const seconds = (services.clock() - started) / 1000;
    metrics.seconds.observe({ area }, seconds);
    metrics.requests.inc({ method: c.req.method, area, status: c.res.status, cache: "miss" });
    if (isAnswering(path)) return;
    log.info(
      { requestId, method: c.req.method, area, status: c.res.status, ms: Math.round(seconds * 1000) },
      "request",
    );
  });

  app.use(async (c, next) => {
    if (!SAFE.has(c.req.method) && c.req.method !== "POST")
      return calmError(405, c.get("requestId"), { allow: "GET, HEAD, POST" });
    if (FORBIDDEN_PATH.test(c.req.path)) return calmError(404, c.get("requestId"));
    if (c.req.path.length > 1 && c.req.path.endsWith("/") && !isForClients(c.req.path)) {
      const url = new URL(c.req.url);
      return c.redirect(url.pathname.replace(/\/+$/, "") + url.search, 308);
    }
    const host = (c.req.header("host") ?? "").toLowerCase().replace(/:\d+$/, "");
    const entry = await mandanten.find(host);
    if (!entry) return calmError(421, c.get("requestId"));
    const scheme = c.env.secure ? "https" : "http";
    c.set("mandant", {
      ...mandantOf(entry, config.publicUrl),
      origin: `${scheme}://${c.req.header("host")?.toLowerCase()}`,
    });
    const area = areaOf(c.get("path"));
    const form = c.req.method === "POST" && area === "oeffentlich" && c.get("path") !== "/darstellung";
    const room = area === "raum" && !c.req.path.endsWith("/live");
    const kind = form ? "forms" : room ? "raum" : c.get("path") === KACHEL_PFAD ? "tiles" : "pages";
    const wait = limits[kind].take(c.env.network, services.clock());
    if (wait > 0) return calmError(429, c.get("requestId"), { "retry-after": String(wait) });
    if (!isForClients(c.req.path) && !fromOwnPages(c.req.method, c.get("mandant").origin, c.req.raw.headers))
      return calmError(403, c.get("requestId"));
    return next();
  });

  app.get("/.well-known/security.txt", (c) => wellKnown.securityTxt(c.get("mandant"), services.clock()));
  app.get("/robots.txt", (c) => wellKnown.robots(c.get("mandant")));

  app.get("/workshop/:code/live", async (c) => {
    const mandant = c.get("mandant");
    const ctx = createCtx({
      pool: services.pools.web,
      mandant,
      actor: OEFFENTLICH,
      locale: "de",
      now: services.clock(),
      today: config.fixedToday,
      requestId: c.get("requestId"),
    });
    const key = await findRaumKey(ctx, c.req.param("code"));
    if (key === null) return calmError(404, c.get("requestId"));
    return services.live.open(key, c.req.raw.signal) ?? calmError(503, c.get("requestId"), { "retry-after": "10" });
  });

  app.all("*", async (c) => {
    const { locale, path } = splitLocale(c.req.path);
    const mandant = c.get("mandant");
    const requestId = c.get("requestId");
    const url = new URL(c.req.url);
    const request = rewrite(c.req.raw, mandant.origin + path + url.search);
    const now = services.clock();
    const parts = { pool: services.pools.web, mandant, locale, now, today: config.fixedToday, requestId };
    const hasCookie = c.req.header("cookie") !== undefined;
    const actor =
      hasCookie && !isAnswering(path) && !isForClients(path)
        ? await services.zugang.findActor(request, createCtx({ ...parts, actor: OEFFENTLICH }))
        : OEFFENTLICH;
    const context = new RouterContextProvider();
    const ctx = createCtx({ ...parts, actor });
    const form = c.req.method === "POST" ? await readSentForm(c.req.raw, await roomFor(ctx, c.req.raw, path)) : null;
    if (form && !form.ok && form.status !== 413) return calmError(form.status, requestId);
    context.set(ctxKey, ctx);
    context.set(servicesKey, services);
    context.set(zugangKey, services.zugang);
    const { files, readTable, readDocument, suche, renderPdf, counts, tiles } = services;
    context.set(machineKey, {
      files,
      readTable,
      readDocument,
      suche,
      renderPdf,
      counts,
      uebersetzer: config.uebersetzer?.dienst ?? null,
      tiles,
    });
    const theme = COOKIE_THEME.exec(c.req.header("cookie") ?? "")?.[1];
    context.set(requestKey, {
      path: path + url.search,
      theme: theme === "hell" ? "light" : theme === "dunkel" ? "dark" : null,
      assets: services.assets,
      mode: config.mode,
      network: c.env.network,
    });
    return handlerOf(path)(form ? withForm(request, form) : request, context);
  });

  return { fetch: async (request, arrival) => app.fetch(request, arrival) };
}

/**
 * Who has signed in sends files, whoever holds a link to a question that waits, and whoever has begun to answer a survey
 * that asks for some; everybody else gets room for a form.
 */
async function roomFor(ctx: Ctx, request: Request, path: string): Promise<number> {
  if (ctx.actor.kind === "benutzer" && areaOf(path) === "intern") return 26 * MEGABYTE;
  const [, kennung] = ANSWER_TO_SURVEY.exec(path) ?? [];
  if (kennung) return (await findFormularplatz(ctx, request, kennung)) ?? MEGABYTE;
  const [, token, id] = ANSWER_BY_LINK.exec(path) ?? [];
  const abfrageId = parseId<"Abfrage">(id);
  if (!token || !abfrageId) return MEGABYTE;
  return (await mayAttachByLink(ctx, token, abfrageId)) ? ANHAENGE_FORMULAR_BYTES : MEGABYTE;
}

/** The request as React Router sees it: without language prefix, with our address, without body. */
function rewrite(raw: Request, url: string): Request {
  const headers = new Headers(raw.headers);
  for (const name of raw.headers.keys()) if (/^x-(react-router|forwarded)/.test(name)) headers.delete(name);
  return new Request(url, { method: raw.method, headers, signal: raw.signal });
}

/** What was too large fails where the page reads it, and becomes a page of the county. */
function withForm({ url, method, headers, signal }: Request, form: SentForm): Request {
  const tooLarge = () =>
    new ReadableStream({ start: (stream) => stream.error(new BodyTooLarge("The form is too large")) });
  const body = form.ok ? form.bytes : tooLarge();
  if (!headers.has("content-type")) headers.set("content-type", "application/x-www-form-urlencoded");
  return new Request(url, { method, headers, signal, body, duplex: "half" } as RequestInit);
}
