import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { dirOf } from "#src/shared/locale.ts";
import { BarFigure } from "#src/ui/bar-figure/bar-figure.tsx";
import { PlainTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Matrix } from "#src/ui/matrix/matrix.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import type { Bildzelle, Fragebild, Kreuzbild } from "../../rules/bild.ts";
import type { Genannt } from "../../rules/nennen.ts";
import { auswertungTexts } from "../../texts/index.ts";

/** Stands where a number is kept back (SURVEYS 4.1). */
export const PUNKT = ".";

export function useAuswertung() {
  const page = usePage();
  const text = page.t(auswertungTexts);
  const prozent = (wert: number | null) => (wert === null ? PUNKT : text("prozent", { wert: page.f.number(wert) }));
  return {
    ...page,
    text,
    prozent,
    zahl: (wert: number | null) => (wert === null ? PUNKT : page.f.number(wert)),
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

/** The number and its share, as it stands in a cell of rows and columns. */
function useZelle() {
  const { text, zahl, prozent } = useAuswertung();
  return ({ anzahl, prozent: anteil }: Bildzelle) =>
    anzahl === null || anteil === null
      ? zahl(anzahl)
      : text("zelle", { anzahl: zahl(anzahl), prozent: prozent(anteil) });
}

/** What most said, in one sentence; nothing where everything is kept back. */
export function useSatz() {
  const { text, zahl, prozent } = useAuswertung();
  return ({ spitze, gefragt, zeilen }: Fragebild): string => {
    if (!spitze) return text("satz.leer");
    const werte = {
      antwort: spitze.name.text,
      anzahl: zahl(spitze.zelle.anzahl),
      basis: zahl(gefragt),
      prozent: prozent(spitze.zelle.prozent),
    };
    if (spitze.zu) return text("satz.raster", { ...werte, zeile: spitze.zu.text });
    return text(zeilen.length === 1 ? "satz.eine" : "satz.liste", werte);
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
  const { text, name, zahl, prozent } = useAuswertung();
  const zelle = useZelle();
  const { bild, beleg } = props;
  const basis = text(props.eintraege ? "basis.eintraege" : "basis", {
    gefragt: zahl(bild.gefragt),
    nicht: bild.nichtGefragt,
  });
  if (bild.form === "raster") return <Raster bild={bild} basis={basis} />;
  const isRest = (code: string) => code === "" || code === "nichts";
  const zeilen = bild.zeilen.filter((one) => !isRest(one.code) || one.zelle.anzahl !== 0);
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
        <PlainTable
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
  const { text, name, zahl } = useAuswertung();
  const zelle = useZelle();
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
  const { text, name, zahl } = useAuswertung();
  const zelle = useZelle();
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
