import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { DATENLISTE } from "../../rules/datenliste.ts";
import { portalTexts } from "../../texts/index.ts";

/** For the journalist and for other programs: every public list as a file. */
export default function Daten() {
  const { t, link, landkreis } = usePage();
  const text = t(portalTexts);
  return (
    <>
      <DocumentTitle title={text("daten.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("daten.titel") }]}
      />
      <Main>
        <PageTitle title={text("daten.titel")} lead={text("daten.vorspann")} />
        <CardTable
          caption={text("daten.titel")}
          captionHidden
          rows={[...DATENLISTE]}
          rowKey={(row) => row.key}
          columns={[
            {
              key: "was",
              header: text("daten.was"),
              rowHeader: true,
              cell: (row) => text(row.key, { woerter: landkreis.woerter.massnahme.mehrzahl }),
            },
            {
              key: "formate",
              header: text("daten.formate"),
              cell: (row) => (
                <Row>
                  {row.files.map((file) => (
                    <TextLink key={file} href={link(file)}>
                      {file.split(".").at(-1)?.toUpperCase()}
                    </TextLink>
                  ))}
                </Row>
              ),
            },
          ]}
        />
        <Origin>{text("daten.herkunft")}</Origin>
      </Main>
    </>
  );
}
