import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Progress } from "#src/ui/progress/progress.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { LeistungSatz } from "../../../sachstand/pages/teile/leistung-satz.tsx";
import type { LeistungStand } from "../../../sachstand/views/stand.ts";
import type { MassnahmeSeite } from "../../views/massnahme-seite.ts";
import type { MessungView } from "../../views/ziel-seite.ts";
import { BedarfeListe, ZieleListe } from "./glieder.tsx";
import { Messungen } from "./messungen.tsx";

/** "Warum gibt es diese Maßnahme?": what is to change, and what was missing, up the chain. */
export function Warum({ seite }: { seite: MassnahmeSeite }) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  const { kette, ohneZielGrund } = seite;
  return (
    <Section id="warum" heading={text("massnahmeseite.warum")}>
      {kette.ziele.length === 0 ? (
        <EmptyState title={text("massnahmeseite.warum.leer")}>
          {ohneZielGrund ? <span {...inhalt}>{ohneZielGrund}</span> : text("zielseite.luecke.text")}
        </EmptyState>
      ) : (
        <>
          <p className="kern-body">{text("massnahmeseite.warum.satz")}</p>
          <ZieleListe ziele={kette.ziele} />
          {kette.bedarfe.length > 0 ? (
            <>
              <p className="kern-body">{text("massnahmeseite.warum.weil")}</p>
              <BedarfeListe bedarfe={kette.bedarfe} />
            </>
          ) : null}
        </>
      )}
    </Section>
  );
}

/** What it has brought forth: "27 von 60 Haushalten", as a bar where there is a number to reach. */
export function Entstanden({ leistungen }: { leistungen: readonly LeistungStand[] }) {
  const { text } = useTexte();
  if (leistungen.length === 0) return null;
  return (
    <Section id="entstanden" heading={text("massnahmeseite.entstanden")}>
      {leistungen.map((one) =>
        one.ist !== null && one.soll !== null && one.soll > 0 ? (
          <Progress
            key={one.id}
            id={`leistung-${one.id}`}
            label={<LeistungSatz leistung={one} />}
            value={Math.min(one.ist, one.soll)}
            max={one.soll}
          />
        ) : (
          <p key={one.id} className="kern-body">
            <LeistungSatz leistung={one} />
          </p>
        ),
      )}
    </Section>
  );
}

/** The figures of its Wirkungsziele, with the sentence that they are not its success (R114). */
export function Umfeld({ messungen, kennung }: { messungen: readonly MessungView[]; kennung: string }) {
  const { text } = useTexte();
  if (messungen.length === 0) return null;
  return (
    <Section
      id="umfeld"
      heading={text(messungen.length === 1 ? "massnahmeseite.umfeld" : "massnahmeseite.umfeld.viele")}
    >
      <p className="kern-body">{text("massnahmeseite.umfeld.text", { kennung, anzahl: messungen.length })}</p>
      <Messungen messungen={messungen} />
    </Section>
  );
}
