import { listAngebote, type SeitenBeitragQuelle } from "#src/modules/netzwerk/index.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { viewEinordnungNamen } from "../views/angebote.ts";

/** What a Stelle offers, on its public page (R048). */
export const angeboteBeitrag: SeitenBeitragQuelle = {
  name: "konzept-angebote",
  async stelle(ctx, stelleId) {
    const angebote = await listAngebote(ctx, { stelleId, blick: "oeffentlich" });
    if (angebote.length === 0) return [];
    const text = translator(konzeptTexts, ctx.locale);
    const f = formatsFor(ctx.locale);
    const places = await viewEinordnungNamen(
      ctx,
      angebote.map((one) => one.id),
    );
    return [
      {
        key: "angebote",
        titel: text("angebot.stelle.titel"),
        vorspann: text("angebot.stelle.vorspann"),
        eintraege: angebote.map((one) => {
          const place = places.get(one.id);
          const wo = [...one.gemeinden.map(({ name }) => name), ...one.regionen];
          return {
            titel: one.titel,
            href: `/angebote/${one.id}`,
            text: [
              ...(place && place.zielgruppen.length > 0
                ? [text("angebot.satz.fuer", { wen: place.zielgruppen.join("; ") })]
                : []),
              ...(wo.length > 0 ? [text("angebot.satz.wo", { wo: wo.join(", ") })] : []),
              ...(one.erreichteImJahr === null
                ? []
                : [text("angebot.satz.erreicht", { anzahl: f.number(one.erreichteImJahr) })]),
              ...(one.kinderbetreuung ? [text("angebot.satz.kinder")] : []),
              ...(one.finanziertBis ? [text("angebot.satz.bis", { datum: f.date(one.finanziertBis) })] : []),
              ...(one.bestaetigtAm ? [text("angebot.satz.bestaetigt", { datum: f.date(one.bestaetigtAm) })] : []),
            ].join(" "),
          };
        }),
        deutsch: ctx.locale === "de",
      },
    ];
  },
};
