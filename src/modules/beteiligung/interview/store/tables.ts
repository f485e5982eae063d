import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import type {
  CodierungId,
  InterviewCodeId,
  InterviewId,
  Interviewstand,
  Niederschrift,
  Zitierweise,
} from "../rules/interview.ts";
import type { OffeneFrage } from "../rules/offene-frage.ts";
import type { ZitatId, Zitatstand } from "../rules/zitat.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });
const interviewId = () => uuid("interview_id").$type<InterviewId>().notNull();
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** A conversation with a function or an organisation. What was said and the address go on `loeschenAm`. */
export const interviews = pgTable(
  "beteiligung_interviews",
  {
    tenantId: mandant(),
    id: uuid().$type<InterviewId>().notNull(),
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>(),
    partner: text().notNull(),
    thema: text().notNull(),
    grund: text().notNull(),
    tag: tag("tag"),
    stand: text().$type<Interviewstand>().notNull().default("vorgesehen"),
    leitfaden: text().notNull().default(""),
    email: text().notNull().default(""),
    aufzeichnung: boolean().notNull().default(false),
    zitat: text().$type<Zitierweise>().notNull().default("keine"),
    einwilligungWie: text("einwilligung_wie").notNull().default(""),
    einwilligungAm: tag("einwilligung_am"),
    widerrufenAm: tag("widerrufen_am"),
    art: text().$type<Niederschrift>().notNull().default("notizen"),
    niederschrift: text().notNull().default(""),
    loeschenAm: tag("loeschen_am"),
    geloeschtAm: tag("geloescht_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("beteiligung_interviews_loeschen").on(t.tenantId, t.loeschenAm),
    foreignKey({
      name: "beteiligung_interviews_stelle",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);

/** Questions of a guide that were taken from what is still open, each with where it comes from. */
export const leitfadenfragen = pgTable(
  "beteiligung_leitfadenfragen",
  {
    tenantId: mandant(),
    id: uuid().$type<Id<"Leitfadenfrage">>().notNull(),
    interviewId: interviewId(),
    quelle: text().$type<OffeneFrage["quelle"]>().notNull(),
    frage: text().notNull(),
    herkunft: text().notNull(),
    adresse: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_leitfadenfragen_einmal").on(t.tenantId, t.interviewId, t.quelle),
    foreignKey({
      name: "beteiligung_leitfadenfragen_interview",
      columns: [t.tenantId, t.interviewId],
      foreignColumns: [interviews.tenantId, interviews.id],
    }).onDelete("cascade"),
  ],
);

/** The tree of codes that the office keeps. */
export const interviewCodes = pgTable(
  "beteiligung_interview_codes",
  {
    tenantId: mandant(),
    id: uuid().$type<InterviewCodeId>().notNull(),
    elternId: uuid("eltern_id").$type<InterviewCodeId>(),
    name: text().notNull(),
    definition: text().notNull().default(""),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_interview_codes_name").on(t.tenantId, t.name),
    foreignKey({
      name: "beteiligung_interview_codes_eltern",
      columns: [t.tenantId, t.elternId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);

/** What a passage is about. Empty words: the whole paragraph. */
export const codierungen = pgTable(
  "beteiligung_codierungen",
  {
    tenantId: mandant(),
    id: uuid().$type<CodierungId>().notNull(),
    interviewId: interviewId(),
    codeId: uuid("code_id").$type<InterviewCodeId>().notNull(),
    absatz: integer().notNull(),
    stelle: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_codierungen_einmal").on(t.tenantId, t.interviewId, t.codeId, t.absatz, t.stelle),
    foreignKey({
      name: "beteiligung_codierungen_interview",
      columns: [t.tenantId, t.interviewId],
      foreignColumns: [interviews.tenantId, interviews.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "beteiligung_codierungen_code",
      columns: [t.tenantId, t.codeId],
      foreignColumns: [interviewCodes.tenantId, interviewCodes.id],
    }),
  ],
);

/** Words for the public, as they will be read there. Of the link to release them only the hash is kept. */
export const zitate = pgTable(
  "beteiligung_zitate",
  {
    tenantId: mandant(),
    id: uuid().$type<ZitatId>().notNull(),
    interviewId: interviewId(),
    text: text().notNull(),
    nennung: text().$type<Zitierweise>().notNull(),
    stand: text().$type<Zitatstand>().notNull().default("entwurf"),
    tokenHash: text("token_hash"),
    gueltigBis: tag("gueltig_bis"),
    entschiedenAm: tag("entschieden_am"),
    bemerkung: text().notNull().default(""),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_zitate_token").on(t.tenantId, t.tokenHash),
    index("beteiligung_zitate_interview").on(t.tenantId, t.interviewId),
    foreignKey({
      name: "beteiligung_zitate_interview_fk",
      columns: [t.tenantId, t.interviewId],
      foreignColumns: [interviews.tenantId, interviews.id],
    }).onDelete("cascade"),
  ],
);
