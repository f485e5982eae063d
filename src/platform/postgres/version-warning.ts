/** Lowest version without known security holes, by major version: `{ "18": "18.6" }`. */
export type MinimumVersions = Readonly<Record<string, string>>;

/**
 * What operators should know about the version of their database.
 *
 * A major version above those listed is newer than our list and passes.
 *
 * @param version as the server says it: `18.4`, `15.20 (Debian 15.20-1)`
 * @param minimums `postgresql` of docs/betrieb/bekannte-versionen.json
 * @returns one sentence in German that says what to do, or null
 */
export function databaseWarning(version: string, minimums: MinimumVersions): string | null {
  const found = parseVersion(version);
  if (!found) {
    return `Die Version der Datenbank („${version}“) ist nicht lesbar. Prüfen Sie, ob es PostgreSQL ist und ob Aktualisierungen eingespielt sind.`;
  }
  const majors = Object.keys(minimums).map(Number);
  if (found.major > Math.max(...majors)) return null;
  const shown = `${found.major}.${found.minor}`;
  const minimum = minimums[String(found.major)];
  if (minimum === undefined) {
    return `PostgreSQL ${shown} gehört zu einer Reihe, die hier nicht unterstützt wird. Wechseln Sie auf PostgreSQL ${Math.min(...majors)} oder neuer.`;
  }
  const needed = parseVersion(minimum);
  if (!needed) throw new Error(`"${minimum}" is no version of PostgreSQL.`);
  if (found.minor >= needed.minor) return null;
  return `PostgreSQL ${shown} hat bekannte Sicherheitslücken. Aktualisieren Sie auf ${minimum} oder neuer.`;
}

function parseVersion(text: string): { major: number; minor: number } | null {
  const match = /^(\d{2})\.(\d{1,3})(?![\d.])/.exec(text);
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : null;
}
