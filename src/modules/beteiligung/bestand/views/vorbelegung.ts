import { findStelleByEmail, listAngebotRows } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Akte, isAnonym } from "../../antwort/rules/akte.ts";
import type { EinladungId } from "../../antwort/rules/ids.ts";
import { findEinladung } from "../../antwort/store/einladungen.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import { prefillBestand } from "../rules/vorbelegung.ts";

/**
 * What is known of the Stelle that was invited, as answers to begin with (BE5). The address of the invitation has to be that
 * of the Stelle: whoever reads its mail may know what is known of it. Nothing in anonymous surveys.
 */
export async function viewVorbelegung(ctx: Ctx, akte: Akte, einladungId: EinladungId): Promise<Antworten["werte"]> {
  if (isAnonym(akte)) return {};
  return ctx.db.read(async (db) => {
    const email = (await findEinladung(db, einladungId))?.email;
    const stelleId = email ? await findStelleByEmail(db, email) : null;
    if (!stelleId) return {};
    const angebote = await listAngebotRows(db, { sicht: "intern", heute: ctx.today, stelleId });
    return prefillBestand(akte.definition, angebote);
  });
}
