/** What a request asks for, with header names in lower case. */
export type PlainRequest = {
  readonly method: "GET" | "HEAD";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Longer heads are read by Node's own parser, with its limits. */
export const LONGEST_HEAD = 4_096;
const FIRST_LINE = /^(GET|HEAD) (\/[\x21-\x7e]*) HTTP\/1\.1$/;
const FIELD = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([\x20-\x7e\t\x80-\xff]*)$/;
/** Fields that change how a message is read or to whom its answer may go. */
const NOT_PLAIN = new Set([
  "authorization",
  "connection",
  "content-length",
  "cookie",
  "expect",
  "keep-alive",
  "proxy-connection",
  "range",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Reads one whole request in its simplest form: GET or HEAD, HTTP/1.1, no body, no cookie, every field once. Anything
 * else, and anything doubtful, is null and belongs to Node's parser, so that no two readers ever differ over where a
 * message ends.
 *
 * @param text what came in one piece, a character for a byte
 */
export function readPlainRequest(text: string): PlainRequest | null {
  if (text.length > LONGEST_HEAD) return null;
  if (text.indexOf("\r\n\r\n") !== text.length - 4) return null;
  const lines = text.slice(0, -4).split("\r\n");
  const first = FIRST_LINE.exec(lines[0] ?? "");
  if (!first) return null;
  const headers: Record<string, string> = Object.create(null);
  for (let at = 1; at < lines.length; at += 1) {
    const field = FIELD.exec(lines[at] ?? "");
    if (!field) return null;
    const name = (field[1] ?? "").toLowerCase();
    const value = (field[2] ?? "").trimEnd();
    if (name in headers) return null;
    if (NOT_PLAIN.has(name) && !(name === "connection" && value.toLowerCase() === "keep-alive")) return null;
    headers[name] = value;
  }
  if (!headers.host) return null;
  return { method: first[1] === "HEAD" ? "HEAD" : "GET", url: first[2] ?? "/", headers };
}
