import type { ReactNode } from "react";
import { CardTable, FixedTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Muted, Num, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Gruppen } from "../../../fassung/pages/teile/gruppen.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { AnlageZeile } from "../../rules/anlagen.ts";
import type { BeratungView, VorlageOeffentlich } from "../../views/vorlagen.ts";
import { useVorlageTexte } from "./texte.ts";

/** The order of the bodies with what each said. */
export function Beratungsfolge<Row extends BeratungView>(props: {
  beratungen: readonly Row[];
  action?: ((row: Row) => ReactNode) | undefined;
}) {
  const { text, link, f } = useVorlageTexte();
  const inhalt = useInhaltSprache();
  if (props.beratungen.length === 0) return <p className="kern-body">{text("beratungsfolge.leer")}</p>;
  return (
    <CardTable
      caption={text("beratungsfolge")}
      captionHidden
      rows={props.beratungen.map((row, at) => ({ row, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: "gremium",
          header: text("spalte.gremium"),
          rowHeader: true,
          cell: ({ row, at }) => (
            <>
              <Num>{at + 1}.</Num>{" "}
              {row.gremiumSlug ? (
                <TextLink href={link(`/gremien/${row.gremiumSlug}`)} {...inhalt}>
                  {row.gremium}
                </TextLink>
              ) : (
                <span {...inhalt}>{row.gremium}</span>
              )}
            </>
          ),
        },
        {
          key: "am",
          header: text("spalte.am"),
          cell: ({ row }) => (row.am ? f.date(row.am) : text("beratung.ohne-tag")),
        },
        { key: "rolle", header: text("spalte.rolle"), cell: ({ row }) => text(`rolle.${row.rolle}`) },
        {
          key: "ergebnis",
          header: text("spalte.ergebnis"),
          cell: ({ row }) => (
            <>
              {row.ergebnis ? text(`ergebnis.${row.ergebnis}`) : text("ergebnis.offen")}
              {row.abstimmung ? (
                <>
                  <br />
                  {text("abstimmung", { ...row.abstimmung })}
                </>
              ) : null}
              {row.ergebnisText ? (
                <>
                  <br />
                  <Muted>
                    <span {...inhalt}>{row.ergebnisText}</span>
                  </Muted>
                </>
              ) : null}
            </>
          ),
        },
        ...(props.action
          ? [
              {
                key: "tun",
                header: text("spalte.tun"),
                headerHidden: true,
                cell: ({ row }: { row: Row }) => props.action?.(row),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What a paper says, from Beratungsfolge to annexes; `between` stands before the annexes. */
export function VorlageInhalt(props: { vorlage: VorlageOeffentlich; folge: ReactNode; between?: ReactNode }) {
  const { text } = useVorlageTexte();
  const inhalt = useInhaltSprache();
  const { vorlage } = props;
  const part = (id: string, heading: string, words: string) =>
    words === "" ? null : (
      <Section id={id} heading={heading}>
        <TextBlock text={words} {...inhalt} />
      </Section>
    );
  return (
    <>
      <Section id="beratungsfolge" heading={text("beratungsfolge")}>
        {props.folge}
      </Section>
      {part("vorschlag", text("feld.vorschlag"), vorlage.vorschlag)}
      {part("sachverhalt", text("feld.sachverhalt"), vorlage.sachverhalt)}
      {part("finanzen", text("feld.finanzen"), vorlage.finanzen)}
      <Geld vorlage={vorlage} />
      {props.between}
      <AnlagenTeil vorlage={vorlage} />
    </>
  );
}

function Geld({ vorlage }: { vorlage: VorlageOeffentlich }) {
  const { text, f } = useVorlageTexte();
  const konzept = useTexte().text;
  const { geld } = vorlage.anlagen;
  if (geld.arten.length === 0) return null;
  return (
    <Section id="geld">
      <CardTable
        caption={text("geld.caption")}
        rows={geld.arten}
        rowKey={(row) => row.art}
        columns={[
          {
            key: "art",
            header: text("geld.art"),
            rowHeader: true,
            cell: (row) => konzept(`finanzierung.art.${row.art}`),
          },
          {
            key: "massnahmen",
            header: text("geld.massnahmen"),
            numeric: true,
            cell: (row) => f.number(row.massnahmen),
          },
          {
            key: "betrag",
            header: text("geld.betrag"),
            numeric: true,
            cell: (row) => text("geld.von", { zaehler: row.mitBetrag, nenner: row.aussagen }),
          },
          {
            key: "summe",
            header: text("geld.summe"),
            numeric: true,
            cell: (row) => (row.summeCent === null ? text("keine-angabe") : f.money(row.summeCent)),
          },
        ]}
      />
      <SmallPrint>
        {text("geld.fehlt", {
          ohneBetrag: geld.aussagen - geld.mitBetrag,
          ohneAussage: geld.ohneAussage,
          gesamt: geld.gesamt,
        })}
      </SmallPrint>
    </Section>
  );
}

function AnlagenTeil({ vorlage: { anlagen } }: { vorlage: VorlageOeffentlich }) {
  const { text } = useVorlageTexte();
  const inhalt = useInhaltSprache();
  const { aenderungen, tabellen, von } = anlagen;
  if (aenderungen.length === 0 && tabellen.length === 0) return null;
  return (
    <>
      {aenderungen.length > 0 ? (
        <Section id="aenderungen" heading={text("anlage.titel", { nummer: 1, titel: text("anlage.aenderungen") })}>
          {von ? <p className="kern-body">{text("anlage.aenderungen.text", { von: von.bezeichnung })}</p> : null}
          <Gruppen eintraege={aenderungen} />
        </Section>
      ) : null}
      {tabellen.length > 0 ? (
        <Section
          id="tabellen"
          heading={text("anlage.titel", { nummer: aenderungen.length > 0 ? 2 : 1, titel: text("anlage.tabellen") })}
        >
          {tabellen.map(({ feld, zeilen }) => (
            <Disclosure
              key={feld}
              summary={
                <>
                  <span {...inhalt}>{feld}</span> <Muted>{text("anlage.zeilen", { anzahl: zeilen.length })}</Muted>
                </>
              }
            >
              <DreiSpalten feld={feld} zeilen={zeilen} />
            </Disclosure>
          ))}
        </Section>
      ) : null}
    </>
  );
}

function DreiSpalten({ feld, zeilen }: { feld: string; zeilen: readonly AnlageZeile[] }) {
  const { text } = useVorlageTexte();
  const inhalt = useInhaltSprache();
  const cell = (words: string) => <span {...inhalt}>{words || text("keine-angabe")}</span>;
  return (
    <FixedTable
      caption={feld}
      captionHidden
      rows={zeilen}
      rowKey={(row) => row.kennung}
      columns={[
        {
          key: "massnahme",
          header: text("spalte.massnahme"),
          rowHeader: true,
          cell: (row) => (
            <>
              <Num>{row.kennung}</Num> <span {...inhalt}>{row.titel}</span>
            </>
          ),
        },
        { key: "zustaendigkeit", header: text("spalte.zustaendigkeit"), cell: (row) => cell(row.zustaendigkeit) },
        { key: "finanzierung", header: text("spalte.finanzierung"), cell: (row) => cell(row.finanzierung) },
      ]}
    />
  );
}
