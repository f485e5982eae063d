import { listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { leistungStand } from "../rules/leistung.ts";
import { alterOf } from "../rules/pruefung.ts";
import { listUebergabeRows } from "../uebergaben/store/uebergaben.ts";
import { listLeistungRows } from "../store/leistungen.ts";

/** Which units of the county have their Leistungen in the guide, those without first (R116). */
export async function viewAbdeckung(ctx: Ctx) {
  requireIntern(ctx);
  const units = (await listStellen(ctx)).filter((one) => one.gehoertZumLandkreis);
  const rows = await ctx.db.read((db) => listLeistungRows(db, "intern"));
  const wege = await ctx.db.read((db) => listUebergabeRows(db));
  const einheiten = units.map(({ id, name, kurzname }) => {
    const own = rows.filter((row) => row.anbieterId === id);
    const shown = own.filter((row) => leistungStand(row) === "veroeffentlicht");
    const due = shown.filter((row) => ["ueberfaellig", "alt"].includes(alterOf(row.pruefenBis, ctx.today)));
    return {
      id,
      name,
      kurzname,
      leistungen: shown.length,
      entwuerfe: own.length - shown.length,
      faellig: due.length,
      uebergaben: wege.filter((one) => one.vonId === id || one.anId === id).length,
    };
  });
  return {
    einheiten: einheiten.toSorted((a, b) => a.leistungen - b.leistungen || a.name.localeCompare(b.name, "de")),
    ohne: einheiten.filter((one) => one.leistungen === 0).length,
  };
}
