import { ChainOfFive } from "#src/ui/chain-of-five/chain-of-five.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { Beispielkette } from "../../views/start.ts";

/** One real chain as a story, for those who meet the five steps here first. */
export function BeispielKette({ beispiel, heading }: { beispiel: Beispielkette; heading: string }) {
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const { beleg, bedarf, ziel, massnahme, stand } = beispiel;
  return (
    <ChainOfFive
      id="beispiel"
      heading={heading}
      headingHidden
      places={[
        {
          kind: text("kette.wort.beleg"),
          content: <span {...inhalt}>{`„${beleg.aussage}“ ${beleg.quelle}`.trim()}</span>,
        },
        {
          kind: text("kette.wort.bedarf"),
          items: [{ text: bedarf.titel, href: link(`/konzept/bedarfe/${bedarf.kennung}`), ...inhalt }],
        },
        {
          kind: text("kette.wort.ziel"),
          items: [{ text: ziel.aussage, href: link(`/konzept/ziele/${ziel.kennung}`), ...inhalt }],
        },
        {
          kind: woerter.massnahme,
          items: [{ text: massnahme.titel, href: link(`/konzept/massnahmen/${massnahme.kennung}`), ...inhalt }],
        },
        {
          kind: text("kette.wort.stand"),
          items: [
            {
              text: stand.bericht,
              href: link(`/konzept/massnahmen/${massnahme.kennung}#sachstaende`),
              ...inhalt,
              ...(stand.einschaetzung ? { after: <EinschaetzungZeichen einschaetzung={stand.einschaetzung} /> } : {}),
            },
          ],
        },
      ]}
    />
  );
}
