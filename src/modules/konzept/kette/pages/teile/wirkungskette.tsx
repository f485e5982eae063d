import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { useBegriff } from "../../../pages/teile/begriff.tsx";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import { type ChainItem, ChainOfFive, type ChainPlace } from "#src/ui/chain-of-five/chain-of-five.tsx";
import type { KetteMassnahme, KetteView } from "../../views/wirkungskette.ts";
import { kuerze } from "./kuerze.ts";

type Glied = "bedarf" | "wirkungsziel" | "massnahme";

/** More than this many in one place are cut to two and a link to all of them. */
const GEZEIGT = 3;

/**
 * The chain around one Bedarf, Wirkungsziel or Maßnahme as the way through the Konzept: every link leads to the page of
 * its thing, what is missing keeps its place.
 */
export function Wirkungskette(props: {
  mitte: { readonly art: Glied; readonly kennung: string; readonly titel: string };
  kette: KetteView;
  /** Where all things of a place stand on this page. */
  anker: { readonly belege?: string; readonly bedarfe?: string; readonly ziele?: string; readonly massnahmen?: string };
  /** Instead of the newest state of each Maßnahme: the reports of the one the page is about. */
  berichte?: readonly ChainItem[] | undefined;
}) {
  const { text, link, woerter, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { kette, mitte, anker } = props;
  const item = (label: string, path: string): ChainItem => ({ text: label, href: link(path), ...inhalt });
  const here = {
    kind: "",
    current: true,
    content: <span {...inhalt}>{kuerze(`${mitte.kennung} ${mitte.titel}`)}</span>,
  };
  const place = (
    items: ChainItem[],
    words: { eins: string; viele: string; luecke: string },
    target: string | undefined,
  ): ChainPlace =>
    items.length === 0
      ? { kind: words.eins, gap: true, content: words.luecke }
      : {
          kind: items.length === 1 ? words.eins : words.viele,
          items,
          ...(items.length > GEZEIGT && target
            ? { more: { text: text("kette.alle", { anzahl: items.length }), href: `#${target}` } }
            : {}),
        };
  const belege = place(
    kette.belege.map((one) =>
      item(
        `${text(`belegart.${one.art}`)}${one.tag ? `, ${f.date(one.tag)}` : ""}`,
        `/konzept/bedarfe/${one.bedarf}#beleg-${one.nummer}`,
      ),
    ),
    {
      eins: text("kette.wort.beleg"),
      viele: text("kette.zahl.beleg", { anzahl: kette.belege.length }),
      luecke: text("kette.luecke.beleg"),
    },
    anker.belege,
  );
  const bedarfe = place(
    kette.bedarfe.map((one) => item(kuerze(`${one.kennung} ${one.titel}`), `/konzept/bedarfe/${one.kennung}`)),
    {
      eins: text("kette.wort.bedarf"),
      viele: text("kette.zahl.bedarf", { anzahl: kette.bedarfe.length }),
      luecke: text("kette.luecke.bedarf"),
    },
    anker.bedarfe,
  );
  const ziele = place(
    kette.ziele.map((one) => item(kuerze(`${one.kennung} ${one.aussage}`), `/konzept/ziele/${one.kennung}`)),
    {
      eins: text("kette.wort.ziel"),
      viele: text("kette.zahl.ziel", { anzahl: kette.ziele.length }),
      luecke: text("kette.luecke.ziel"),
    },
    anker.ziele,
  );
  const massnahmen = place(
    kette.massnahmen.map((one) => item(kuerze(`${one.kennung} ${one.titel}`), `/konzept/massnahmen/${one.kennung}`)),
    {
      eins: woerter.massnahme,
      viele: text("anzahl.massnahmen", { anzahl: kette.massnahmen.length }),
      luecke: text("kette.luecke.massnahme"),
    },
    anker.massnahmen,
  );
  const staende = props.berichte ?? kette.massnahmen.flatMap((one) => standItem(one, text, f, link));
  const stand = place(
    [...staende],
    {
      eins: text("kette.wort.stand"),
      viele: text("kette.zahl.stand", { anzahl: staende.length }),
      luecke: text("kette.luecke.stand"),
    },
    props.berichte ? "sachstaende" : anker.massnahmen,
  );
  return (
    <ChainOfFive
      id="kette"
      heading={text("kette.titel")}
      hereLabel={text("kette.hier")}
      hint={useBegriff("wirkungskette")}
      places={[
        belege,
        mitte.art === "bedarf" ? { ...here, kind: text("kette.wort.bedarf") } : bedarfe,
        mitte.art === "wirkungsziel" ? { ...here, kind: text("kette.wort.ziel") } : ziele,
        mitte.art === "massnahme" ? { ...here, kind: woerter.massnahme } : massnahmen,
        stand,
      ]}
    />
  );
}

type Texte = ReturnType<typeof useTexte>;

/** "M01: 28 von 40 Plätze", im Plan. What was never reported is not there. */
function standItem(one: KetteMassnahme, text: Texte["text"], f: Texte["f"], link: Texte["link"]): ChainItem[] {
  if (one.sachstandAm === null) return [];
  const { leistung } = one;
  const words =
    leistung === null
      ? text("kette.stand.am", { kennung: one.kennung, datum: f.date(one.sachstandAm) })
      : leistung.soll === null
        ? text("kette.stand.ist", { kennung: one.kennung, ist: `${f.number(leistung.ist)} ${leistung.einheit}`.trim() })
        : text("kette.stand.leistung", {
            kennung: one.kennung,
            ist: f.number(leistung.ist),
            soll: `${f.number(leistung.soll)} ${leistung.einheit}`.trim(),
          });
  return [
    {
      text: words,
      href: link(`/konzept/massnahmen/${one.kennung}#sachstaende`),
      ...(one.einschaetzung ? { after: <EinschaetzungZeichen einschaetzung={one.einschaetzung} /> } : {}),
    },
  ];
}
