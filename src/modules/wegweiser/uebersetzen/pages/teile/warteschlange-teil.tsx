import { usePage } from "#src/platform/http/page.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gegenlesenTexts } from "../../../gegenlesen/texts/index.ts";
import { SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import type { TextArt, Ziel } from "../../rules/text.ts";
import { uebersetzenTexts } from "../../texts/index.ts";
import type { viewUebersetzen } from "../../views/uebersetzen.ts";

type View = Awaited<ReturnType<typeof viewUebersetzen>>;
type Zeile = {
  readonly titel: string;
  readonly art: TextArt;
  readonly sprache: Ziel;
  readonly risiko: View["vorschlaege"][number]["risiko"];
};

/** So many are named; who wants to ask more looks into the directory. */
const STELLEN_GENANNT = 3;

/** The columns that every list of texts begins with. */
function useSpalten<Row extends Zeile>(href: (row: Row) => string) {
  const { t, link } = usePage();
  const text = t(uebersetzenTexts);
  const arten = t(gegenlesenTexts);
  const allgemein = t(wegweiserTexts);
  return [
    {
      key: "eintrag",
      header: text("spalte.eintrag"),
      rowHeader: true,
      cell: (row: Row) => (
        <>
          <TextLink href={link(href(row))} lang="de">
            {row.titel}
          </TextLink>
          <br />
          <Muted>{arten(`art.${row.art}`)}</Muted>
        </>
      ),
    },
    { key: "sprache", header: text("sprache"), cell: (row: Row) => <bdi>{SPRACHNAMEN[row.sprache]}</bdi> },
    { key: "risiko", header: text("spalte.risiko"), cell: (row: Row) => allgemein(`risiko.${row.risiko}`) },
  ];
}

/** Words that wait for the office. */
export function VorschlaegeTeil({ vorschlaege, here }: { vorschlaege: View["vorschlaege"]; here: string }) {
  const { t, f } = usePage();
  const text = t(uebersetzenTexts);
  const spalten = useSpalten<View["vorschlaege"][number]>((row) => `${here}/${row.id}`);
  const standOf = (row: View["vorschlaege"][number]) => {
    if (row.stand === "gescheitert") {
      return text("stand.gescheitert", { grund: text(`dienst.${row.grund}` as "dienst.kontingent") });
    }
    if (row.bestaetigt) return text("stand.bestaetigt");
    if (row.geaendert > 0) return text("stand.geaendert", { anzahl: row.geaendert });
    return text(row.stand === "bestellt" ? "stand.bestellt" : "stand.offen");
  };
  return (
    <Section id="vorschlaege" heading={text("vorschlaege.titel")} first>
      {vorschlaege.length === 0 ? (
        <EmptyState title={text("vorschlaege.leer")}>{text("vorschlaege.leer.text")}</EmptyState>
      ) : (
        <CardTable
          caption={text("vorschlaege.titel")}
          captionHidden
          rows={vorschlaege}
          rowKey={(row) => row.id}
          columns={[
            ...spalten,
            { key: "herkunft", header: text("spalte.herkunft"), cell: (row) => text(`herkunft.${row.herkunft}`) },
            { key: "stand", header: text("spalte.stand"), cell: standOf },
            { key: "am", header: text("spalte.am"), cell: (row) => f.date(row.am) },
          ]}
        />
      )}
    </Section>
  );
}

/** Words that the public reads and nobody who speaks the language has read. */
export function UngelesenTeil({ zuLesen: { anzahl, zeilen } }: { zuLesen: View["zuLesen"] }) {
  const { t } = usePage();
  const text = t(uebersetzenTexts);
  const allgemein = t(wegweiserTexts);
  const spalten = useSpalten<View["zuLesen"]["zeilen"][number]>((row) => row.intern);
  return (
    <Section id="zu-lesen" heading={text("lesen.titel", { anzahl })}>
      {zeilen.length === 0 ? (
        <EmptyState title={text("lesen.leer")}>{text("lesen.leer.text")}</EmptyState>
      ) : (
        <>
          {zeilen.length < anzahl ? <p>{text("lesen.zuerst", { anzahl: zeilen.length })}</p> : null}
          <CardTable
            caption={text("lesen.titel", { anzahl })}
            captionHidden
            rows={zeilen}
            rowKey={(row) => `${row.id} ${row.sprache}`}
            columns={[
              ...spalten,
              { key: "stand", header: text("spalte.stand"), cell: (row) => allgemein(`ustand.${row.stand}`) },
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** How far each language is, and who could read it. */
export function SprachenTeil({ sprachen, gesamt, here }: Pick<View, "sprachen" | "gesamt"> & { here: string }) {
  const { t, f, link } = usePage();
  const text = t(uebersetzenTexts);
  return (
    <Section id="sprachen" heading={text("sprachen.titel", { gesamt })}>
      <CardTable
        caption={text("sprachen.titel", { gesamt })}
        captionHidden
        rows={sprachen}
        rowKey={(row) => row.sprache}
        columns={[
          {
            key: "sprache",
            header: text("sprache"),
            rowHeader: true,
            cell: (row) => (
              <TextLink href={link(`${here}?sprache=${row.sprache}`)}>
                <bdi>{SPRACHNAMEN[row.sprache]}</bdi>
              </TextLink>
            ),
          },
          ...(["aktuell", "zuLesen", "veraltet", "fehlt"] as const).map((key) => ({
            key,
            header: text(`spalte.${key}`),
            numeric: true,
            cell: (row: View["sprachen"][number]) => f.number(row[key]),
          })),
          {
            key: "wer",
            header: text("spalte.wer"),
            cell: ({ gefragt, stellen }) =>
              gefragt.length + stellen.length === 0 ? (
                text("wer.niemand")
              ) : (
                <>
                  {gefragt.length > 0 ? text("wer.gefragt", { namen: gefragt.join(", ") }) : null}
                  {gefragt.length > 0 && stellen.length > 0 ? <br /> : null}
                  {stellen.length > 0
                    ? text("wer.stellen", {
                        namen: stellen.slice(0, STELLEN_GENANNT).join(", "),
                        weitere: Math.max(0, stellen.length - STELLEN_GENANNT),
                      })
                    : null}
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}
