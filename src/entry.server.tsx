import { renderToString } from "react-dom/server";
import { PageStatus } from "#src/platform/http/page.tsx";
import { type EntryContext, isRouteErrorResponse, ServerRouter } from "react-router";

/** Pages are drawn on the server only, in one piece; none of them ships the framework (ADR 0004). */
export default function handleRequest(request: Request, asked: number, headers: Headers, context: EntryContext) {
  const status = errorStatus(context, asked) ?? asked;
  const html = renderToString(
    <PageStatus value={status}>
      <ServerRouter context={context} url={request.url} />
    </PageStatus>,
  );
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/**
 * After a form was sent the router keeps the status of the answer to it, also when the page below may not be shown.
 * In production the router has already put a nameless error in place of ours; what is left of it is the status asked for.
 */
function errorStatus({ staticHandlerContext }: EntryContext, asked: number): number | null {
  const error = Object.values(staticHandlerContext.errors ?? {})[0];
  if (error === undefined) return null;
  if (isRouteErrorResponse(error)) return error.status;
  return asked >= 400 ? asked : 500;
}

/** What ends a request on purpose (404, 403, 401, 413) is no accident; the rest is logged by the server's log. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
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
