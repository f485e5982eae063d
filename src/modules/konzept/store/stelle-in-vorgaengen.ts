import { eq } from "drizzle-orm";
import type { Change } from "#src/platform/audit/record.ts";
import type { Tx } from "#src/platform/db/db.ts";
import type { Id } from "#src/shared/id.ts";
import { foerderantraege, ideen, indikatoren, massnahmen } from "./tables.ts";

/** Applications, ideas and Indikatoren that named one Stelle name the other. */
export async function moveStelleInVorgaengen(tx: Tx, from: Id<"Stelle">, to: Id<"Stelle">): Promise<Change[]> {
  const asked = await tx
    .update(foerderantraege)
    .set({ antragstellerId: to })
    .where(eq(foerderantraege.antragstellerId, from))
    .returning({ id: foerderantraege.id });
  const would = await tx
    .update(ideen)
    .set({ zustaendigId: to })
    .where(eq(ideen.zustaendigId, from))
    .returning({ id: ideen.id });
  const had = await tx
    .update(ideen)
    .set({ vonStelleId: to })
    .where(eq(ideen.vonStelleId, from))
    .returning({ id: ideen.id });
  const began = await tx
    .update(massnahmen)
    .set({ ideeVonStelleId: to })
    .where(eq(massnahmen.ideeVonStelleId, from))
    .returning({ id: massnahmen.id });
  const counts = await tx
    .update(indikatoren)
    .set({ quelleStelleId: to })
    .where(eq(indikatoren.quelleStelleId, from))
    .returning({ id: indikatoren.id });
  const moved = (kind: string, field: string) => (row: { readonly id: string }) => ({
    kind,
    id: row.id,
    before: { [field]: from },
    after: { [field]: to },
  });
  return [
    ...asked.map(moved("antrag", "antragstellerId")),
    ...would.map(moved("idee", "zustaendigId")),
    ...had.map(moved("idee", "vonStelleId")),
    ...counts.map(moved("indikator", "quelleStelleId")),
    ...began.map(moved("massnahme", "ideeVonStelleId")),
  ];
}
