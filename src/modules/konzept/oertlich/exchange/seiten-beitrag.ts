import type { SeitenBeitragQuelle } from "#src/modules/netzwerk/index.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { viewOertliches } from "../views/oertlich.ts";

/** “Konzept der Gemeinde Altenschilf: in Arbeit” with own and inherited Bedarfe, on the page of the municipality (R068). */
export const oertlichBeitrag: SeitenBeitragQuelle = {
  name: "konzept-oertlich",
  async gemeinde(ctx, id) {
    const view = await viewOertliches(ctx, id);
    if (!view) return [];
    const text = translator(konzeptTexts, ctx.locale);
    const { gemeinde, konzept, eigene, geerbt, kreisweit } = view;
    return [
      {
        key: "oertliches-konzept",
        titel: text("oertlich.titel", { name: gemeinde.name, stand: text(`oertlich.stand.${konzept.stand}`) }),
        vorspann: text("oertlich.vorspann", { eigene: eigene.length, geerbt: geerbt.length, kreisweit }),
        eintraege: [
          ...eigene.map((one) => ({
            titel: one.titel,
            rand: text("oertlich.eigener"),
            ...(one.beschreibung ? { text: one.beschreibung } : {}),
          })),
          ...geerbt.map((one) => ({
            titel: one.titel,
            rand: text("oertlich.geerbt", { kennung: one.kennung }),
            href: `/konzept/bedarfe/${one.kennung}`,
          })),
        ],
        mehr: { text: text("oertlich.mehr", { name: gemeinde.name }), href: `/konzept/gemeinden/${gemeinde.slug}` },
        deutsch: true,
      },
    ];
  },
};
