import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Db, Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { massnahmen, zustaendigkeiten } from "../../store/massnahme-tables.ts";
import type { AntragAngaben, AntragId, Antragstand } from "../rules/antrag.ts";
import { foerderantraege } from "./tables.ts";

export type Antrag = AntragAngaben & {
  readonly id: AntragId;
  readonly rev: number;
  readonly stand: Antragstand;
  readonly bewilligtCent: Cent | null;
  readonly entschiedenAm: AntragAngaben["beantragtAm"];
  readonly entscheidungGrund: string;
};

/** An application with its Maßnahme and who leads that. */
export type AntragMitMassnahme = Antrag & {
  readonly massnahme: { readonly kennung: string; readonly titel: string };
  readonly federfuehrendeStelleId: Id<"Stelle"> | null;
};

type Row = typeof foerderantraege.$inferSelect;

function antragOf({ tenantId: _, createdAt: __, updatedAt: ___, ...row }: Row): Antrag {
  return {
    ...row,
    beantragtCent: row.beantragtCent as Cent,
    bewilligtCent: row.bewilligtCent as Cent | null,
    eigenanteilCent: row.eigenanteilCent as Cent | null,
  };
}

export type AntraegeAuswahl = {
  /** Applications of these Stellen or for Maßnahmen that they lead; null: all. */
  readonly stelleIds: readonly Id<"Stelle">[] | null;
  readonly id?: AntragId;
  readonly massnahmeId?: MassnahmeId;
  readonly stand?: Antragstand | undefined;
};

/** What waits for a decision first, then the newest decision. */
export async function listAntraege(db: Db, auswahl: AntraegeAuswahl): Promise<AntragMitMassnahme[]> {
  const lead = zustaendigkeiten;
  const { stelleIds } = auswahl;
  if (stelleIds?.length === 0) return [];
  const rows = await db
    .select({
      antrag: foerderantraege,
      massnahme: { kennung: massnahmen.kennung, titel: massnahmen.titel },
      federfuehrendeStelleId: lead.stelleId,
    })
    .from(foerderantraege)
    .innerJoin(massnahmen, eq(massnahmen.id, foerderantraege.massnahmeId))
    .leftJoin(lead, and(eq(lead.massnahmeId, massnahmen.id), eq(lead.rolle, "federfuehrung")))
    .where(
      and(
        auswahl.id ? eq(foerderantraege.id, auswahl.id) : undefined,
        auswahl.massnahmeId ? eq(foerderantraege.massnahmeId, auswahl.massnahmeId) : undefined,
        auswahl.stand ? eq(foerderantraege.stand, auswahl.stand) : undefined,
        stelleIds
          ? or(inArray(foerderantraege.antragstellerId, [...stelleIds]), inArray(lead.stelleId, [...stelleIds]))
          : undefined,
      ),
    )
    .orderBy(
      sql`${foerderantraege.entschiedenAm} desc nulls first`,
      desc(foerderantraege.beantragtAm),
      asc(foerderantraege.titel),
    );
  return rows.map(({ antrag, ...rest }) => ({ ...antragOf(antrag), ...rest }));
}

export async function lockAntrag(tx: Tx, id: AntragId): Promise<Antrag | null> {
  const [row] = await tx.select().from(foerderantraege).where(eq(foerderantraege.id, id)).for("update");
  return row ? antragOf(row) : null;
}

export async function insertAntrag(tx: Tx, angaben: AntragAngaben): Promise<AntragId> {
  const id = newId<"Foerderantrag">();
  await tx.insert(foerderantraege).values({ ...angaben, id });
  return id;
}

export async function saveAntrag(tx: Tx, id: AntragId, fields: Partial<Omit<Antrag, "id" | "rev">>): Promise<void> {
  await tx
    .update(foerderantraege)
    .set({ ...fields, rev: sql`${foerderantraege.rev} + 1`, updatedAt: sql`now()` })
    .where(eq(foerderantraege.id, id));
}
