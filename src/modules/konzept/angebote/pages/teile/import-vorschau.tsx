import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import type { Angebotvorschau } from "../../exchange/receive-angebote.ts";
import { useAngebotTexte } from "./texte.ts";

/** What a table would change, and the button that takes it over; or what has to be mended first. */
export function ImportVorschau({ vorschau }: { vorschau: Angebotvorschau & { readonly inhalt: string } }) {
  const { text, link } = useAngebotTexte();
  const { summen, probleme, gesperrt, zeilen } = vorschau;
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
      {probleme.length > 0 ? <Probleme probleme={probleme} gesperrt={gesperrt} /> : null}
      {zeilen.length > 0 && !gesperrt ? <Zeilen zeilen={zeilen} /> : null}
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

function Probleme({ probleme, gesperrt }: Pick<Angebotvorschau, "probleme" | "gesperrt">) {
  const { text } = useAngebotTexte();
  const heading = text(gesperrt ? "import.probleme" : "import.hinweise");
  return (
    <Section close id="probleme" heading={heading}>
      <CardTable
        caption={heading}
        captionHidden
        rows={probleme}
        rowKey={(one) => `${one.zeile} ${one.spalte} ${one.text}`}
        columns={[
          {
            key: "ort",
            header: text("import.spalte.ort"),
            rowHeader: true,
            cell: ({ zeile, spalte }) =>
              zeile === 0
                ? text("import.ganze")
                : text(spalte === "" ? "import.zeile" : "import.zelle", { zeile: String(zeile), spalte }),
          },
          { key: "was", header: text("import.spalte.was"), wide: true, cell: (one) => one.text },
        ]}
      />
    </Section>
  );
}

function Zeilen({ zeilen }: Pick<Angebotvorschau, "zeilen">) {
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
    </Section>
  );
}
