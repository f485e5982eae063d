import { inArray, lt } from "drizzle-orm";
import {
  deleteDueAnmeldungen,
  deleteDueInterviews,
  deleteDueKommentarAngaben,
} from "#src/modules/beteiligung/index.ts";
import { deleteDueBeitritte, deleteDueIdeenAngaben } from "#src/modules/konzept/index.ts";
import { deleteDueBarrieremeldungen } from "#src/modules/landkreis/index.ts";
import { deleteExpiredHolderNames } from "#src/modules/gremien/index.ts";
import { deleteExpiredNames } from "#src/modules/netzwerk/index.ts";
import { deleteDueWegweiserAngaben } from "#src/modules/wegweiser/index.ts";
import { record } from "#src/platform/audit/record.ts";
import { dateien, erzeugnisse } from "#src/platform/db/tables.ts";
import type { ScheduledJob } from "#src/platform/queue/job.ts";
import type { Needs } from "./needs.ts";

/** Every night: files whose time is over leave disk and database. */
export const sweepFiles: ScheduledJob<Needs> = {
  kind: "platform.dateien-aufraeumen",
  cron: "17 3 * * *",
  async handle(ctx, { files }) {
    const over = await ctx.db.read((db) =>
      db
        .select({ id: dateien.id })
        .from(dateien)
        .where(lt(dateien.expiresAt, new Date(ctx.now))),
    );
    if (over.length === 0) return;
    const ids = over.map((file) => file.id);
    await ctx.db.write(async (tx) => {
      await tx.delete(erzeugnisse).where(inArray(erzeugnisse.dateiId, ids));
      for (const id of ids) await files.delete(tx, ctx.mandant.id, id);
      await record(
        tx,
        ctx,
        "platform.dateien.swept",
        ids.map((id) => ({ kind: "datei", id })),
      );
    });
  },
};

/** Every night: reports of barriers, senders of ideas, and names of persons whose time is over. */
export const deleteDue: ScheduledJob<Needs> = {
  kind: "app.fristen",
  cron: "7 2 * * *",
  async handle(ctx) {
    await deleteDueBarrieremeldungen(ctx);
    await deleteExpiredNames(ctx);
    await deleteDueIdeenAngaben(ctx);
    await deleteDueBeitritte(ctx);
    await deleteDueWegweiserAngaben(ctx);
    await deleteDueKommentarAngaben(ctx);
    await deleteDueInterviews(ctx);
    await deleteDueAnmeldungen(ctx);
    await deleteExpiredHolderNames(ctx);
  },
};
