import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Muted, Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Betrag } from "../../../pages/teile/finanzierung.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { AntragView } from "../../views/antraege.ts";
import { AntragstandZeichen } from "./antragstand.tsx";

/** Applications, one line each, with what was asked for and what came of it. */
export function AntraegeTabelle({ zeilen }: { zeilen: readonly AntragView[] }) {
  const { text, link, woerter, f } = useTexte();
  return (
    <CardTable
      caption={text("antrag.titel")}
      captionHidden
      rows={zeilen}
      rowKey={(zeile) => zeile.id}
      rowGap={(zeile) => zeile.stand === "abgelehnt"}
      columns={[
        {
          key: "antrag",
          header: text("antrag.spalte.antrag"),
          rowHeader: true,
          cell: (zeile) => (
            <>
              <TextLink href={link(`/intern/foerderantraege/${zeile.id}`)} lang="de">
                {zeile.titel}
              </TextLink>
              <br />
              <Muted>
                <span lang="de">
                  {zeile.antragsteller}, {zeile.programm}
                </span>
              </Muted>
            </>
          ),
        },
        {
          key: "massnahme",
          header: woerter.massnahme,
          cell: (zeile) => (
            <>
              <Num>{zeile.massnahme.kennung}</Num>{" "}
              <TextLink href={link(`/intern/massnahmen/${zeile.massnahmeId}`)} lang="de">
                {zeile.massnahme.titel}
              </TextLink>
            </>
          ),
        },
        {
          key: "stand",
          header: text("antrag.spalte.stand"),
          cell: (zeile) => (
            <>
              <AntragstandZeichen stand={zeile.stand} />
              {zeile.entscheidungGrund ? (
                <>
                  <br />
                  <span lang="de">{zeile.entscheidungGrund}</span>
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "summe",
          header: text("antrag.spalte.summe"),
          numeric: true,
          cell: (zeile) => (
            <>
              <Betrag cent={zeile.beantragtCent} />
              {zeile.bewilligtCent === null ? null : (
                <>
                  {" / "}
                  <Betrag cent={zeile.bewilligtCent} />
                </>
              )}
            </>
          ),
        },
        {
          key: "zeit",
          header: text("antrag.spalte.zeit"),
          cell: (zeile) =>
            zeile.beginn || zeile.ende
              ? [zeile.beginn, zeile.ende].map((tag) => (tag ? f.date(tag) : "…")).join(" – ")
              : text("keine-angabe"),
        },
      ]}
    />
  );
}
