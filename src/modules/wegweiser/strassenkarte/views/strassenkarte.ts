import { viewAusschnitt } from "#src/modules/netzwerk/index.ts";
import { checksum } from "#src/platform/checksum.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireWegweiserPflege } from "../../views/intern.ts";
import { istKachelVon, type Kachel, KACHEL_PFAD, kleinsterZoom, mittlereKachel, umgebungOf } from "../rules/kacheln.ts";
import { kachelAdresse, type Kartendienst } from "../rules/kartendienst.ts";
import { findKartendienst } from "../store/kartendienst.ts";

/** Where the pictures of a service stand with us. Another service has other addresses, because browsers keep them. */
function kacheln({ adresse }: Kartendienst): string {
  return `${KACHEL_PFAD}?v=${checksum(adresse).slice(0, 8)}&z={z}&x={x}&y={y}`;
}

/** The street map of the county as readers may load it. Null where there is none. */
export async function viewStrassenkarte(ctx: Ctx) {
  const dienst = await ctx.db.read(findKartendienst);
  const ausschnitt = dienst && (await viewAusschnitt(ctx));
  if (!dienst || !ausschnitt) return null;
  const { anbieter, quelle, quelleAdresse, groessterZoom } = dienst;
  return {
    anbieter,
    quelle,
    quelleAdresse,
    kacheln: kacheln(dienst),
    umgebung: umgebungOf(ausschnitt),
    kleinsterZoom: kleinsterZoom(ausschnitt),
    groessterZoom,
  };
}
export type StrassenkarteView = NonNullable<Awaited<ReturnType<typeof viewStrassenkarte>>>;

/** Where the service has this picture. Null where there is no street map, or the picture is none of this county. */
export async function findKachelAdresse(ctx: Ctx, kachel: Kachel): Promise<string | null> {
  const dienst = await ctx.db.read(findKartendienst);
  const ausschnitt = dienst && (await viewAusschnitt(ctx));
  if (!dienst || !ausschnitt || !istKachelVon(kachel, ausschnitt, dienst.groessterZoom)) return null;
  return kachelAdresse(dienst.adresse, kachel);
}

/**
 * The setting, and a picture of the county's middle to look at.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewKartendienst(ctx: Ctx) {
  requireWegweiserPflege(ctx);
  const dienst = await ctx.db.read(findKartendienst);
  const ausschnitt = await viewAusschnitt(ctx);
  if (!dienst || !ausschnitt) return { dienst, probe: null, grenzen: ausschnitt !== null };
  const kachel = mittlereKachel(ausschnitt, Math.min(kleinsterZoom(ausschnitt) + 3, dienst.groessterZoom));
  return { dienst, probe: kachelAdresse(kacheln(dienst), kachel), grenzen: true };
}
