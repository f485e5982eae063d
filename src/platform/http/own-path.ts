/**
 * A path inside this site from something a request said, or `/`. Refuses other hosts in every disguise: `//host`,
 * `/\host`, control characters, schemes.
 */
export function ownPath(text: string | null | undefined): string {
  if (!text || text.length > 500 || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/u.test(text)) return "/";
  try {
    const url = new URL(text, "http://own.invalid");
    const path = url.pathname + url.search;
    return url.host === "own.invalid" && !path.startsWith("//") ? path : "/";
  } catch {
    return "/";
  }
}
