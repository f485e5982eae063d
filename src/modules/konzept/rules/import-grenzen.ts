/** A table of Maßnahmen has a few hundred rows; more than this is something else. Bytes as in SECURITY, section 6. */
export const IMPORT_LIMITS = { rows: 5_000, cells: 250_000, bytes: 10 * 1024 * 1024 } as const;
