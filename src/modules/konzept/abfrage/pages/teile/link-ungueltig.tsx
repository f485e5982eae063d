import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";

/** The one page for every link that opens nothing: wrong, expired, withdrawn or of another county. */
export function LinkUngueltig() {
  const { text, landkreis } = useTexte();
  const { fachstelle } = landkreis;
  return (
    <Main>
      <DocumentTitle title={text("abfrage.link.titel")} />
      <NarrowColumn>
        <PageTitle title={text("abfrage.link.titel")} lead={text("abfrage.link.text")} />
        <PlainList
          items={[
            { key: "mail", content: text("abfrage.link.mail") },
            {
              key: "fachstelle",
              content: (
                <>
                  {text("abfrage.link.fachstelle", { name: fachstelle?.name ?? landkreis.name })}{" "}
                  {fachstelle?.telefon ? (
                    <TextLink href={`tel:${fachstelle.telefon.replaceAll(/[^+\d]/g, "")}`}>
                      {fachstelle.telefon}
                    </TextLink>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </NarrowColumn>
    </Main>
  );
}
