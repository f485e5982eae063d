import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { ImportView } from "../../views/import-vorschau.ts";
import { useTexte } from "./sprache.ts";

export function ImportPfad({ hier }: { hier: string }) {
  const { text, link, woerter } = useTexte();
  return (
    <Breadcrumb
      label={text("pfad")}
      items={[
        { text: woerter.massnahmen, href: link("/intern/massnahmen") },
        { text: text("import.titel"), href: link("/intern/massnahmen/import") },
        { text: hier },
      ]}
    />
  );
}

/** Step 3: what came of which row. */
export function ImportErgebnis({ view }: { view: Extract<ImportView, { zustand: "uebernommen" }> }) {
  const { text, link, f, woerter } = useTexte();
  const title = text("import.fertig.titel", view.ergebnis);
  const datei = view.dateiname || text("import.eingefuegt");
  return (
    <>
      <DocumentTitle title={title} />
      <ImportPfad hier={view.dateiname || text("import.ohne-name")} />
      <Main>
        <PageTitle
          glyph="massnahme"
          kind={text("import.schritt", { schritt: 3 })}
          title={title}
          lead={text("import.fertig.lead", { ...view.ergebnis, datei })}
        />
        <ActionRow>
          <ButtonLink variant="primary" href={link("/konzept")}>
            {text("import.fertig.konzept")}
          </ButtonLink>
          <ButtonLink href={link("/intern/massnahmen/import")}>{text("import.fertig.noch-eine")}</ButtonLink>
        </ActionRow>
        {view.massnahmen.length > 0 ? (
          <Section id="zeilen" heading={text("import.fertig.liste")}>
            <CardTable
              caption={text("import.fertig.liste")}
              captionHidden
              rows={view.massnahmen}
              rowKey={(one) => `${one.id} ${one.zeile}`}
              columns={[
                {
                  key: "massnahme",
                  header: woerter.massnahme,
                  rowHeader: true,
                  cell: (one) => (
                    <>
                      <Num>{one.kennung}</Num>{" "}
                      <TextLink href={link(`/intern/massnahmen/${one.id}`)} lang="de">
                        {one.titel}
                      </TextLink>
                    </>
                  ),
                },
                {
                  key: "zeile",
                  header: text("import.spalte.zeile"),
                  numeric: true,
                  cell: (one) => f.number(one.zeile),
                },
              ]}
            />
          </Section>
        ) : null}
      </Main>
    </>
  );
}

export function ImportVerworfen() {
  const { text, link } = useTexte();
  return (
    <>
      <DocumentTitle title={text("import.verworfen.titel")} />
      <ImportPfad hier={text("import.verworfen.titel")} />
      <Main>
        <NarrowColumn>
          <PageTitle title={text("import.verworfen.titel")} lead={text("import.verworfen.text")} />
          <ActionRow>
            <ButtonLink href={link("/intern/massnahmen/import")}>{text("import.andere")}</ButtonLink>
          </ActionRow>
        </NarrowColumn>
      </Main>
    </>
  );
}
