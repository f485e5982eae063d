import { usePage } from "#src/platform/http/page.tsx";
import { artikelTexts } from "../../../artikel/texts/index.ts";
import { fragenTexts } from "../../../fragen/texts/index.ts";
import { mitnehmenTexts } from "../../../mitnehmen/texts/index.ts";
import { orteTexts } from "../../../orte/texts/index.ts";
import { sammelmappenTexts } from "../../../sammelmappen/texts/index.ts";
import { termineTexts } from "../../../veranstaltungen/texts/index.ts";
import { isSeite, type SeiteArt, type ZielArt } from "../../rules/ziel.ts";
import { rueckmeldungTexts } from "../../texts/index.ts";

/** What pages that stand alone call themselves, in the language of the page. */
export function useSeitenTitel(): (art: ZielArt) => string {
  const { t } = usePage();
  const own = t(rueckmeldungTexts);
  const titles: Readonly<Record<SeiteArt, string>> = {
    start: own("neu.start"),
    zustaendig: own("neu.zustaendig"),
    verzeichnis: t(artikelTexts)("verzeichnis.titel"),
    fragen: t(fragenTexts)("titel"),
    orte: t(orteTexts)("titel"),
    termine: t(termineTexts)("titel"),
    mitnehmen: t(mitnehmenTexts)("titel"),
    sammelmappe: t(sammelmappenTexts)("sammelmappe"),
  };
  return (art) => titles[isSeite(art) ? art : "start"];
}

/** The German name of a page of the guide, or what a page that stands alone calls itself. */
export function SeitenName({ art, name }: { art: ZielArt; name: string }) {
  const titel = useSeitenTitel();
  return name === "" ? <>{titel(art)}</> : <span lang="de">{name}</span>;
}
