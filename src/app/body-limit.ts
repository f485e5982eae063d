/** A body longer than its route allows. Hono and React Router turn it into 413 by its status. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
  readonly status = 413;
  readonly statusText = "";
  readonly internal = false;
  readonly data = null;
}

/**
 * Counts the bytes as they come, whatever Content-Length claims, and breaks off beyond the limit. The request is put
 * together anew from its parts: the one that the node server hands out is a stand-in that cannot be copied.
 */
export function limitBody(request: Request, maxBytes: number): Request {
  if (!request.body) return request;
  let seen = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > maxBytes) controller.error(new BodyTooLarge(`More than ${maxBytes} bytes`));
      else controller.enqueue(chunk);
    },
  });
  const { method, headers, signal } = request;
  return new Request(request.url, {
    method,
    headers,
    signal,
    body: request.body.pipeThrough(counter),
    duplex: "half",
  } as RequestInit);
}
