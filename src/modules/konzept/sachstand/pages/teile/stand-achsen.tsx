import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { StandView } from "../../views/stand.ts";
import { LeistungSatz } from "./leistung-satz.tsx";
import { AktualitaetZeichen, EinschaetzungZeichen, UmsetzungWort } from "./stand-zeichen.tsx";

/** The three axes side by side, each for itself: what was decided, how far it is, how old that is. */
export function StandAchsen({ stand }: { stand: Omit<StandView, "verlauf"> }) {
  const { text, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { entscheidungGrund, einschaetzungGrund, sachstandAm, leistungen } = stand;
  return (
    <DescriptionList
      look="facts"
      items={[
        {
          term: text("sachstand.entscheidung"),
          details: (
            <>
              {text(`sachstand.entscheidung.${stand.entscheidung}`)}
              {entscheidungGrund ? (
                <>
                  <br />
                  <span {...inhalt}>{entscheidungGrund}</span>
                </>
              ) : null}
            </>
          ),
        },
        { term: text("sachstand.umsetzung"), details: <UmsetzungWort umsetzung={stand.umsetzung} /> },
        {
          term: text("sachstand.einschaetzung"),
          details: (
            <>
              <EinschaetzungZeichen einschaetzung={stand.einschaetzung} />
              {einschaetzungGrund ? (
                <>
                  <br />
                  <span {...inhalt}>{einschaetzungGrund}</span>
                </>
              ) : null}
            </>
          ),
        },
        {
          term: text("sachstand.aktualitaet"),
          details: (
            <>
              {sachstandAm ? `${f.date(sachstandAm)} ` : null}
              <AktualitaetZeichen aktualitaet={stand.aktualitaet} />
              {sachstandAm === null && stand.aktualitaet === null ? text("keine-angabe") : null}
            </>
          ),
        },
        ...(leistungen.length > 0
          ? [
              {
                term: text("sachstand.leistungen"),
                details: (
                  <PlainList
                    items={leistungen.map((one) => ({ key: one.id, content: <LeistungSatz leistung={one} /> }))}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
