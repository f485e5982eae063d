import {
  and,
  asc,
  count,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Finanzierungsart } from "../rules/finanzierung-angabe.ts";
import type { Ebene, HandlungsfeldId, MassnahmeId, QuerschnittsthemaId, ZielgruppeId } from "../rules/massnahme.ts";
import type { ReadScope } from "../rules/permissions.ts";
import { type FederfuehrungAuswahl, leadIs } from "./federfuehrung.ts";
import {
  finanzierungen,
  handlungsfelder,
  massnahmeGemeinden,
  massnahmen,
  massnahmeQuerschnittsthemen,
  massnahmeZielgruppen,
  zustaendigkeiten,
} from "./tables.ts";

/** A word of a search, and the Stellen and Gemeinden in whose names it occurs. */
export type Suchwort = {
  readonly wort: string;
  readonly stelleIds: readonly Id<"Stelle">[];
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
};

/** All conditions that are set must hold. */
export type MassnahmenAuswahl = {
  readonly kennung?: string;
  readonly handlungsfeldId?: HandlungsfeldId;
  readonly stelle?: { readonly id: Id<"Stelle">; readonly rolle: "federfuehrung" | "beteiligt" };
  readonly federfuehrung?: FederfuehrungAuswahl;
  /** Also what is for the whole county. */
  readonly gemeindeId?: Id<"Gemeinde">;
  readonly zielgruppeId?: ZielgruppeId;
  readonly querschnittsthemaId?: QuerschnittsthemaId;
  readonly finanzierungsart?: Finanzierungsart;
  /** Money of that year, or running in it. */
  readonly jahr?: number;
  readonly endetZwischen?: readonly [Datum, Datum];
  readonly suchworte?: readonly Suchwort[];
  readonly ebene?: Ebene;
  readonly zustand?: "oeffentlich" | "entwurf" | "archiviert";
  readonly luecke?: "federfuehrung" | "finanzierung";
};

/** What the actor may see at all, as a condition. Every list begins with it. */
export function visibleTo(scope: ReadScope): SQL | undefined {
  if (scope.alles) return undefined;
  const published = isNotNull(massnahmen.veroeffentlichtAm);
  const conditions: (SQL | undefined)[] = [scope.intern ? published : and(published, isNull(massnahmen.archiviertAm))];
  if (scope.handlungsfeldIds.length > 0) {
    conditions.push(inArray(massnahmen.handlungsfeldId, scope.handlungsfeldIds as HandlungsfeldId[]));
  }
  if (scope.stelleIds.length > 0) conditions.push(ledBy(scope.stelleIds as Id<"Stelle">[]));
  return or(...conditions);
}

const ofMassnahme = (db: Db) => db.select({ one: sql`1` });

function ledBy(stelleIds: readonly Id<"Stelle">[]): SQL {
  return sql`exists (select 1 from ${zustaendigkeiten} where ${zustaendigkeiten.massnahmeId} = ${massnahmen.id}
    and ${zustaendigkeiten.rolle} = 'federfuehrung' and ${inArray(zustaendigkeiten.stelleId, [...stelleIds])})`;
}

function contains(db: Db, { wort, stelleIds, gemeindeIds }: Suchwort): SQL | undefined {
  const named = or(
    stelleIds.length > 0 ? inArray(zustaendigkeiten.stelleId, [...stelleIds]) : undefined,
    gemeindeIds.length > 0 ? inArray(zustaendigkeiten.gemeindeId, [...gemeindeIds]) : undefined,
  );
  return or(
    sql`strpos(${massnahmen.suchtext}, ${wort}) > 0`,
    named
      ? exists(
          ofMassnahme(db)
            .from(zustaendigkeiten)
            .where(and(eq(zustaendigkeiten.massnahmeId, massnahmen.id), named)),
        )
      : undefined,
  );
}

/** What the actor may see of what was chosen. */
export function selectedBy(db: Db, scope: ReadScope, auswahl: MassnahmenAuswahl): SQL | undefined {
  const { stelle, gemeindeId, zielgruppeId, querschnittsthemaId, finanzierungsart, jahr, endetZwischen } = auswahl;
  const firstDay = `${jahr}-01-01` as Datum;
  const lastDay = `${jahr}-12-31` as Datum;
  return and(
    visibleTo(scope),
    auswahl.zustand === "archiviert" ? isNotNull(massnahmen.archiviertAm) : isNull(massnahmen.archiviertAm),
    auswahl.zustand === "oeffentlich" ? isNotNull(massnahmen.veroeffentlichtAm) : undefined,
    auswahl.zustand === "entwurf" ? isNull(massnahmen.veroeffentlichtAm) : undefined,
    auswahl.luecke === "federfuehrung"
      ? notExists(
          ofMassnahme(db)
            .from(zustaendigkeiten)
            .where(and(eq(zustaendigkeiten.massnahmeId, massnahmen.id), eq(zustaendigkeiten.rolle, "federfuehrung"))),
        )
      : undefined,
    auswahl.luecke === "finanzierung"
      ? exists(
          ofMassnahme(db)
            .from(finanzierungen)
            .where(and(eq(finanzierungen.massnahmeId, massnahmen.id), eq(finanzierungen.geprueft, false))),
        )
      : undefined,
    auswahl.kennung ? eq(massnahmen.kennung, auswahl.kennung) : undefined,
    auswahl.ebene ? eq(massnahmen.ebene, auswahl.ebene) : undefined,
    auswahl.federfuehrung ? leadIs(auswahl.federfuehrung) : undefined,
    auswahl.handlungsfeldId ? eq(massnahmen.handlungsfeldId, auswahl.handlungsfeldId) : undefined,
    stelle &&
      exists(
        ofMassnahme(db)
          .from(zustaendigkeiten)
          .where(
            and(
              eq(zustaendigkeiten.massnahmeId, massnahmen.id),
              eq(zustaendigkeiten.stelleId, stelle.id),
              stelle.rolle === "federfuehrung" ? eq(zustaendigkeiten.rolle, "federfuehrung") : undefined,
            ),
          ),
      ),
    gemeindeId &&
      or(
        eq(massnahmen.umfang, "kreisweit"),
        exists(
          ofMassnahme(db)
            .from(massnahmeGemeinden)
            .where(
              and(eq(massnahmeGemeinden.massnahmeId, massnahmen.id), eq(massnahmeGemeinden.gemeindeId, gemeindeId)),
            ),
        ),
      ),
    zielgruppeId &&
      exists(
        ofMassnahme(db)
          .from(massnahmeZielgruppen)
          .where(
            and(
              eq(massnahmeZielgruppen.massnahmeId, massnahmen.id),
              eq(massnahmeZielgruppen.zielgruppeId, zielgruppeId),
            ),
          ),
      ),
    querschnittsthemaId &&
      exists(
        ofMassnahme(db)
          .from(massnahmeQuerschnittsthemen)
          .where(
            and(
              eq(massnahmeQuerschnittsthemen.massnahmeId, massnahmen.id),
              eq(massnahmeQuerschnittsthemen.querschnittsthemaId, querschnittsthemaId),
            ),
          ),
      ),
    finanzierungsart &&
      exists(
        ofMassnahme(db)
          .from(finanzierungen)
          .where(and(eq(finanzierungen.massnahmeId, massnahmen.id), eq(finanzierungen.art, finanzierungsart))),
      ),
    jahr === undefined
      ? undefined
      : or(
          exists(
            ofMassnahme(db)
              .from(finanzierungen)
              .where(and(eq(finanzierungen.massnahmeId, massnahmen.id), eq(finanzierungen.jahr, jahr))),
          ),
          and(
            isNotNull(massnahmen.beginn),
            lte(massnahmen.beginn, lastDay),
            or(isNull(massnahmen.ende), gte(massnahmen.ende, firstDay)),
          ),
        ),
    endetZwischen && and(gte(massnahmen.ende, endetZwischen[0]), lte(massnahmen.ende, endetZwischen[1])),
    ...(auswahl.suchworte ?? []).map((wort) => contains(db, wort)),
  );
}

/** `M9` before `M10`, and the county's own numbers in between. */
const byKennung = [
  sql`length(regexp_replace(${massnahmen.kennung}, '[^0-9]', '', 'g'))`,
  asc(massnahmen.kennung),
] as const;

export type Sortierung = "handlungsfeld" | "kennung" | "ende" | "geaendert";

/** A map from name to columns: the name from a URL never gets into SQL. */
function orderOf(sortierung: Sortierung): SQL[] {
  const [length, kennung] = byKennung;
  if (sortierung === "ende") return [sql`${massnahmen.ende} asc nulls last`, length, kennung];
  if (sortierung === "geaendert") return [sql`${massnahmen.updatedAt} desc`, length, kennung];
  if (sortierung === "kennung") return [length, kennung];
  return [asc(handlungsfelder.position), length, kennung];
}

/** The ids of the Maßnahmen that fit, in order, and how many there are in all. */
export async function searchMassnahmen(
  db: Db,
  scope: ReadScope,
  auswahl: MassnahmenAuswahl,
  page: { readonly sortierung: Sortierung; readonly limit: number; readonly offset: number },
): Promise<{ readonly ids: MassnahmeId[]; readonly gesamt: number }> {
  const condition = selectedBy(db, scope, auswahl);
  const ids = await db
    .select({ id: massnahmen.id })
    .from(massnahmen)
    .innerJoin(handlungsfelder, eq(handlungsfelder.id, massnahmen.handlungsfeldId))
    .where(condition)
    .orderBy(...orderOf(page.sortierung))
    .limit(page.limit)
    .offset(page.offset);
  const [total] = await db.select({ n: count() }).from(massnahmen).where(condition);
  return { ids: ids.map((row) => row.id), gesamt: total?.n ?? 0 };
}

/** Stellen and Gemeinden that occur in what the actor may see, for the choices of a filter. */
export async function listVorkommende(db: Db, scope: ReadScope) {
  const wer = await db
    .selectDistinct({ stelleId: zustaendigkeiten.stelleId })
    .from(zustaendigkeiten)
    .innerJoin(massnahmen, eq(massnahmen.id, zustaendigkeiten.massnahmeId))
    .where(and(selectedBy(db, scope, {}), isNotNull(zustaendigkeiten.stelleId)));
  const wo = await db
    .selectDistinct({ gemeindeId: massnahmeGemeinden.gemeindeId })
    .from(massnahmeGemeinden)
    .innerJoin(massnahmen, eq(massnahmen.id, massnahmeGemeinden.massnahmeId))
    .where(selectedBy(db, scope, {}));
  return {
    stelleIds: wer.flatMap((row) => row.stelleId ?? []),
    gemeindeIds: wo.map((row) => row.gemeindeId),
  };
}

export async function loadKennungen(db: Db, scope: ReadScope): Promise<string[]> {
  const rows = await db
    .select({ kennung: massnahmen.kennung })
    .from(massnahmen)
    .where(selectedBy(db, scope, {}))
    .orderBy(...byKennung);
  return rows.map((row) => row.kennung);
}

/** Every Kennung ever given, whoever may see its Maßnahme: numbers are not used twice. */
export async function loadAlleKennungen(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.select({ kennung: massnahmen.kennung }).from(massnahmen);
  return new Set(rows.map((row) => row.kennung));
}
