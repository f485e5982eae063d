import { z } from "zod";

/** Rises when older releases could no longer read a backup. */
export const FORMAT = 1;

/** First entry: what this is, and what a target must be like. */
export const HEAD = "wirkungskreis.json";
/** Last entry: what must have arrived. A file without it was cut off. */
export const TAIL = "pruefsummen.json";

export const tablePiece = (table: string, piece: number) => `tabellen/${table}/${String(piece).padStart(6, "0")}.copy`;
export const filePiece = (tenant: string, id: string) => `dateien/${tenant}/${id}`;
/** Work that was asked for and not yet done when the backup was made. */
export const JOBS = "auftraege.json";

export const headSchema = z.object({
  format: z.literal(FORMAT),
  /** Of the program that wrote it. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  server: z.string(),
  /** Hashes of the migrations that the tables had, oldest first. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  /** Tells whether a target has the same APP_SECRET, without telling the secret. */
  secretMark: z.string(),
  withFiles: z.boolean(),
});
export type Head = z.infer<typeof headSchema>;

export const tailSchema = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number(), checksum: z.string() })),
  files: z.object({ count: z.number(), bytes: z.number() }),
  /** Files that a row names and the disk has not. */
  missing: z.array(z.string()),
});
export type Tail = z.infer<typeof tailSchema>;

export const jobsSchema = z.array(
  z.object({
    tenantId: z.uuid(),
    kind: z.string(),
    payload: z.record(z.string(), z.unknown()),
    dueAt: z.iso.datetime({ offset: true }),
  }),
);
export type WaitingJob = z.infer<typeof jobsSchema>[number];
