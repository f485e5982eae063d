import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Muted, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { problemSatz } from "../../rules/import-saetze.ts";
import type { ImportPlan, Option, PlanZeile, Problem } from "../../rules/import/plan-typen.ts";
import { columnLetter } from "./spaltenbuchstabe.ts";
import { useTexte } from "./sprache.ts";

type Fall = { readonly zeile: PlanZeile; readonly problem: Problem };

/** So many are shown at once; a page with a thousand questions helps nobody. */
const GEZEIGT = 150;

/** Rows that need a decision, and notes that can be left as they are. */
export function ImportEntscheidungen({ plan, spalten }: { plan: ImportPlan; spalten: readonly string[] }) {
  const { text } = useTexte();
  const faelle = plan.zeilen.flatMap((zeile): Fall[] => zeile.probleme.map((problem) => ({ zeile, problem })));
  const fehler = faelle.filter(({ problem }) => problem.schwere === "fehler");
  const hinweise = faelle.filter(({ problem }) => problem.schwere === "hinweis");
  const offen = new Set(fehler.filter(({ problem }) => problem.gewaehlt === null).map(({ zeile }) => zeile.zeile)).size;
  return (
    <>
      {fehler.length > 0 ? (
        <Section id="entscheiden" heading={text("import.entscheiden", { anzahl: offen })}>
          <Faelle faelle={fehler} spalten={spalten} caption={text("import.entscheiden", { anzahl: offen })} />
          {offen > 1 ? (
            <ActionRow>
              <Button name="absicht" value="vorschlaege">
                {text("import.vorschlaege")}
              </Button>
            </ActionRow>
          ) : null}
        </Section>
      ) : null}
      {hinweise.length > 0 ? (
        <Section id="hinweise" heading={text("import.hinweise", { anzahl: hinweise.length })}>
          <Faelle faelle={hinweise} spalten={spalten} caption={text("import.hinweise", { anzahl: hinweise.length })} />
        </Section>
      ) : null}
    </>
  );
}

function Faelle({
  faelle,
  spalten,
  caption,
}: {
  faelle: readonly Fall[];
  spalten: readonly string[];
  caption: string;
}) {
  const { text } = useTexte();
  return (
    <>
      <CardTable
        caption={caption}
        captionHidden
        rows={faelle.slice(0, GEZEIGT)}
        rowKey={({ zeile, problem }, at) => `${zeile.zeile} ${problem.schluessel} ${at}`}
        columns={[
          {
            key: "zeile",
            header: text("import.spalte.zeile"),
            rowHeader: true,
            cell: ({ zeile, problem }) => (
              <>
                <Muted>
                  {problem.spalte === null
                    ? text("import.zeile", { nummer: String(zeile.zeile) })
                    : text("import.zelle", {
                        nummer: String(zeile.zeile),
                        spalte: spalten[problem.spalte] || columnLetter(problem.spalte),
                      })}
                </Muted>
                <br />
                <span lang="de">{zeile.titel || text("import.ohne-titel")}</span>
              </>
            ),
          },
          {
            key: "problem",
            header: text("import.spalte.problem"),
            cell: ({ problem }) => (
              <>
                <StatusMark tone={problem.schwere === "fehler" ? "kritisch" : "warnung"}>
                  {text(problem.schwere === "fehler" ? "import.fehler" : "import.hinweis")}
                </StatusMark>
                <br />
                {problemSatz(problem, text)}
              </>
            ),
          },
          {
            key: "entscheidung",
            header: text("import.spalte.entscheidung"),
            wide: true,
            cell: ({ zeile, problem }) => <Entscheidung zeile={zeile} problem={problem} />,
          },
        ]}
      />
      {faelle.length > GEZEIGT ? <SmallPrint>{text("import.mehr", { anzahl: GEZEIGT })}</SmallPrint> : null}
    </>
  );
}

function Entscheidung({ zeile, problem }: Fall) {
  const { text } = useTexte();
  const label = (option: Option) => optionText(option, text);
  if (problem.entscheidungInZeile !== null) {
    return <Muted>{text("import.wie-zeile", { nummer: String(problem.entscheidungInZeile) })}</Muted>;
  }
  if (problem.optionen.length === 0) return null;
  return (
    <RadioGroup
      look="tight"
      name={problem.schluessel}
      label={text("import.entscheidung-zu", { nummer: String(zeile.zeile) })}
      labelHidden
      value={problem.gewaehlt}
      choices={problem.optionen.map((option) => ({ value: option.wert, label: label(option) }))}
    />
  );
}

type Text = ReturnType<typeof useTexte>["text"];

function optionText({ wert, name }: Option, text: Text): string {
  const [art = ""] = /^(?:vorschlag|feld)/.exec(wert) ?? [wert];
  return text(`import.option.${art}` as Parameters<Text>[0], { name: name ?? "" });
}
