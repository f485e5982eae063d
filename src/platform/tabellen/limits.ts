const MIB = 1024 * 1024;

/** Limits for files from outside; the table with its reasons is docs SECURITY, section 6. Sizes in bytes unless said. */
export const LIMITS = {
  fileBytes: 10 * MIB,
  archive: {
    entries: 2_000,
    totalBytes: 100 * MIB,
    entryBytes: 50 * MIB,
    /** Unpacked to packed, for entries over 1 MiB. */
    ratio: 200,
    ratioFromBytes: MIB,
  },
  xml: { depth: 64, attributes: 256, textCharacters: MIB, elements: 2_000_000 },
  sheets: 50,
  rows: 200_000,
  columns: 500,
  /** Counted up to the last filled column of each row, so a lone cell far right counts as its whole row. */
  cells: 2_000_000,
  cellCharacters: { xlsx: 32_767, text: 64 * 1024 },
  output: { bytes: 50 * MIB },
  child: { dataKib: 1_000_000, cpuSeconds: 60, heapMib: 256, wallMilliseconds: 90_000 },
  /** Readers at the same time in this process, and how many may wait for their turn. */
  readers: { atOnce: 2, waiting: 20 },
} as const;

/** What a caller may tighten for its own purpose; never above `LIMITS`. */
export type SizeLimits = { readonly rows: number; readonly cells: number; readonly bytes: number };

export function tightenLimits(asked: Partial<SizeLimits> = {}): SizeLimits {
  return {
    rows: Math.min(asked.rows ?? LIMITS.rows, LIMITS.rows),
    cells: Math.min(asked.cells ?? LIMITS.cells, LIMITS.cells),
    bytes: Math.min(asked.bytes ?? LIMITS.fileBytes, LIMITS.fileBytes),
  };
}
