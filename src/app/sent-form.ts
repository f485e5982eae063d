import { BodyTooLarge, limitBody } from "./body-limit.ts";

const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** What was posted, whole; or the status that says why it cannot be taken. */
export type SentForm =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/**
 * Reads a posted form before the router sees it: what is no form, or a broken one, is the sender's mistake and must not
 * end as an error of ours. A POST without anything is an empty form.
 */
export async function readSentForm(request: Request, maxBytes: number): Promise<SentForm> {
  const type = request.headers.get("content-type") ?? "";
  if (type !== "" && !FORMS.test(type)) return { ok: false, status: 415 };
  try {
    const bytes = new Uint8Array(await limitBody(request, maxBytes).arrayBuffer());
    if (/^multipart/i.test(type)) await new Response(bytes, { headers: { "content-type": type } }).formData();
    return type === "" && bytes.length > 0 ? { ok: false, status: 415 } : { ok: true, bytes };
  } catch (error) {
    return { ok: false, status: error instanceof BodyTooLarge ? 413 : 400 };
  }
}
