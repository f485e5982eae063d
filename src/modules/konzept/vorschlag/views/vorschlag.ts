import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { type DeckendesAngebot, viewDeckende } from "../../angebote/views/angebote.ts";
import { viewKette } from "../../kette/views/kette.ts";
import { werEingabeOf } from "../../rules/massnahme-eingabe.ts";
import {
  type Federfuehrungsvorschlag,
  listNahe,
  proposeFederfuehrung,
  type Vorschlagsgrund,
} from "../rules/vorschlag.ts";
import { listFederfuehrende } from "../store/federfuehrende.ts";

type Genannt = { readonly kennung: string; readonly titel: string };

/** What somebody should know who proposes a Maßnahme, before it is saved. */
export type Vorschlag = {
  /** Where it belongs, as far as that follows. */
  readonly handlungsfeldId: string | null;
  readonly bedarf: (Genannt & { readonly zielIds: readonly string[] }) | null;
  readonly ziel: Genannt | null;
  /** What is done for the same Wirkungsziel or Bedarf already. */
  readonly schonDa: readonly (Genannt & {
    readonly id: string;
    readonly federfuehrung: string | null;
    readonly naehe: "wirkungsziel" | "bedarf";
  })[];
  readonly angebote: readonly DeckendesAngebot[];
  readonly federfuehrung: readonly Federfuehrungsvorschlag[];
};

/**
 * What there is around a Maßnahme that is being proposed: for the same Wirkungsziel or Bedarf, and who could lead it. An
 * element that the actor may not know is not there.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewVorschlag(ctx: Ctx, grund: Vorschlagsgrund): Promise<Vorschlag> {
  requireIntern(ctx);
  const kette = await viewKette(ctx);
  const bedarf = kette.bedarfe.find((one) => one.id === grund.bedarfId) ?? null;
  const ziel = kette.ziele.find((one) => one.id === grund.zielId) ?? null;
  const handlungsfeldId = grund.handlungsfeldId ?? ziel?.handlungsfeldId ?? bedarf?.handlungsfeldId ?? null;
  const nahe = listNahe(kette, { bedarfId: bedarf?.id ?? null, zielId: ziel?.id ?? null, handlungsfeldId });
  const namen = await viewNamen(ctx);
  const ids = nahe.map((one) => one.id);
  const leads = new Map(
    (await ctx.db.read((db) => listFederfuehrende(db, ids))).map(
      (one) => [one.massnahmeId, werEingabeOf(one, namen)] as const,
    ),
  );
  const angebote = bedarf ? await viewDeckende(ctx, bedarf.id) : [];
  return {
    handlungsfeldId,
    bedarf: bedarf && {
      kennung: bedarf.kennung,
      titel: bedarf.titel,
      zielIds: kette.bedarfZiele.filter((kante) => kante.von === bedarf.id).map((kante) => kante.nach),
    },
    ziel: ziel && { kennung: ziel.kennung, titel: ziel.titel },
    schonDa: nahe.flatMap(({ id, kennung, titel, federfuehrung, naehe }) =>
      naehe === "handlungsfeld" ? [] : [{ id, kennung, titel, federfuehrung, naehe }],
    ),
    angebote,
    federfuehrung: proposeFederfuehrung([
      ...nahe.map(({ id, kennung, naehe }) => ({ name: kennung, naehe, lead: leads.get(id) ?? null })),
      ...angebote.map(({ titel, stelle }) => ({
        name: `„${titel}“`,
        naehe: "angebot" as const,
        lead: { wer: stelle.name, art: "verzeichnis" },
      })),
    ]),
  };
}
