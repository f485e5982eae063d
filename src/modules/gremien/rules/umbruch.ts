/** Breaks a name into lines for a drawing, where text does not wrap by itself. A longer word stays whole. */
export function wrapWords(text: string, breite: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= breite) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
