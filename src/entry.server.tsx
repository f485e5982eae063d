import { renderToString } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  type ServerInstrumentation,
  ServerRouter,
} from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { type PageData, PageStatus } from "#src/platform/http/page.tsx";

/** Pages are drawn on the server only, in one piece; none of them ships the framework (ADR 0004). */
export default function handleRequest(
  request: Request,
  asked: number,
  headers: Headers,
  context: EntryContext,
  given: RouterContextProvider,
) {
  const status = context.staticHandlerContext.errors ? errorStatus(request, given.get(ctxKey), asked) : asked;
  const html = renderToString(
    <PageStatus value={status}>
      <ServerRouter context={context} url={request.url} />
    </PageStatus>,
  );
  headers.set("content-type", "text/html; charset=utf-8");
  const preload = listStyles(context).map((href) => `<${href}>; rel=preload; as=style`);
  if (preload.length > 0) headers.append("link", preload.join(", "));
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** Told before the page itself, so that a weak network asks for them a round earlier: nothing is painted without them. */
function listStyles({ staticHandlerContext }: EntryContext): readonly string[] {
  const data = staticHandlerContext.loaderData["root"] as PageData | undefined;
  return data ? [data.stil, data.landkreis.farbenHref] : [];
}

/** Requests in which something broke, as opposed to was refused. */
const broken = new WeakSet<Request>();

type Reading = Pick<RouterContextProvider, "get">;

/** With which status a request was ended on purpose, by the first that did. */
const refused = new WeakMap<Ctx, number>();

async function remember(call: () => Promise<{ error: unknown }>, { context }: { context: Reading }) {
  const { error } = await call();
  const ctx = context.get(ctxKey);
  if (isRouteErrorResponse(error) && !refused.has(ctx)) refused.set(ctx, error.status);
}

/**
 * The router keeps the status an action gave its answer (200, 409, 422, 429) also when the page below may not be shown,
 * and in production it has put a nameless error in place of ours: what refused the page is asked where it was thrown.
 */
export const instrumentations: ServerInstrumentation[] = [
  { route: (route) => route.instrument({ action: remember, loader: remember }) },
];

function errorStatus(request: Request, ctx: Ctx, asked: number): number {
  if (broken.has(request)) return 500;
  return refused.get(ctx) ?? asked;
}

/** What ends a request on purpose (404, 403, 401, 413) is no accident; the rest is logged by the server's log. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  broken.add(request);
  const fields = { level: "error", time: new Date().toISOString(), type: "request", err: describe(error) };
  process.stdout.write(`${JSON.stringify({ ...fields, msg: "page failed" })}\n`);
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    cause: error.cause instanceof Error ? error.cause.message : undefined,
  };
}
