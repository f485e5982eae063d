import { formatBytes } from "#src/shared/datei.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { anlageTexts } from "../../texts/index.ts";
import type { AnlageZeile } from "../../views/anlagen.ts";

/** The files that came with answers; nothing for a survey that asked for none. */
export function Anlagenliste({ anlagen, here }: { anlagen: readonly AnlageZeile[]; here: string }) {
  const { t, f, link } = usePage();
  const text = t(anlageTexts);
  if (anlagen.length === 0) return null;
  return (
    <Section id="anlagen" heading={text("titel", { anzahl: anlagen.length })}>
      <p>{text("text")}</p>
      <CardTable
        caption={text("titel", { anzahl: anlagen.length })}
        captionHidden
        rows={[...anlagen]}
        rowKey={(row) => row.id}
        columns={[
          { key: "name", header: text("name"), rowHeader: true, cell: (row) => <bdi>{row.name}</bdi> },
          { key: "frage", header: text("frage"), cell: (row) => <span lang="de">{row.frage}</span> },
          { key: "groesse", header: text("groesse"), cell: (row) => formatBytes(row.bytes, f) },
          { key: "tag", header: text("tag"), cell: (row) => (row.eingereichtAm ? f.date(row.eingereichtAm) : "–") },
          {
            key: "holen",
            header: text("holen"),
            cell: (row) => (
              <Form bare action={link(`${here}/daten/anlage`)}>
                <Button variant="tertiary" small name="anlage" value={row.id}>
                  {text("holen")} <VisuallyHidden>{row.name}</VisuallyHidden>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  );
}
