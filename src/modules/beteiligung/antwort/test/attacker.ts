import type { Pool } from "pg";

/** What somebody with full access sees of a row: the transaction that wrote it, and where it lies. */
export type Spur = { readonly wer: string; readonly xmin: number; readonly ctid: string; readonly id: string };

/** Two lists of traces, of invitations and of answers; `wer` of both is the truth the guesses are held against. */
export type Spuren = { readonly einladungen: readonly Spur[]; readonly antworten: readonly Spur[] };

export async function readSpuren(admin: Pool, einladungen: string, antworten: string): Promise<Spuren> {
  const read = async (query: string) => (await admin.query<Spur>(query)).rows;
  return { einladungen: await read(einladungen), antworten: await read(antworten) };
}

const place = (ctid: string) => {
  const [block = 0, row = 0] = ctid.slice(1, -1).split(",").map(Number);
  return block * 10_000 + row;
};

const ORDERS: Readonly<Record<string, (a: Spur, b: Spur) => number>> = {
  "xid order": (a, b) => a.xmin - b.xmin || place(a.ctid) - place(b.ctid),
  "row order": (a, b) => place(a.ctid) - place(b.ctid),
  "id order": (a, b) => (a.id < b.id ? -1 : 1),
};

/** How many respondents each way of guessing links to their answer. By chance: one. */
export function guess({ einladungen, antworten }: Spuren): Record<string, number> {
  const byXmin = Map.groupBy(antworten, (one) => one.xmin);
  const linked: Record<string, number> = {
    "equal xmin": einladungen.filter((one) => byXmin.get(one.xmin)?.[0]?.wer === one.wer).length,
  };
  for (const [name, order] of Object.entries(ORDERS)) {
    const answers = antworten.toSorted(order);
    linked[name] = einladungen.toSorted(order).filter((one, at) => answers[at]?.wer === one.wer).length;
  }
  return linked;
}
