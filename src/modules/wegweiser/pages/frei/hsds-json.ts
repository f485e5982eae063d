import { viewLandkreis, viewProfil } from "#src/modules/landkreis/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { jsonResponse } from "../../exchange/files.ts";
import { hsdsServices } from "../../exchange/hsds.ts";
import { isSprache } from "../../rules/sprachen.ts";
import { viewWegweiserDaten } from "../../views/daten.ts";
import type { Route } from "./+types/hsds-json";

/** ISO 3166-2 by the first two digits of the amtlicher Schlüssel. */
const LAENDER: Record<string, string> = {
  "01": "DE-SH",
  "02": "DE-HH",
  "03": "DE-NI",
  "04": "DE-HB",
  "05": "DE-NW",
  "06": "DE-HE",
  "07": "DE-RP",
  "08": "DE-BW",
  "09": "DE-BY",
  "10": "DE-SL",
  "11": "DE-BE",
  "12": "DE-BB",
  "13": "DE-MV",
  "14": "DE-SN",
  "15": "DE-ST",
  "16": "DE-TH",
};

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = url.searchParams.get("sprache") ?? ctx.locale;
  if (!isSprache(sprache)) return Response.json({ fehler: "unbekannter-filter", namen: ["sprache"] }, { status: 400 });
  const [landkreis, profil] = await Promise.all([viewLandkreis(ctx), viewProfil(ctx)]);
  const kreis = { name: landkreis.name, land: LAENDER[profil?.land ?? ""] ?? "DE" };
  return jsonResponse(hsdsServices(await viewWegweiserDaten(ctx), sprache, ctx.mandant.origin, kreis));
}
