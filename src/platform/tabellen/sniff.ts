import { DELIMITERS } from "./types.ts";

const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_RECORDS = 60;

/** Number of fields of each record in the sample, quotes respected. The last record may be cut off and is left out. */
function countFields(sample: string, delimiter: string, isWhole: boolean): readonly number[] {
  const counts: number[] = [];
  let fields = 1;
  let atFieldStart = true;
  let quoted = false;
  let content = false;
  for (let at = 0; at < sample.length && counts.length < SAMPLE_RECORDS; at += 1) {
    const letter = sample[at];
    if (quoted) {
      if (letter !== '"') continue;
      if (sample[at + 1] === '"') at += 1;
      else quoted = false;
      continue;
    }
    if (letter === '"' && atFieldStart) quoted = true;
    else if (letter === delimiter) {
      fields += 1;
      atFieldStart = true;
      continue;
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && sample[at + 1] === "\n") at += 1;
      if (content || fields > 1) counts.push(fields);
      fields = 1;
      atFieldStart = true;
      content = false;
      continue;
    }
    atFieldStart = false;
    content = true;
  }
  if (isWhole && !quoted && (content || fields > 1)) counts.push(fields);
  return counts;
}

/** Share of records that have the most frequent number of fields, 0–1; 0 when most have a single one. */
function scoreOf(counts: readonly number[]): { readonly share: number; readonly fields: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const [fields, times] = [...frequency]
    .filter(([count]) => count > 1)
    .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { share: counts.length === 0 ? 0 : times / counts.length, fields };
}

/** The character between the fields of a CSV text, or null when it seems to have a single column. */
export function guessDelimiter(text: string): (typeof DELIMITERS)[number] | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const isWhole = sample.length === text.length;
  let best: { delimiter: (typeof DELIMITERS)[number]; share: number; fields: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { share, fields } = scoreOf(countFields(sample, delimiter, isWhole));
    if (share < (delimiter === "," ? 0.7 : 0.5)) continue;
    if (!best || share > best.share + 0.05 || (share > best.share - 0.05 && fields > best.fields)) {
      best = { delimiter, share, fields };
    }
  }
  return best?.delimiter ?? null;
}
