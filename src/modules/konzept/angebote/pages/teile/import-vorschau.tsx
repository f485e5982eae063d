import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import type { Angebotvorschau } from "../../exchange/receive-angebote.ts";
import { useAngebotTexte } from "./texte.ts";

/** What a table would change, and the button that takes it over; or what has to be mended first. */
export function ImportVorschau({ vorschau }: { vorschau: Angebotvorschau & { readonly inhalt: string } }) {
  const { text, link } = useAngebotTexte();
  const { summen, probleme, hinweise, zeilen } = vorschau;
  const gesperrt = probleme.length > 0;
  const nothing = !gesperrt && summen.neu + summen.geaendert === 0;
  const title = gesperrt
    ? text("import.gesperrt", { anzahl: probleme.length })
    : text(nothing ? "import.nichts" : "import.vorschau", summen);
  const lead = gesperrt ? "import.gesperrt.text" : nothing ? "import.nichts.text" : "import.vorschau.text";
  return (
    <>
      <PageTitle kind={text("import")} title={title} lead={text(lead, summen)} />
      {gesperrt || nothing ? null : (
        <Form bare>
          <HiddenField name="inhalt" value={vorschau.inhalt} />
          <HiddenField name="pruefsumme" value={vorschau.pruefsumme} />
          <ActionRow>
            <Button variant="primary" name="handlung" value="uebernehmen">
              {text("import.uebernehmen")}
            </Button>
            <ButtonLink href={link("/intern/angebote/einlesen")}>{text("import.andere")}</ButtonLink>
          </ActionRow>
        </Form>
      )}
      {gesperrt ? <Probleme heading={text("import.probleme")} probleme={probleme} /> : null}
      {hinweise.length > 0 ? <Probleme heading={text("import.hinweise")} probleme={hinweise} /> : null}
      {zeilen.length > 0 && !gesperrt ? <Zeilen {...vorschau} /> : null}
      {gesperrt || nothing ? (
        <ActionRow above>
          <ButtonLink variant="primary" href={link("/intern/angebote/einlesen")}>
            {text("import.andere")}
          </ButtonLink>
        </ActionRow>
      ) : null}
    </>
  );
}

function Probleme({ heading, probleme }: { heading: string; probleme: Angebotvorschau["probleme"] }) {
  const { text } = useAngebotTexte();
  return (
    <Section close heading={heading}>
      <CardTable
        caption={heading}
        captionHidden
        rows={probleme}
        rowKey={(one) => `${one.zeile} ${one.spalte} ${one.text}`}
        columns={[
          {
            key: "ort",
            header: text("import.spalte.ort"),
            cell: ({ zeile, spalte }) =>
              zeile === 0
                ? text("import.ganze")
                : text(spalte === "" ? "import.zeile" : "import.zelle", { zeile: String(zeile), spalte }),
          },
          { key: "was", header: text("import.spalte.was"), rowHeader: true, wide: true, cell: (one) => one.text },
        ]}
      />
    </Section>
  );
}

function Zeilen({ zeilen, weitere }: Pick<Angebotvorschau, "zeilen" | "weitere">) {
  const { text, f } = useAngebotTexte();
  return (
    <Section close id="vorschau" heading={text("import.zeilen")}>
      <CardTable
        caption={text("import.zeilen")}
        captionHidden
        rows={zeilen}
        rowKey={(one) => String(one.zeile)}
        columns={[
          {
            key: "ort",
            header: text("import.spalte.ort"),
            cell: (one) => text("import.zeile", { zeile: String(one.zeile) }),
          },
          {
            key: "titel",
            header: text("spalte.titel"),
            rowHeader: true,
            wide: true,
            cell: (one) => <span lang="de">{one.titel}</span>,
          },
          {
            key: "anders",
            header: text("import.spalte.anders"),
            cell: (one) => (one.anders.length === 0 ? text("import.neu") : f.list([...one.anders])),
          },
        ]}
      />
      {weitere > 0 ? <SmallPrint>{text("import.mehr", { anzahl: weitere })}</SmallPrint> : null}
    </Section>
  );
}
