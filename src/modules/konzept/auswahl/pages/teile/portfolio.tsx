import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { Grund } from "../../rules/portfolio.ts";
import type { ErgebnisZeile } from "../../views/ergebnis.ts";
import type { Portfolio } from "../../views/portfolio.ts";
import { SummenZeile } from "./summe.tsx";
import { useAuswahlTexte } from "./texte.ts";

/** What the program would take under the frame, with a reason for each candidate. A help that nobody has to use. */
export function PortfolioTeil(props: {
  portfolio: Portfolio | null;
  zeilen: readonly ErgebnisZeile[];
  rahmen: { readonly rahmenCent: number | null; readonly rahmenStellen: number | null };
  href: string;
}) {
  const { text, punkte } = useAuswahlTexte();
  const { portfolio, zeilen } = props;
  const gruende = new Map(portfolio?.art === "gerechnet" ? portfolio.gruende.map((one) => [one.id, one.grund]) : []);
  return (
    <Section id="portfolio" heading={text("portfolio.titel")}>
      <p className="kern-body">{text("portfolio.vorspann")}</p>
      {portfolio === null ? (
        <ActionRow>
          <ButtonLink href={props.href}>{text("portfolio.rechnen")}</ButtonLink>
        </ActionRow>
      ) : portfolio.art === "gerechnet" ? (
        <>
          <p className="kern-body">
            {portfolio.bewiesen ? (
              <StatusMark tone="gut">{text("portfolio.bewiesen", { punkte: punkte(portfolio.punkte) })}</StatusMark>
            ) : (
              <StatusMark tone="warnung">
                {text("portfolio.luecke", {
                  punkte: punkte(portfolio.punkte),
                  hoechstens: punkte(portfolio.hoechstens),
                  abstand: punkte(portfolio.hoechstens - portfolio.punkte),
                })}
              </StatusMark>
            )}
          </p>
          <SummenZeile
            summe={portfolio.summe}
            rahmen={props.rahmen}
            was={text("summe.vorgeschlagen", { anzahl: portfolio.gewaehlt.length })}
          />
          <PlainList
            items={zeilen.map((one) => ({
              key: one.kennung,
              content: (
                <>
                  <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>:{" "}
                  <GrundSatz grund={gruende.get(one.vorschlagId)} one={one} />
                </>
              ),
            }))}
          />
        </>
      ) : (
        <Notice tone="warning">
          <p>{text(portfolio.art === "ohne-rahmen" ? "portfolio.ohne-rahmen" : `portfolio.${portfolio.warum}`)}</p>
        </Notice>
      )}
    </Section>
  );
}

function GrundSatz({ grund, one }: { grund: Grund | undefined; one: ErgebnisZeile }) {
  const { text, f, punkte, stellen, fordert } = useAuswahlTexte();
  if (!grund) return null;
  if (grund.art === "passt")
    return <>{text("grund.passt", { fordert: fordert(one), punkte: punkte(one.punkte ?? 0) })}</>;
  if (grund.art === "gleichwertig") return <>{text("grund.gleichwertig", { mit: grund.mit })}</>;
  if (grund.art !== "verdraengt") return <>{text(`grund.${grund.art}`)}</>;
  const fehlt = grund.fehlt.map(({ topf, art, wert }) => {
    const menge = art === "geld" ? f.money(wert) : stellen(wert);
    return topf === null ? menge : text("grund.im-topf", { menge, topf });
  });
  return (
    <>
      {text("grund.verdraengt", {
        durch: f.list(grund.durch),
        fehlt: f.list(fehlt),
        punkte: punkte(grund.punkte),
        eigene: punkte(one.punkte ?? 0),
      })}
    </>
  );
}
