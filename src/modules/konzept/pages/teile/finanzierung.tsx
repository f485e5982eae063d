import { BarList } from "#src/ui/bar-list/bar-list.tsx";
import { Num } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { FinanzierungView } from "../../views/present-massnahme.ts";
import type { FinanzierungZahl } from "../../views/uebersicht.ts";
import { useInhaltSprache, useTexte } from "./sprache.ts";

/** In how many Maßnahmen each kind of Finanzierung occurs, as bars with their number (R100). */
export function FinanzierungBalken({ zahlen }: { zahlen: readonly FinanzierungZahl[] }) {
  const { text, f } = useTexte();
  return (
    <BarList
      rows={zahlen.map(({ art, anzahl }) => ({
        label: text(`finanzierung.art.${art}`),
        value: anzahl,
        text: f.number(anzahl),
      }))}
    />
  );
}

/** What a Konzept says about money: the wording of the source, or one line per statement. */
export function FinanzierungAussagen(props: { wortlaut: string; finanzierungen: readonly FinanzierungView[] }) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  if (props.wortlaut) return <Zeilen texte={props.wortlaut.split("\n")} {...inhalt} />;
  if (props.finanzierungen.length === 0) return <>{text("keine-angabe")}</>;
  return (
    <ul>
      {props.finanzierungen.map((aussage, place) => (
        <li key={place}>
          <FinanzierungSatz aussage={aussage} />
          {aussage.betragCent === null ? null : (
            <>
              , <Betrag cent={aussage.betragCent} />
            </>
          )}
          {aussage.jahr === null ? null : ` (${aussage.jahr})`}
        </li>
      ))}
    </ul>
  );
}

/** The statement without amount and year. */
export function FinanzierungSatz({ aussage }: { aussage: FinanzierungView }) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  if (aussage.art === "wortlaut") return <span {...inhalt}>{aussage.wortlaut}</span>;
  if (aussage.art === "abgelehnt") {
    const satz =
      aussage.programm === null
        ? text("finanzierung.satz.abgelehnt")
        : text("finanzierung.satz.abgelehnt.programm", { programm: aussage.programm });
    return (
      <>
        {satz} <StatusMark tone="kritisch">{text("antrag.luecke")}</StatusMark>
      </>
    );
  }
  if (aussage.programm === null) return <>{text(`finanzierung.satz.${aussage.art}`)}</>;
  return <>{text(`finanzierung.satz.${aussage.art}.programm`, { programm: aussage.programm })}</>;
}

export function Betrag({ cent }: { cent: number }) {
  const { f } = useTexte();
  return (
    <Num>
      <bdi>{f.money(cent)}</bdi>
    </Num>
  );
}

function Zeilen({ texte, ...inhalt }: { texte: readonly string[]; lang?: "de"; dir?: "ltr" }) {
  if (texte.length === 1) return <span {...inhalt}>{texte[0]}</span>;
  return (
    <ul {...inhalt}>
      {texte.map((zeile, place) => (
        <li key={place}>{zeile}</li>
      ))}
    </ul>
  );
}
