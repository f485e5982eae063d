import { usePage } from "#src/platform/http/page.tsx";
import { netzwerkTexts } from "../texts/index.ts";
import type { Verlauf } from "../views/intern.ts";
import { optionalText, VerlaufTeil } from "./verlauf-teil.tsx";

/** What the log calls these kinds, where the texts have a shorter word. */
const WORT: Readonly<Record<string, string>> = { foerderprogramm: "programm" };

/** What happened to a Stelle, a Gemeinde, a Gebiet or a Förderprogramm. */
export function VerlaufListe({ verlauf }: { verlauf: Verlauf }) {
  const text = usePage().t(netzwerkTexts);
  const known = optionalText(netzwerkTexts.messages.de, text);
  return (
    <VerlaufTeil
      verlauf={verlauf}
      bereich="netzwerk"
      worte={{
        titel: text("verlauf.titel"),
        vorher: text("aenderung.vorher"),
        jetzt: text("aenderung.jetzt"),
        protokoll: text("verlauf.protokoll"),
        tat: (verb) => known(`verlauf.${verb}`) ?? text("verlauf.anders"),
        feld: (kind, name) => known(`${WORT[kind] ?? kind}.${name}`),
      }}
    />
  );
}
