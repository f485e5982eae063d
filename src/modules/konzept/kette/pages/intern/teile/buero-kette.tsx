import { type ChainItem, ChainOfFive, type ChainPlace } from "#src/ui/chain-of-five/chain-of-five.tsx";
import { useBegriff } from "../../../../pages/teile/begriff.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import { EinschaetzungZeichen } from "../../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { Glied } from "../../../rules/kette.ts";
import type { Umfeld } from "../../../views/umfeld.ts";
import { kuerze } from "../../teile/kuerze.ts";

/**
 * The chain around one element as the way through the office: every link leads to the page where it is worked on.
 *
 * @param anker where on this page the things of a place are worked on; elsewhere there is no link to all of them
 */
export function BueroKette(props: {
  umfeld: Umfeld;
  mitte: { readonly art: Glied | "beleg"; readonly bezeichnung: string };
  anker?: Partial<Record<"beleg" | "bedarf" | "wirkungsziel" | "massnahme", string>>;
}) {
  const { text, link, woerter, f } = useTexte();
  const { umfeld, mitte } = props;
  const place = (
    art: keyof NonNullable<typeof props.anker> | "stand",
    words: { eins: string; viele: string; luecke: string },
    items: ChainItem[],
  ): ChainPlace => {
    if (art === mitte.art)
      return { kind: words.eins, current: true, content: <span lang="de">{kuerze(mitte.bezeichnung)}</span> };
    if (items.length === 0) return { kind: words.eins, gap: true, content: words.luecke };
    const anker = art === "stand" ? undefined : props.anker?.[art];
    return {
      kind: items.length === 1 ? words.eins : words.viele,
      items,
      ...(items.length > 3 && anker
        ? { more: { text: text("kette.alle", { anzahl: items.length }), href: `#${anker}` } }
        : {}),
    };
  };
  const item = (path: string, words: string): ChainItem => ({ text: kuerze(words), href: link(path), lang: "de" });
  const belege = [...new Map(umfeld.belege.map((one) => [one.id, one])).values()];
  const reported = umfeld.massnahmen.filter((one) => one.sachstandAm !== null);
  const words = (wort: "beleg" | "bedarf" | "ziel" | "stand", anzahl: number) => ({
    eins: text(`kette.wort.${wort}`),
    viele: text(`kette.zahl.${wort}`, { anzahl }),
    luecke: text(`buero.luecke.${wort}`),
  });
  return (
    <ChainOfFive
      id="kette"
      heading={text("buero.kette")}
      hereLabel={text("kette.hier")}
      hint={useBegriff("wirkungskette")}
      places={[
        place(
          "beleg",
          words("beleg", belege.length),
          belege.map((one) => ({
            ...item(`/intern/belege/${one.id}`, `${text(`belegart.${one.art}`)}: ${one.aussage}`),
          })),
        ),
        place(
          "bedarf",
          words("bedarf", umfeld.bedarfe.length),
          umfeld.bedarfe.map((one) => item(`/intern/bedarfe/${one.id}`, `${one.kennung} ${one.titel}`)),
        ),
        place(
          "wirkungsziel",
          words("ziel", umfeld.ziele.length),
          umfeld.ziele.map((one) => item(`/intern/wirkungsziele/${one.id}`, `${one.kennung} ${one.titel}`)),
        ),
        place(
          "massnahme",
          {
            eins: woerter.massnahme,
            viele: text("anzahl.massnahmen", { anzahl: umfeld.massnahmen.length }),
            luecke: text("kette.luecke.massnahme"),
          },
          umfeld.massnahmen.map((one) => item(`/intern/massnahmen/${one.id}`, `${one.kennung} ${one.titel}`)),
        ),
        place(
          "stand",
          words("stand", reported.length),
          reported.map((one) => ({
            text: text("kette.stand.am", {
              kennung: one.kennung,
              datum: one.sachstandAm ? f.date(one.sachstandAm) : "",
            }),
            href: link(`/intern/massnahmen/${one.id}/sachstand`),
            after: <EinschaetzungZeichen einschaetzung={one.einschaetzung} />,
          })),
        ),
      ]}
    />
  );
}
