import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { expireDatei } from "#src/platform/files/expire-datei.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { listFassungen } from "../../fassung/store/fassungen.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { detectMedientyp } from "../rules/datei-art.ts";
import { deleteFruehereFassung, insertFruehereFassung, listFruehereFassungen } from "../store/fruehere.ts";
import { deleteTeil, saveUnterlage } from "../store/teile.ts";
import { type Datei, takeDatei } from "./keep-unterlage.ts";
import { requireKeepProzess } from "./lock-for-prozess.ts";

export type FruehereAngaben = {
  readonly bezeichnung: string;
  readonly beschlossenAm: Datum;
  readonly gremium: string;
  readonly beschluss: string;
};

/**
 * Enters an edition from before the software that exists as a PDF only, so that the county's history is complete. It is
 * older than everything that is recorded in detail, takes no part in the row of hashes and is compared with nothing.
 *
 * @param files where files lie, from the running program
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function enterFruehereFassung(ctx: Ctx, files: FileStore, angaben: FruehereAngaben, datei: Datei | null) {
  requireKeepProzess(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if (angaben.bezeichnung === "") return refuse("ohne-bezeichnung");
    if (angaben.gremium === "") return refuse("gremium-fehlt");
    if (angaben.beschlossenAm > ctx.today) return refuse("beschluss-in-zukunft");
    const erfasst = await listFassungen(tx);
    if (erfasst.some((one) => one.beschlossenAm <= angaben.beschlossenAm)) return refuse("nicht-frueher");
    const same = (text: string) => text.toLocaleLowerCase("de");
    const names = [...erfasst, ...(await listFruehereFassungen(tx))].map((one) => same(one.bezeichnung));
    if (names.includes(same(angaben.bezeichnung))) return refuse("bezeichnung-vergeben");
    if (!datei) return refuse("pdf-fehlt");
    if (detectMedientyp(datei.bytes) !== "application/pdf") return refuse("kein-pdf");
    const taken = await takeDatei(tx, ctx, files, datei);
    if (!taken.ok) return taken;
    const unterlageId = newId<"Unterlage">();
    await saveUnterlage(tx, unterlageId, {
      titel: angaben.bezeichnung,
      art: "konzept",
      datum: angaben.beschlossenAm,
      adresse: "",
      oeffentlich: true,
      dateiId: taken.value,
    });
    const id = newId<"FruehereFassung">();
    await insertFruehereFassung(tx, { ...angaben, id, konzeptId: konzept.id, unterlageId });
    await record(tx, ctx, "konzept.fassung.earlier-entered", [
      { kind: "fruehere-fassung", id, after: { ...angaben, dateiId: taken.value } },
    ]);
    return accept({ id, unterlageId });
  });
}

/**
 * Takes an entered edition back, with its PDF: nothing was frozen with it. The log keeps that it was there.
 *
 * @throws NotAllowed, NotFound
 */
export async function removeFruehereFassung(ctx: Ctx, id: Id<"FruehereFassung">) {
  requireKeepProzess(ctx);
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const row = (await listFruehereFassungen(tx)).find((one) => one.id === id);
    if (!row) throw new NotFound();
    await deleteFruehereFassung(tx, id);
    await deleteTeil(tx, "unterlage", row.unterlageId);
    if (row.dateiId) await expireDatei(tx, row.dateiId);
    const { bezeichnung, beschlossenAm } = row;
    await record(tx, ctx, "konzept.fassung.earlier-removed", [
      { kind: "fruehere-fassung", id, before: { bezeichnung, beschlossenAm } },
    ]);
    return accept({ id });
  });
}
