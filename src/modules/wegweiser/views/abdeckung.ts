import { listOrtRows, listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { leistungStand } from "../rules/leistung.ts";
import { pflegeAlterOf } from "../pflege/rules/eintrag.ts";
import { listEintraege } from "../pflege/store/eintraege.ts";
import { listUebergabeRows } from "../uebergaben/store/uebergaben.ts";
import { listLeistungRows } from "../store/leistungen.ts";

/** What units of the county have in the guide and how much of it is due, those without a Leistung first (R116). */
export async function viewAbdeckung(ctx: Ctx) {
  requireIntern(ctx);
  const units = (await listStellen(ctx)).filter((one) => one.gehoertZumLandkreis);
  const rows = await ctx.db.read((db) => listLeistungRows(db, "intern"));
  const gepflegt = await ctx.db.read(async (db) => listEintraege(db, ctx.today, await listOrtRows(db)));
  const wege = await ctx.db.read((db) => listUebergabeRows(db));
  const einheiten = units.map(({ id, name, kurzname }) => {
    const own = rows.filter((row) => row.anbieterId === id);
    const shown = own.filter((row) => leistungStand(row) === "veroeffentlicht");
    const mine = gepflegt.filter((one) => one.stelleId === id || one.weitereId === id);
    const due = mine.filter((one) => ["nie", "ueberfaellig", "alt"].includes(pflegeAlterOf(one.pflege, ctx.today)));
    return {
      id,
      name,
      kurzname,
      leistungen: shown.length,
      entwuerfe: own.length - shown.length,
      weitere: mine.filter(({ art }) => art !== "leistung").length,
      faellig: due.length,
      uebergaben: wege.filter((one) => one.vonId === id || one.anId === id).length,
    };
  });
  return {
    einheiten: einheiten.toSorted((a, b) => a.leistungen - b.leistungen || a.name.localeCompare(b.name, "de")),
    ohne: einheiten.filter((one) => one.leistungen === 0).length,
  };
}
