import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { portalTexts } from "../../texts/index.ts";

const ROWS = [
  { key: "daten.konzept", files: ["/konzept.pdf", "/konzept.xlsx"] },
  { key: "daten.ueberblick", files: ["/konzept.json"] },
  { key: "daten.kette", files: ["/konzept/kette.csv", "/konzept/kette.json"] },
  { key: "daten.bedarfe", files: ["/konzept/bedarfe.csv", "/konzept/bedarfe.json"] },
  { key: "daten.ziele", files: ["/konzept/ziele.csv", "/konzept/ziele.json"] },
  { key: "daten.indikatoren", files: ["/konzept/indikatoren.csv", "/konzept/indikatoren.json"] },
  {
    key: "daten.massnahmen",
    files: ["/konzept/massnahmen.csv", "/konzept/massnahmen.json", "/konzept/massnahmen.xlsx"],
  },
  { key: "daten.netzwerk", files: ["/netzwerk.csv", "/netzwerk.json"] },
  { key: "daten.gemeinden", files: ["/gemeinden.csv", "/gemeinden.json"] },
  { key: "daten.leistungen", files: ["/wegweiser.csv", "/wegweiser.json"] },
  { key: "daten.artikel", files: ["/wegweiser/artikel.csv", "/wegweiser/artikel.json"] },
  {
    key: "daten.termine",
    files: ["/wegweiser/termine.csv", "/wegweiser/termine.json", "/wegweiser/termine.ics"],
  },
  { key: "daten.hsds", files: ["/wegweiser/hsds.json"] },
  { key: "daten.behoerden", files: ["/wegweiser/cpsv-ap.jsonld", "/wegweiser/xzufi.xml"] },
  { key: "daten.integreat", files: ["/api/v3/regions"] },
  { key: "daten.anlaufstellen", files: ["/wegweiser/anlaufstellen.csv", "/wegweiser/anlaufstellen.json"] },
  { key: "daten.lebenslagen", files: ["/wegweiser/lebenslagen.csv", "/wegweiser/lebenslagen.json"] },
  { key: "daten.barrierefreiheit", files: ["/barrierefreiheit.json"] },
  { key: "daten.ideen", files: ["/konzept/ideen.csv", "/konzept/ideen.json"] },
  { key: "daten.gremien", files: ["/gremien.csv", "/gremien.json"] },
  { key: "daten.mandate", files: ["/mandate.csv", "/mandate.json"] },
  { key: "daten.berichte", files: ["/berichte.json"] },
  { key: "daten.openapi", files: ["/openapi.json"] },
] as const;

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
          rows={[...ROWS]}
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
