import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { type Barrierefreiheit, isErklaerungPlausible } from "../rules/barrierefreiheit.ts";
import { mayChangeLandkreis } from "../rules/permissions.ts";
import { RECHTSTEXT_MAX, type Rechtstext } from "../rules/rechtstexte.ts";
import {
  deleteRechtstext,
  lockBarrierefreiheit,
  lockRechtstext,
  saveRechtstext,
  updateBarrierefreiheit,
} from "../store/rechtstexte.ts";

/**
 * Writes a legal page in one language. An empty text takes the county's version away, so that the page is made from
 * the template again. The audit keeps its length, not its words: legal texts name persons.
 *
 * @param neu.rev the revision the form showed; 0 when there was none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeRechtstext(
  ctx: Ctx,
  neu: { art: Rechtstext; locale: Locale; text: string; stand: Datum; rev: number },
): Promise<Outcome<null, "inzwischen-geaendert" | "zu-lang" | "stand-in-der-zukunft">> {
  return ctx.db.write(async (tx) => {
    if (!mayChangeLandkreis(ctx.actor)) throw new NotAllowed();
    if (neu.text.length > RECHTSTEXT_MAX) return refuse("zu-lang");
    if (neu.stand > ctx.today) return refuse("stand-in-der-zukunft");
    const before = await lockRechtstext(tx, neu.art, neu.locale);
    if ((before?.rev ?? 0) !== neu.rev) return refuse("inzwischen-geaendert");
    if (neu.text === "") {
      if (before) await deleteRechtstext(tx, before.id);
    } else if ((await saveRechtstext(tx, neu, before?.id ?? null)) === null) {
      return refuse("inzwischen-geaendert");
    }
    const place = { art: neu.art, locale: neu.locale };
    await record(tx, ctx, "landkreis.rechtstext.changed", [
      {
        kind: "rechtstext",
        id: ctx.mandant.id,
        before: before ? { ...place, stand: before.stand, zeichen: before.text.length } : null,
        after: neu.text === "" ? null : { ...place, stand: neu.stand, zeichen: neu.text.length },
      },
    ]);
    return accept(null);
  });
}

export type NewBarrierefreiheit = Barrierefreiheit & {
  readonly geprueftAm: Datum;
  readonly gesetz: string;
  readonly stelleName: string;
  readonly stelleAnschrift: string;
  readonly stelleLink: string;
};

/**
 * Changes what the statement on accessibility says. Refuses a statement that contradicts itself.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeBarrierefreiheit(
  ctx: Ctx,
  rev: number,
  neu: NewBarrierefreiheit,
): Promise<Outcome<null, "inzwischen-geaendert" | "widerspruch" | "stand-in-der-zukunft">> {
  return ctx.db.write(async (tx) => {
    if (!mayChangeLandkreis(ctx.actor)) throw new NotAllowed();
    const before = await lockBarrierefreiheit(tx);
    if (!before) throw new NotFound();
    if (before.rev !== rev) return refuse("inzwischen-geaendert");
    if (!isErklaerungPlausible(neu)) return refuse("widerspruch");
    if (neu.geprueftAm > ctx.today) return refuse("stand-in-der-zukunft");
    const row = { ...neu, barrieren: [...neu.barrieren] };
    await updateBarrierefreiheit(tx, ctx.mandant.id, row);
    await record(tx, ctx, "landkreis.barrierefreiheit.changed", [
      { kind: "landkreis", id: ctx.mandant.id, ...difference<Partial<typeof before>>(before, { ...before, ...row }) },
    ]);
    return accept(null);
  });
}
