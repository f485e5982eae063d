/**
 * Where to go after signing in: only a path of our own. Anything a browser could read as another host, as a second
 * header or as a script becomes the default.
 *
 * Quelle: ASVS 5.0 3.7.2; the corpus is in the test.
 */
export function safeRueckweg(text: string | null | undefined, otherwise = "/intern"): string {
  if (!text || text.length > 500) return otherwise;
  // A second slash or a backslash makes browsers leave the host; control characters are cut out by some of them first.
  if (!/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(text)) return otherwise;
  const decoded = decodeOrNull(text);
  if (decoded === null || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(decoded)) return otherwise;
  const url = new URL(text, "https://wirkungskreis.invalid");
  if (url.origin !== "https://wirkungskreis.invalid" || url.pathname.startsWith("//")) return otherwise;
  return url.pathname + url.search;
}

function decodeOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
