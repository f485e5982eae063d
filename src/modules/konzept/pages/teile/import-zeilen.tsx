import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Deleted, Inserted } from "#src/ui/change-mark/change-mark.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Muted, Num, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { ImportPlan, PlanZeile, Unterschied, ZugeordneteNennung } from "../../rules/import/plan-typen.ts";
import { useTexte } from "./sprache.ts";

type Kennungen = Readonly<Record<string, string>>;

/** What differs for Maßnahmen that are there already, field by field. */
export function ImportUnterschiede({ plan, kennungen }: { plan: ImportPlan; kennungen: Kennungen }) {
  const { text } = useTexte();
  const changed = plan.zeilen.filter((zeile) => zeile.art === "geaendert");
  if (changed.length === 0) return null;
  const rows = changed.flatMap((zeile) => zeile.unterschiede.map((unterschied) => ({ zeile, unterschied })));
  return (
    <Section id="unterschiede" heading={text("import.unterschiede")}>
      <p className="kern-body">{text("import.unterschiede.text", { anzahl: changed.length })}</p>
      <CardTable
        caption={text("import.unterschiede")}
        captionHidden
        rows={rows}
        rowKey={({ zeile, unterschied }) => `${zeile.zeile} ${unterschied.feld}`}
        columns={[
          {
            key: "zeile",
            header: text("import.spalte.zeile"),
            rowHeader: true,
            cell: ({ zeile }) => (
              <>
                <Muted>{text("import.zeile", { nummer: String(zeile.zeile) })}</Muted>
                <br />
                <Num>{kennungen[zeile.massnahmeId ?? ""]}</Num> <span lang="de">{zeile.titel}</span>
              </>
            ),
          },
          {
            key: "feld",
            header: text("import.unterschied.feld"),
            cell: ({ unterschied }) => text(`feld.${unterschied.feld}`),
          },
          {
            key: "alt",
            header: text("import.unterschied.alt"),
            cell: ({ unterschied }) => <Alt unterschied={unterschied} />,
          },
          {
            key: "neu",
            header: text("import.unterschied.neu"),
            cell: ({ unterschied }) => <Neu unterschied={unterschied} />,
          },
        ]}
      />
    </Section>
  );
}

function Alt({ unterschied }: { unterschied: Unterschied }) {
  const { text } = useTexte();
  if (!unterschied.alt) return <>{text("keine-angabe")}</>;
  return (
    <span lang="de">
      <Deleted word={text("import.unterschied.alt")}>{unterschied.alt}</Deleted>
    </span>
  );
}

function Neu({ unterschied }: { unterschied: Unterschied }) {
  const { text } = useTexte();
  if (!unterschied.neu) return <>{text("keine-angabe")}</>;
  return (
    <span lang="de">
      <Inserted word={text("import.unterschied.neu")}>{unterschied.neu}</Inserted>
    </span>
  );
}

/** What the table brings that nobody knew. */
export function NeuAngelegt({ plan }: { plan: ImportPlan }) {
  const { text } = useTexte();
  const lists = [
    { term: text("import.neue.handlungsfelder"), neue: plan.neueHandlungsfelder },
    { term: text("import.neue.stellen"), neue: plan.neueStellen },
    { term: text("import.neue.programme"), neue: plan.neueProgramme },
  ].filter(({ neue }) => neue.length > 0);
  if (lists.length === 0) return null;
  return (
    <Section id="neu" heading={text("import.neu-angelegt")}>
      <DescriptionList
        items={lists.map(({ term, neue }) => ({
          term,
          details: (
            <span lang="de">
              {neue
                .slice(0, 200)
                .map(({ name }) => name)
                .join("; ")}
            </span>
          ),
        }))}
      />
    </Section>
  );
}

const JE_SEITE = 100;
const TONES = {
  neu: "gut",
  geaendert: "warnung",
  unveraendert: "ruht",
  problem: "kritisch",
  weggelassen: "luecke",
} as const;

/** Each row with what it becomes. */
export function ImportZeilen(props: {
  plan: ImportPlan;
  id: string;
  seite: number;
  kennungen: Kennungen;
  stellen: Readonly<Record<string, string>>;
}) {
  const { text, link } = useTexte();
  const { plan, kennungen } = props;
  const seiten = Math.max(1, Math.ceil(plan.zeilen.length / JE_SEITE));
  const seite = Math.min(props.seite, seiten);
  const rows = plan.zeilen.slice((seite - 1) * JE_SEITE, seite * JE_SEITE);
  const address = (n: number) => link(`/intern/massnahmen/import/${props.id}?zeilen=${n}#zeilen`);
  const paging = usePaging(seite, seiten, address);
  return (
    <Section id="zeilen" heading={text("import.was-wird")}>
      <CardTable
        caption={text("import.was-wird")}
        captionHidden
        rows={rows}
        rowKey={(zeile) => String(zeile.zeile)}
        columns={[
          {
            key: "zeile",
            header: text("import.spalte.zeile"),
            rowHeader: true,
            cell: (zeile) => (
              <>
                <Muted>{text("import.zeile", { nummer: String(zeile.zeile) })}</Muted>
                <br />
                <span lang="de">{zeile.titel || text("import.ohne-titel")}</span>
              </>
            ),
          },
          {
            key: "wird",
            header: text("import.spalte.wird-zu"),
            cell: (zeile) => (
              <>
                <StatusMark tone={TONES[zeile.art]}>{text(`import.art.${zeile.art}`)}</StatusMark>{" "}
                {zeile.massnahmeId ? <Num>{kennungen[zeile.massnahmeId]}</Num> : null}
                <br />
                <Muted>
                  <span lang="de">{zeile.entwurf.handlungsfeld}</span>
                </Muted>
              </>
            ),
          },
          {
            key: "zustaendigkeit",
            header: text("spalte.zustaendigkeit"),
            cell: (zeile) => <Wer zeile={zeile} stellen={props.stellen} />,
          },
          { key: "finanzierung", header: text("spalte.finanzierung"), cell: (zeile) => <Geld zeile={zeile} /> },
        ]}
      />
      {plan.nichtInDatei.length > 0 ? (
        <SmallPrint>{text("import.nicht-in-datei", { anzahl: plan.nichtInDatei.length })}</SmallPrint>
      ) : null}
      <Pagination {...paging} />
    </Section>
  );
}

function Wer({ zeile, stellen }: { zeile: PlanZeile; stellen: Readonly<Record<string, string>> }) {
  const { text } = useTexte();
  const { federfuehrung, mitwirkung } = zeile.entwurf.zustaendigkeit;
  if (!federfuehrung && mitwirkung.length === 0) return <>{text("keine-angabe")}</>;
  // Who is meant, which may be written differently in the table.
  const nameOf = ({ name, bezug }: ZugeordneteNennung) => (bezug.art === "stelle" ? stellen[bezug.id] : null) ?? name;
  return (
    <>
      {text("rolle.federfuehrung")}:{" "}
      <span lang="de">{federfuehrung ? nameOf(federfuehrung) : text("federfuehrung.offen")}</span>
      {mitwirkung.length > 0 ? (
        <>
          <br />
          {text("rolle.mitwirkung")}: <span lang="de">{mitwirkung.map(nameOf).join("; ")}</span>
        </>
      ) : null}
    </>
  );
}

function Geld({ zeile }: { zeile: PlanZeile }) {
  const { text } = useTexte();
  const { aussagen } = zeile.entwurf.finanzierung;
  if (aussagen.length === 0) return <>{text("keine-angabe")}</>;
  return (
    <ul>
      {aussagen.map((aussage, place) => (
        <li key={place}>
          <span lang="de">{aussage.wortlaut || text(`finanzierung.art.${aussage.art}`)}</span>
          <br />
          <Muted>{text(`finanzierung.art.${aussage.art}`)}</Muted>
        </li>
      ))}
    </ul>
  );
}
