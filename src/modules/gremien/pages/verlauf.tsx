import { optionalText, VerlaufTeil } from "#src/modules/netzwerk/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { gremienTexts } from "../texts/index.ts";
import type { Verlauf } from "../views/intern.ts";

/** What happened to a Gremium or a Funktion. */
export function VerlaufListe({ verlauf }: { verlauf: Verlauf }) {
  const text = usePage().t(gremienTexts);
  const known = optionalText(gremienTexts.messages.de, text);
  return (
    <VerlaufTeil
      verlauf={verlauf}
      bereich="gremien"
      worte={{
        titel: text("verlauf.titel"),
        vorher: text("aenderung.vorher"),
        jetzt: text("aenderung.jetzt"),
        protokoll: text("verlauf.protokoll"),
        tat: (verb) => known(`verlauf.${verb}`) ?? text("verlauf.anders"),
        feld: (kind, name) => known(`${kind}.${name}`),
      }}
    />
  );
}
