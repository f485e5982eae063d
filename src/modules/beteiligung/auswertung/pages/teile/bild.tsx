import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { dirOf } from "#src/shared/locale.ts";
import { BarFigure } from "#src/ui/bar-figure/bar-figure.tsx";
import { CardTable, PlainTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Matrix } from "#src/ui/matrix/matrix.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import type { Fragebild, Kreuzbild } from "../../rules/bild.ts";
import type { Genannt } from "../../rules/nennen.ts";
import { auswertungTexts } from "../../texts/index.ts";
import { bildWorte, isRest, shownZeilen } from "../../views/bild-worte.ts";

export function useAuswertung() {
  const page = usePage();
  const text = page.t(auswertungTexts);
  return {
    ...page,
    text,
    ...bildWorte(text, page.f),
    /** A name of the survey, marked where it stands in another language than the page. */
    name: ({ text: own, lang }: Genannt): ReactNode =>
      lang === page.locale ? (
        own
      ) : (
        <span lang={lang} dir={dirOf(lang)}>
          {own}
        </span>
      ),
  };
}

/**
 * One question: bars with their numbers and shares, which are printed, and the same as a table with its base.
 *
 * @param beleg address under which an answer becomes evidence
 */
export function FrageTafel(props: {
  bild: Fragebild;
  eintraege?: boolean;
  beleg?: ((frage: string, code: string) => string) | undefined;
}) {
  const { text, name, zahl, prozent, zelle, basis: sayBasis } = useAuswertung();
  const { bild, beleg } = props;
  const basis = sayBasis(bild, props.eintraege);
  if (bild.form === "raster") return <Raster bild={bild} basis={basis} />;
  const zeilen = shownZeilen(bild);
  // With the links there is no room for four columns on a telephone.
  const Tafel = beleg ? CardTable : PlainTable;
  return (
    <>
      <BarFigure
        caption={basis}
        total={Math.max(1, bild.gefragt)}
        rows={zeilen.map((one) => ({
          label: name(one.name),
          value: one.zelle.anzahl ?? 0,
          text: zelle(one.zelle),
        }))}
      />
      <Disclosure summary={text("tabelle")}>
        <Tafel
          caption={
            <>
              {name(bild.titel)} ({basis})
            </>
          }
          rows={zeilen}
          rowKey={(one) => `${one.frage} ${one.code}`}
          columns={[
            { key: "name", header: text("spalte.antwort"), rowHeader: true, cell: (one) => name(one.name) },
            { key: "anzahl", header: text("spalte.anzahl"), numeric: true, cell: (one) => zahl(one.zelle.anzahl) },
            { key: "anteil", header: text("spalte.anteil"), numeric: true, cell: (one) => prozent(one.zelle.prozent) },
            ...(beleg
              ? [
                  {
                    key: "beleg",
                    header: text("spalte.beleg"),
                    cell: (one: (typeof zeilen)[number]) =>
                      isRest(one.code) ? null : (
                        <TextLink href={beleg(one.frage, one.code)}>
                          {text("beleg.verwenden")}
                          <VisuallyHidden>: {name(one.name)}</VisuallyHidden>
                        </TextLink>
                      ),
                  },
                ]
              : []),
          ]}
        />
      </Disclosure>
    </>
  );
}

/** Rows and columns; the bars show the answer that was given most often over all rows. */
function Raster({ bild, basis }: { bild: Extract<Fragebild, { form: "raster" }>; basis: string }) {
  const { text, name, zahl, zelle } = useAuswertung();
  const sums = bild.spalten.map((_, at) => bild.zeilen.reduce((sum, one) => sum + (one.zellen[at]?.anzahl ?? 0), 0));
  const most = sums.indexOf(Math.max(...sums));
  const shown = bild.spalten[most];
  return (
    <>
      {shown ? (
        <BarFigure
          caption={text("diagramm.spalte", { antwort: shown.name.text, basis })}
          total={Math.max(1, bild.gefragt)}
          rows={bild.zeilen.map((one) => ({
            label: name(one.name),
            value: one.zellen[most]?.anzahl ?? 0,
            text: zahl(one.zellen[most]?.anzahl ?? null),
          }))}
        />
      ) : null}
      <Matrix
        id={`tafel-${bild.schluessel}`}
        caption={
          <>
            {name(bild.titel)} ({basis})
          </>
        }
        corner={text("spalte.zeile")}
        columns={[
          ...bild.spalten.map((one) => ({ key: one.code, head: name(one.name) })),
          { key: "ohne", head: text("wort.ohne") },
        ]}
        rows={bild.zeilen.map((one) => ({
          key: one.schluessel,
          head: name(one.name),
          cells: [...one.zellen.map(zelle), zahl(one.ohne)],
        }))}
      />
    </>
  );
}

/** Two questions against each other. */
export function KreuzTafel({ bild }: { bild: Kreuzbild }) {
  const { text, name, zahl, zelle } = useAuswertung();
  return (
    <Matrix
      id={`kreuz-${bild.schluessel.replaceAll(/[^a-zA-Z0-9]/g, "-")}`}
      caption={
        <>
          {name(bild.zeile)} × {name(bild.spalte)} ({text("kreuz.basis")})
        </>
      }
      corner={name(bild.zeile)}
      columns={[
        ...bild.spalten.map((one, at) => ({ key: String(at), head: name(one) })),
        { key: "basis", head: text("spalte.basis") },
      ]}
      rows={bild.zeilen.map((one, at) => ({
        key: String(at),
        head: name(one.name),
        cells: [...one.zellen.map(zelle), zahl(one.basis)],
      }))}
    />
  );
}
