import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Muted, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { type BarTone, StatusBars } from "#src/ui/status-bars/status-bars.tsx";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { GELDARTEN } from "../../rules/geld.ts";
import { JAHRESLAGEN, type JahrLage, type Verlaufsjahr } from "../../rules/verlauf.ts";
import { istGeldVorlaeufig, istStandVorlaeufig } from "../../rules/vorlaeufig.ts";
import type { ControllingView } from "../../views/controlling.ts";

/** Asked, granted, spent: every sum with what it is a sum of and what was left out. */
export function Geld({ view: { geld, offen }, jahr }: { view: ControllingView; jahr: number | null }) {
  const { text, f } = useMonitoringTexte();
  const vorlaeufig = GELDARTEN.some((art) => istGeldVorlaeufig(art, offen, jahr));
  return (
    <Section id="geld" heading={text("geld.titel")}>
      <p className="kern-body">{text("geld.nennen", { mit: geld.nennenBetrag, gesamt: geld.massnahmen })}</p>
      <CardTable
        caption={text("geld.titel")}
        captionHidden
        rows={GELDARTEN}
        rowKey={(art) => art}
        columns={[
          { key: "art", header: text("geld.art"), rowHeader: true, cell: (art) => text(`geld.${art}`) },
          {
            key: "summe",
            header: text("geld.summe"),
            numeric: true,
            cell: (art) => {
              const { summeCent } = geld[art];
              if (summeCent === null) return text("keine-angabe");
              return istGeldVorlaeufig(art, offen, jahr) ? (
                <>
                  {f.money(summeCent)} <Muted>{text("vorlaeufig")}</Muted>
                </>
              ) : (
                f.money(summeCent)
              );
            },
          },
          {
            key: "grundlage",
            header: text("geld.grundlage"),
            wide: true,
            cell: (art) => {
              const { mitBetrag, gesamt, ohneBetrag, ohneJahr } = geld[art];
              const satz = text("geld.satz", { mit: mitBetrag, gesamt, ohne: ohneBetrag });
              return jahr === null || ohneJahr === 0 ? satz : `${satz} ${text("geld.ohne-jahr", { anzahl: ohneJahr })}`;
            },
          },
        ]}
      />
      {vorlaeufig ? (
        <SmallPrint>{text("vorlaeufig.geld", { antraege: offen.antraege, jahr: String(offen.jahr) })}</SmallPrint>
      ) : null}
    </Section>
  );
}

const TONES: Readonly<Record<JahrLage, BarTone>> = {
  "im-plan": "gut",
  gefaehrdet: "warnung",
  kritisch: "kritisch",
  abgeschlossen: "fertig",
  abgebrochen: "ruht",
  "ohne-einschaetzung": "luecke",
};

/** The years as bars, and the same numbers as a table. */
export function Verlauf({ view: { verlauf, offen } }: { view: ControllingView }) {
  const { text, f } = useMonitoringTexte();
  const jahrWort = ({ jahr }: Verlaufsjahr) =>
    istStandVorlaeufig(offen, jahr) ? text("vorlaeufig.jahr", { jahr: String(jahr) }) : String(jahr);
  const note = (one: Verlaufsjahr) => text("verlauf.satz", { n: one.berichtet, ohne: one.ohneBericht });
  return (
    <Section id="verlauf" heading={text("verlauf.titel")}>
      {verlauf.length === 0 ? (
        <p className="kern-body">{text("verlauf.leer")}</p>
      ) : (
        <>
          <StatusBars
            legendLabel={text("verlauf.zeichen")}
            rows={verlauf.map((one) => ({
              key: String(one.jahr),
              label: jahrWort(one),
              parts: JAHRESLAGEN.map((lage) => ({
                tone: TONES[lage],
                word: text(`verlauf.${lage}`),
                value: one.je[lage],
              })),
              note: note(one),
            }))}
          />
          <CardTable
            caption={text("verlauf.tabelle")}
            rows={verlauf}
            rowKey={(one) => String(one.jahr)}
            columns={[
              { key: "jahr", header: text("jahr"), rowHeader: true, cell: jahrWort },
              ...JAHRESLAGEN.map((lage) => ({
                key: lage,
                header: text(`verlauf.${lage}`),
                numeric: true,
                cell: (one: Verlaufsjahr) => f.number(one.je[lage]),
              })),
              {
                key: "berichtet",
                header: text("verlauf.berichtet"),
                numeric: true,
                cell: (one) => f.number(one.berichtet),
              },
              {
                key: "ohne",
                header: text("verlauf.ohne"),
                numeric: true,
                cell: (one) => f.number(one.ohneBericht),
              },
            ]}
          />
          <SmallPrint>{text("vorlaeufig.stand", { abfragen: offen.abfragen, jahr: String(offen.jahr) })}</SmallPrint>
        </>
      )}
    </Section>
  );
}
