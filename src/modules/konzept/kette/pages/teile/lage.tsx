import { BarList } from "#src/ui/bar-list/bar-list.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { type BarPart, type BarTone, StatusBars } from "#src/ui/status-bars/status-bars.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { LAGEN, type Lage, type Lagebild } from "../../rules/lage.ts";
import type { FeldLage } from "../../views/konzept-seite.ts";

const TONES: Readonly<Record<Lage, BarTone>> = {
  "im-plan": "gut",
  gefaehrdet: "warnung",
  kritisch: "kritisch",
  "noch-nicht-bewertet": "luecke",
  abgeschlossen: "fertig",
  abgebrochen: "ruht",
};

/** "Von 46 Maßnahmen sind 35 im Plan, 7 gefährdet und 4 kritisch." */
export function useLageSatz(lage: Lagebild | null): string {
  const { text } = useTexte();
  if (!lage) return text("lage.leer");
  return text("lage.satz", {
    gesamt: lage.gesamt,
    plan: lage.je["im-plan"],
    gefaehrdet: lage.je.gefaehrdet,
    kritisch: lage.je.kritisch,
    fertig: lage.je.abgeschlossen,
  });
}

/** Which states a picture shows: those that always count, and rare ones where there are any. */
function shownLagen(felder: readonly FeldLage[]): readonly Lage[] {
  return LAGEN.filter((lage) => lage !== "abgebrochen" || felder.some((feld) => (feld.lage?.je[lage] ?? 0) > 0));
}

/** How each Handlungsfeld stands: bars with their sentence, and the same numbers as a table. */
export function LageBild({ felder }: { felder: readonly FeldLage[] }) {
  const { text, link, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const lagen = shownLagen(felder);
  const parts = (lage: Lagebild | null): BarPart[] =>
    lagen.map((one) => ({ tone: TONES[one], word: text(`lage.${one}`), value: lage?.je[one] ?? 0 }));
  const name = (feld: FeldLage) => (
    <TextLink href={link(`/konzept/handlungsfelder/${feld.slug}`)} {...inhalt}>
      {feld.name}
    </TextLink>
  );
  const count = (lage: Lagebild | null) =>
    lage
      ? text("sachstand.zusammen", {
          bewertet: lage.bewertet,
          gesamt: lage.gesamt,
          ohne: lage.ohneBericht,
          rest: lage.ohneEinschaetzung,
        })
      : text("keine-angabe");
  const number = (feld: FeldLage, lage: Lage) => (feld.lage ? f.number(feld.lage.je[lage]) : text("keine-angabe"));
  return (
    <>
      <StatusBars
        legendLabel={text("lage.zeichen")}
        rows={felder.map((feld) => ({
          key: feld.slug,
          label: name(feld),
          parts: parts(feld.lage),
          note: count(feld.lage),
        }))}
      />
      <Disclosure summary={text("lage.tabelle")}>
        <CardTable
          caption={text("lage.caption", { feld: woerter.feld })}
          captionHidden
          rows={felder}
          rowKey={(feld) => feld.slug}
          columns={[
            { key: "feld", header: woerter.feld, rowHeader: true, cell: name },
            ...lagen.map((lage) => ({
              key: lage,
              header: text(`lage.${lage}`),
              numeric: true,
              cell: (feld: FeldLage) => number(feld, lage),
            })),
            {
              key: "bewertet",
              header: text("lage.bewertet"),
              numeric: true,
              cell: (feld) =>
                feld.lage
                  ? text("lage.bewertet.von", { bewertet: feld.lage.bewertet, gesamt: feld.lage.gesamt })
                  : text("keine-angabe"),
            },
          ]}
        />
      </Disclosure>
    </>
  );
}

/** All of them together: one bar for each state that occurs, with its number. */
export function LageBalken({ lage }: { lage: Lagebild }) {
  const { text, f } = useTexte();
  return (
    <BarList
      total={lage.gesamt}
      rows={LAGEN.filter((one) => lage.je[one] > 0).map((one) => ({
        label: text(`lage.${one}`),
        value: lage.je[one],
        text: f.number(lage.je[one]),
      }))}
    />
  );
}
