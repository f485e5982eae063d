import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { optionsOf } from "../../../pages/intern/felder.tsx";
import { FREMDFORMATE } from "../../rules/fremd.ts";
import { importTexts } from "../../texts/index.ts";
import type { WegweiserImportView } from "../../views/vorschau.ts";

/** Step 1: the files, and what is said about them. */
export function DateiFormular(props: {
  wahl: WegweiserImportView["wahl"];
  values: Record<string, string> | null;
  satz: string | null;
}) {
  const { t } = usePage();
  const text = t(importTexts);
  const { wahl, values, satz } = props;
  const value = (name: string) => values?.[name] ?? "";
  return (
    <NarrowColumn>
      <PageTitle title={text("titel")} lead={text("text")} />
      <Form multipart>
        <RadioGroup
          name="format"
          label={text("feld.format")}
          value={value("format") || "integreat"}
          choices={FREMDFORMATE.map((one) => ({ value: one, label: text(`format.${one}`) }))}
        />
        <FileField
          name="dateien"
          label={text("feld.dateien")}
          hint={text("feld.dateien.hinweis")}
          accept=".json,.xml"
          multiple
          error={satz ?? undefined}
        />
        <SelectField
          name="verantwortlichId"
          label={text("feld.verantwortlichId")}
          value={value("verantwortlichId")}
          empty={text("feld.verantwortlichId.leer")}
          options={optionsOf(wahl.stellen)}
        />
        <SelectField
          name="lebenslageId"
          label={text("feld.lebenslageId")}
          value={value("lebenslageId")}
          empty={text("feld.lebenslageId.leer")}
          options={optionsOf(wahl.lagen)}
        />
        <Checkbox
          name="veroeffentlichen"
          label={text("feld.veroeffentlichen")}
          hint={text("feld.veroeffentlichen.hinweis")}
          checked={value("veroeffentlichen") !== ""}
        />
        <ActionRow>
          <Button variant="primary">{text("lesen")}</Button>
        </ActionRow>
      </Form>
    </NarrowColumn>
  );
}

/** What was taken over before. */
export function Bisher({ bisher }: { bisher: WegweiserImportView["bisher"] }) {
  const { t, f, link } = usePage();
  const text = t(importTexts);
  return (
    <Section id="bisher" heading={text("bisher")}>
      {bisher.length === 0 ? (
        <EmptyState title={text("bisher.leer")} />
      ) : (
        <>
          {bisher.some(({ format }) => format === "integreat") ? (
            <p>
              <TextLink href={link("/intern/wegweiser/artikel?herkunft=eingelesen")}>{text("bisher.artikel")}</TextLink>
            </p>
          ) : null}
          <CardTable
            caption={text("bisher")}
            captionHidden
            rows={bisher}
            rowKey={(one) => one.id}
            columns={[
              {
                key: "dateien",
                header: text("spalte.dateien"),
                rowHeader: true,
                cell: (one) => one.dateien.join(", "),
              },
              { key: "format", header: text("spalte.format"), cell: (one) => text(`format.${one.format}`) },
              { key: "am", header: text("spalte.am"), cell: (one) => f.moment(one.am) },
              { key: "ergebnis", header: text("spalte.ergebnis"), cell: (one) => text("zahlen", one.ergebnis) },
            ]}
          />
        </>
      )}
    </Section>
  );
}
