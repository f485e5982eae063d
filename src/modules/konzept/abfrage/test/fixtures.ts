import { eq } from "drizzle-orm";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import type { SachstandMeldung } from "../../sachstand/rules/meldung.ts";
import { aHandlungsfeld, anInhalt, aStelle, fuehrt, SYSTEM, valueOf } from "../../test/fixtures.ts";
import { issueBrief } from "../commands/issue-links.ts";
import { openRunde } from "../commands/open-runde.ts";
import type { AbfrageMailId } from "../rules/abfrage.ts";
import { viewRunde } from "../views/runden.ts";

export const RUNDE = {
  titel: "Sachstand Herbst 2026",
  von: "2026-06-01" as Datum,
  bis: "2026-11-30" as Datum,
  faelligAm: "2026-12-15" as Datum,
};

/** What somebody answers. */
export const MELDUNG: SachstandMeldung = {
  tag: "2026-11-21" as Datum,
  umsetzung: "laeuft",
  einschaetzung: "im-plan",
  grund: "",
  neuerTermin: null,
  bericht: "Zwei Linien angepasst.",
  naechsteSchritte: "",
  gemeldetVon: "",
  oeffentlich: true,
  leistungen: [],
};

export async function mitAdresse(ctx: Ctx, name: string, email: string, imLandkreis = false): Promise<Id<"Stelle">> {
  const id = await aStelle(ctx, name);
  await ctx.db.note(async (tx) => {
    await tx
      .update(stellen)
      .set({ email, telefon: "+49 30 23125 1", gehoertZumLandkreis: imLandkreis })
      .where(eq(stellen.id, id));
  });
  return id;
}

/** A round about three Maßnahmen: two of a Träger outside, one of an office without address. */
export async function eineRunde(ctx: Ctx) {
  const feld = await aHandlungsfeld(ctx);
  const vhs = await mitAdresse(ctx, "Volkshochschule", "kontakt@vhs.example");
  const stumm = await mitAdresse(ctx, "Fahrplanbüro", "", true);
  const ids: Id<"Massnahme">[] = [];
  for (const [titel, stelle] of [
    ["Kurse am Abend", vhs],
    ["Kurse am Morgen", vhs],
    ["Fahrplan", stumm],
  ] as const) {
    const made = valueOf(await createMassnahme(ctx, anInhalt(feld, { titel, zustaendigkeiten: [fuehrt(stelle)] })));
    valueOf(await publishMassnahme(ctx, made.id));
    ids.push(made.id);
  }
  const opened = valueOf(await openRunde(ctx, RUNDE, ids));
  const view = await viewRunde(ctx, opened.id);
  return { feld, vhs, ids, rundeId: opened.id, opened, fragen: view.zeilen };
}

/** What the worker would send now, with the links that stand in it; the newest mail first. */
export async function briefe(ctx: Ctx) {
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ id: AbfrageMailId }>("select id from konzept_abfrage_mails where ergebnis is null order by id desc"),
  );
  const made = [];
  for (const { id } of rows) {
    const brief = await issueBrief({ ...ctx, actor: SYSTEM }, id);
    if (brief) made.push({ ...brief, mailId: id });
  }
  return made;
}
