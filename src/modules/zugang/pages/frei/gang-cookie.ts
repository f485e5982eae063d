const nameFor = (origin: string) => (origin.startsWith("https:") ? "__Host-wk.dienst" : "wk.dienst");

/** The sealed note that the browser carries to the sign-in service and back. Zero seconds: it is thrown away. */
export function gangCookie(origin: string, sealed: string, seconds: number): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${nameFor(origin)}=${sealed}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

export function readGangCookie(origin: string, headers: Headers): string | null {
  const name = nameFor(origin);
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name && value) return value;
  }
  return null;
}
