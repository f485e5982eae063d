import type { SeitenBeitragQuelle } from "#src/modules/netzwerk/index.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { gremienTexts } from "../texts/index.ts";
import { listSitzeBeitraege } from "../views/sitze.ts";
import { listStelleMandate } from "../views/mandate.ts";

/** The decisions behind a Stelle (R005) and the bodies in which it or a municipality sits, on their public pages. */
export const gremienSeitenBeitrag: SeitenBeitragQuelle = {
  name: "gremien",
  async stelle(ctx, id) {
    const text = translator(gremienTexts, ctx.locale);
    const f = formatsFor(ctx.locale);
    const mandate = await listStelleMandate(ctx, id, {
      titel: text("beitrag.mandate"),
      zeile: ({ titel, beschlossenAm, gremium }) => ({
        titel: text("mandat.beschluss", { datum: f.date(beschlossenAm) }),
        text: gremium ? `${titel} (${gremium.name})` : titel,
      }),
    });
    return [...mandate, ...(await listSitzeBeitraege(ctx, { stelleId: id }, text))];
  },
  async gemeinde(ctx, id) {
    return listSitzeBeitraege(ctx, { gemeindeId: id }, translator(gremienTexts, ctx.locale));
  },
};
