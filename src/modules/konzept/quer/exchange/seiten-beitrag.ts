import {
  listGemeinden,
  listStellen,
  type SeitenBeitrag,
  type SeitenBeitragQuelle,
} from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import type { Id } from "#src/shared/id.ts";
import { konzeptTexts } from "../../texts/index.ts";
import { viewKonzeptGemeinde } from "../views/gemeinden.ts";
import { listBeteiligungen } from "../views/stelle.ts";

/** More than this stands on the page behind the link. */
const HOECHSTENS = 6;

/** What the Konzept says of a Stelle or a municipality, for their own pages. */
export const konzeptBeitrag: SeitenBeitragQuelle = {
  name: "konzept-quer",
  stelle: stelleBeitrag,
  gemeinde: gemeindeBeitrag,
};

async function stelleBeitrag(ctx: Ctx, id: Id<"Stelle">): Promise<SeitenBeitrag[]> {
  const stelle = (await listStellen(ctx)).find((one) => one.id === id);
  const { fuehrt, wirktMit } = await listBeteiligungen(ctx, id);
  if (!stelle || fuehrt.length + wirktMit.length === 0) return [];
  const text = translator(konzeptTexts, ctx.locale);
  const entry = (rolle: string) => (one: { readonly kennung: string; readonly titel: string }) => ({
    titel: one.titel,
    href: `/konzept/massnahmen/${one.kennung}`,
    rand: `${one.kennung}, ${rolle}`,
  });
  return [
    {
      key: "konzept",
      titel: text("quer.beitrag.stelle"),
      eintraege: [
        ...fuehrt.map(entry(text("quer.beteiligung.fuehrt"))),
        ...wirktMit.map(entry(text("quer.beteiligung.wirkt-mit"))),
      ].slice(0, HOECHSTENS),
      mehr: {
        text: text("quer.beitrag.stelle.mehr", { anzahl: fuehrt.length + wirktMit.length }),
        href: `/konzept/stellen/${stelle.slug}`,
      },
      deutsch: true,
    },
  ];
}

async function gemeindeBeitrag(ctx: Ctx, id: Id<"Gemeinde">): Promise<SeitenBeitrag[]> {
  const gemeinde = (await listGemeinden(ctx)).find((one) => one.id === id);
  if (!gemeinde) return [];
  const { bedarfe, massnahmen } = await viewKonzeptGemeinde(ctx, gemeinde.slug);
  const all = [bedarfe.hier, bedarfe.kreisweit, massnahmen.hier, massnahmen.kreisweit];
  if (all.every((list) => list.length === 0)) return [];
  const text = translator(konzeptTexts, ctx.locale);
  const entry = (pfad: string) => (one: { readonly kennung: string; readonly titel: string }) => ({
    titel: one.titel,
    href: `${pfad}/${one.kennung}`,
    rand: one.kennung,
  });
  return [
    {
      key: "konzept",
      titel: text("quer.beitrag.gemeinde", { name: gemeinde.name }),
      eintraege: [
        ...bedarfe.hier.map(entry("/konzept/bedarfe")),
        ...massnahmen.hier.map(entry("/konzept/massnahmen")),
      ].slice(0, HOECHSTENS),
      mehr: {
        text: text("quer.beitrag.gemeinde.mehr", { name: gemeinde.name }),
        href: `/konzept/gemeinden/${gemeinde.slug}`,
      },
      deutsch: true,
    },
  ];
}
