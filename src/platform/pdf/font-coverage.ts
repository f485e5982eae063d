/** A set of code points as sorted, inclusive ranges. */
export type Coverage = ReadonlyArray<readonly [first: number, last: number]>;

/**
 * Reads which characters a TrueType font can draw.
 *
 * Source: OpenType 1.9.1, table "cmap", subtable formats 4 and 12.
 *
 * @throws when the font has no Unicode subtable in one of these formats
 */
export function parseCoverage(font: Buffer): Coverage {
  const cmap = findTable(font, "cmap");
  const count = font.readUInt16BE(cmap + 2);
  const subtables = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const record = cmap + 4 + i * 8;
    const subtable = cmap + font.readUInt32BE(record + 4);
    subtables.set(font.readUInt16BE(subtable), subtable);
  }
  const full = subtables.get(12);
  if (full !== undefined) return parseFormat12(font, full);
  const basic = subtables.get(4);
  if (basic !== undefined) return parseFormat4(font, basic);
  throw new Error("The font has no cmap subtable of format 4 or 12.");
}

export function covers(coverage: Coverage, codePoint: number): boolean {
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = coverage[middle];
    if (!range) return false;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i += 1) {
    const record = 12 + i * 16;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

function parseFormat12(font: Buffer, at: number): Coverage {
  const groups = font.readUInt32BE(at + 12);
  return Array.from({ length: groups }, (_, i) => {
    const group = at + 16 + i * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}

function parseFormat4(font: Buffer, at: number): Coverage {
  const doubled = font.readUInt16BE(at + 6);
  const ranges: [number, number][] = [];
  for (let i = 0; i < doubled; i += 2) {
    const last = font.readUInt16BE(at + 14 + i);
    const first = font.readUInt16BE(at + 16 + doubled + i);
    if (first !== 0xffff) ranges.push([first, last]);
  }
  return ranges;
}
