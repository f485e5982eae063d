import { viewLandkreis, viewProfil } from "#src/modules/landkreis/index.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { answerPdf } from "#src/platform/http/pdf-answer.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { frageOf, readAngaben } from "../../../rules/frage.ts";
import { isSprache } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { viewLeistung } from "../../../views/leistung.ts";
import { renderHandzettel } from "../../exchange/render-handzettel.ts";
import { FORMATE, istSetzbar } from "../../rules/format.ts";
import { kurzadresse } from "../../../sammelmappen/views/kurzadresse.ts";
import { handzettelData } from "../teile/handzettel-daten.ts";
import type { Route } from "./+types/laufzettel-pdf";

const NICHTS = frageOf(readAngaben(new URLSearchParams()), null);

/** The sheet of one Leistung as PDF: one or two languages, A4, A5 or card, in large type when asked. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const mit = url.searchParams.get("mit") ?? ctx.locale;
  const format = FORMATE.find((one) => one === (url.searchParams.get("format") ?? "a4"));
  if (!isSprache(mit) || !istSetzbar(mit) || !format) throw new NotFound();
  const deutsch = await viewLeistung(ctx, params.slug, "de", NICHTS);
  if (!deutsch) throw new NotFound();
  const view = mit === "de" ? null : await viewLeistung(ctx, params.slug, mit, NICHTS);
  const landkreis = await viewLandkreis({ ...ctx, locale: "de" });
  const profil = await viewProfil(ctx);
  const data = handzettelData(
    deutsch,
    view && { view, sprache: mit },
    format,
    url.searchParams.get("schrift") === "gross",
    {
      adresse: kurzadresse(ctx, deutsch.id, mit),
      landkreis: landkreis.name,
      farbe: { farbton: profil?.farbton ?? 205, buntheit: (profil?.buntheit ?? 62) / 1000 },
    },
  );
  const { renderPdf } = context.get(machineKey);
  return answerPdf(() => renderHandzettel(renderPdf, data, data.qrWorte, deutsch.geprueftAm), {
    lang: mit,
    busy: translator(wegweiserTexts, ctx.locale)("blatt.viel-los"),
  });
}
