import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays } from "#src/shared/datum.ts";
import { readGeprueft } from "../../pflege/views/geprueft.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import { readKarten } from "../../views/lesen.ts";
import { readReise } from "../../views/reise.ts";
import {
  istOffen,
  kurzadresseOf,
  SAMMELMAPPE_VORSCHLAG_TAGE,
  type SammelmappeId,
  mayMakeSammelmappe,
} from "../rules/sammelmappe.ts";
import { findSammelmappe, findSlugByKurz, listSammelmappen } from "../store/sammelmappen.ts";

/** The address of a Sammelmappe to hand on, the same in every language. */
export const sammelmappeAdresse = (ctx: Ctx, code: string): string => `${ctx.mandant.origin}/w/${code}`;

/** All Sammelmappen of the county. @throws SignInNeeded, NotAllowed for those who only read */
export async function viewSammelmappen(ctx: Ctx) {
  requireMaker(ctx);
  return ctx.db.read(async (db) =>
    (await listSammelmappen(db)).map(({ id, titel, giltBis, leistungIds }) => ({
      id,
      titel,
      giltBis,
      offen: istOffen({ giltBis }, ctx.today),
      anzahl: leistungIds.length,
    })),
  );
}

/**
 * What the form shows.
 *
 * @param id null: a new one
 * @throws SignInNeeded, NotAllowed for those who only read, NotFound
 */
export async function viewSammelmappeForm(ctx: Ctx, id: SammelmappeId | null) {
  requireMaker(ctx);
  return ctx.db.read(async (db) => {
    const sammelmappe = id ? await findSammelmappe(db, { id }) : null;
    if (id && !sammelmappe) throw new NotFound();
    return {
      sammelmappe: sammelmappe && {
        ...sammelmappe,
        offen: istOffen(sammelmappe, ctx.today),
        adresse: sammelmappeAdresse(ctx, sammelmappe.code),
      },
      vorschlagBis: addDays(ctx.today, SAMMELMAPPE_VORSCHLAG_TAGE),
      leistungen: (await listLeistungRows(db, "oeffentlich")).map(({ id: key, titel }) => ({ id: key, titel })),
    };
  });
}

/** What the address of a Sammelmappe opens; null when it opens nothing, whatever the reason. */
export function viewSammelmappe(ctx: Ctx, code: string, sprache: Sprache) {
  return ctx.db.read(async (db) => {
    const asked = kurzadresseOf(code);
    const sammelmappe = asked?.art === "sammelmappe" ? await findSammelmappe(db, { code: asked.code }) : null;
    if (!sammelmappe || !istOffen(sammelmappe, ctx.today)) return null;
    const { karten } = await readKarten(db, sprache);
    // What was withdrawn meanwhile is left out.
    const leistungen = sammelmappe.leistungIds.flatMap((id) => {
      const karte = karten.get(id);
      return karte ? [{ ...karte, id }] : [];
    });
    return {
      titel: sammelmappe.titel,
      notiz: sammelmappe.notiz,
      giltBis: sammelmappe.giltBis,
      geprueft: (await readGeprueft(db, ctx.today)).get(sammelmappe.id) ?? null,
      adresse: sammelmappeAdresse(ctx, sammelmappe.code),
      leistungen,
      reise: await readReise(
        db,
        leistungen.map(({ id }) => id),
        sprache,
      ),
    };
  });
}

/** Where a short address leads; null: nowhere. */
export async function findKurzadresse(ctx: Ctx, code: string): Promise<string | null> {
  const asked = kurzadresseOf(code);
  if (!asked) return null;
  return ctx.db.read(async (db) => {
    if (asked.art === "leistung") {
      const slug = await findSlugByKurz(db, asked.code);
      return slug && `/wegweiser/leistungen/${slug}`;
    }
    const sammelmappe = await findSammelmappe(db, { code: asked.code });
    return sammelmappe && `/wegweiser/sammelmappen/${sammelmappe.code}`;
  });
}

function requireMaker(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayMakeSammelmappe(ctx.actor)) throw new NotAllowed();
}
