import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import type { ReisePapier } from "../../views/reise.ts";
import { Amtlich, type Lesen, Text } from "./lesen.tsx";

/** The tick list: each paper in the reader's language with the German word that stands in letters. */
export function PapiereListe({ papiere, lesen }: { papiere: readonly ReisePapier[]; lesen: Lesen }) {
  const { text, um } = lesen;
  return (
    <ul className="wk-liste wk-haken">
      {papiere.map(({ id, name, uebersetzt, hinweis, schritte = [] }) => (
        <li key={id}>
          <Checkbox
            name={`papier-${id}`}
            label={
              <>
                {uebersetzt ? <Text t={uebersetzt} um={um} /> : <Amtlich name={name} um={um} />}
                {[uebersetzt ? name : "", hinweis].filter(Boolean).map((line) => (
                  <small key={line} lang="de" dir="ltr">
                    {line}
                  </small>
                ))}
                {schritte.length > 0 ? (
                  <small>
                    {text("lage.papiere.fuer", {
                      anzahl: schritte.length,
                      schritte: new Intl.ListFormat(um, { type: "conjunction" }).format(schritte.map(String)),
                    })}
                  </small>
                ) : null}
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
