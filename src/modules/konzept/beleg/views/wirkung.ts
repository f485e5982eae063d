import type { Ctx } from "#src/platform/ctx.ts";
import { GLIEDER, type Glied } from "../../kette/rules/kette.ts";
import type { Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { loadUmsetzung } from "../../fassung/store/arbeitsstand.ts";
import { listBelegeVon, listElementeMitBelegen } from "../store/elemente.ts";

/** An element that rests on what was said somewhere, as everybody can read it. */
export type Wirkungsfolge = {
  readonly glied: Glied;
  readonly kennung: string;
  readonly titel: string;
  /** Of a Maßnahme that somebody has reported on. */
  readonly umsetzung: Umsetzung | null;
};

/** Published elements that rest on these sources through Belege that everybody may see, each with the sources it rests on. */
async function loadFolgen(ctx: Ctx, quellen: readonly string[]) {
  return ctx.db.read(async (db) => {
    const belege = (await listBelegeVon(db, quellen)).filter((one) => one.freigabe !== "intern");
    const elemente = await listElementeMitBelegen(
      db,
      belege.map((one) => one.id),
    );
    const stand = await loadUmsetzung(db);
    return elemente
      .filter((one) => one.oeffentlich)
      .toSorted(
        (a, b) =>
          GLIEDER.indexOf(a.glied) - GLIEDER.indexOf(b.glied) ||
          a.kennung.localeCompare(b.kennung, "de", { numeric: true }),
      )
      .map(({ id, glied, kennung, titel, belegIds }) => ({
        folge: { glied, kennung, titel, umsetzung: stand.get(id)?.umsetzung ?? null },
        quellen: belege.flatMap((one) => (belegIds.includes(one.id) && one.quelle ? [one.quelle] : [])),
      }));
  });
}

/**
 * What rests on things that were said: published elements, through Belege that everybody may see. Readable by everybody.
 *
 * @param quellen keys of what was said; `antworten:<Umfrage>` stands for everything below it
 */
export async function listFolgenVon(ctx: Ctx, quellen: readonly string[]): Promise<Wirkungsfolge[]> {
  return (await loadFolgen(ctx, quellen)).map((one) => one.folge);
}

/** The same, told apart by what was said; a key of which nothing came is missing. Readable by everybody. */
export async function listFolgenJe(
  ctx: Ctx,
  quellen: readonly string[],
): Promise<ReadonlyMap<string, readonly Wirkungsfolge[]>> {
  const je = new Map<string, Wirkungsfolge[]>();
  for (const { folge, quellen: mine } of await loadFolgen(ctx, quellen)) {
    for (const quelle of new Set(mine)) je.set(quelle, [...(je.get(quelle) ?? []), folge]);
  }
  return je;
}
