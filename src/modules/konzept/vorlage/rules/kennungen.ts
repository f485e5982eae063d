const MOST = 200;

/**
 * Numbers of Maßnahmen as people type them: `M12, m14 M3`. In the order typed, each once.
 *
 * @returns null when something in it is no number
 */
export function parseKennungen(text: string): readonly string[] | null {
  const parts = text
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map((one) => one.toUpperCase());
  const fits = parts.length <= MOST && parts.every((one) => /^M\d{1,6}$/u.test(one));
  return fits ? [...new Set(parts)] : null;
}
