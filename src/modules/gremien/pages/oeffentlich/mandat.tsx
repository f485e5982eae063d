import { German, useGerman } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gremienTexts } from "../../texts/index.ts";
import { viewMandat } from "../../views/mandate.ts";
import { DateiLink } from "../teile.tsx";
import type { Route } from "./+types/mandat";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewMandat(context.get(ctxKey), params.slug);
}

/** One decision: its words, what it covers, who decided and where the paper is (R005). */
export default function Mandat({ loaderData: mandat }: Route.ComponentProps) {
  const { t, link, f, landkreis } = usePage();
  const text = t(gremienTexts);
  const german = useGerman();
  const dir = german ? "ltr" : undefined;
  const verweis = (base: string, one: { name: string; slug: string; oeffentlich: boolean }) =>
    one.oeffentlich ? (
      <TextLink href={link(`${base}/${one.slug}`)}>
        <German>{one.name}</German>
      </TextLink>
    ) : (
      <German>{one.name}</German>
    );
  return (
    <>
      <DocumentTitle title={mandat.titel} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: landkreis.name, href: link("/") },
          { text: text("mandate.titel"), href: link("/mandate") },
          { text: <German>{mandat.titel}</German> },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("mandat.beschluss", { datum: f.date(mandat.beschlossenAm) })}
          title={mandat.titel}
          lang={german}
          dir={dir}
        />
        <SplitLayout
          sideLabel={text("mandat.angaben")}
          first
          side={[
            {
              heading: text("mandat.angaben"),
              facts: [
                { term: text("mandat.beschlossenAm"), details: f.longDate(mandat.beschlossenAm) },
                ...(mandat.gremium
                  ? [{ term: text("mandat.gremiumId"), details: verweis("/gremien", mandat.gremium) }]
                  : []),
                ...(mandat.stelle
                  ? [{ term: text("mandat.zustaendig"), details: verweis("/netzwerk", mandat.stelle) }]
                  : []),
                ...(mandat.fuerGremium
                  ? [{ term: text("mandat.zustaendig"), details: verweis("/gremien", mandat.fuerGremium) }]
                  : []),
              ],
            },
            ...(mandat.handlungsfelder.length > 0
              ? [
                  {
                    heading: landkreis.woerter.handlungsfeld.mehrzahl,
                    content: (
                      <PlainList
                        items={mandat.handlungsfelder.map((feld) => ({
                          key: feld.id,
                          content: (
                            <TextLink href={link(feld.href)}>
                              <German>{feld.name}</German>
                            </TextLink>
                          ),
                        }))}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        >
          <Section id="wortlaut" heading={text("mandat.wortlaut")} first>
            <TextBlock text={mandat.wortlaut} lang={german} dir={dir} />
          </Section>
          {mandat.umfang ? (
            <Section id="umfang" heading={text("mandat.umfang")} close>
              <TextBlock text={mandat.umfang} lang={german} dir={dir} />
            </Section>
          ) : null}
          <Section id="dokument" heading={text("mandat.dokument")} close>
            {mandat.dokumentTitel ? (
              <p>
                {mandat.dokumentAdresse ? (
                  <TextLink href={mandat.dokumentAdresse}>
                    <German>{mandat.dokumentTitel}</German>
                  </TextLink>
                ) : (
                  <German>{mandat.dokumentTitel}</German>
                )}
              </p>
            ) : mandat.datei ? null : (
              <p>{text("mandat.ohne-dokument")}</p>
            )}
            {mandat.datei ? (
              <p>
                <DateiLink slug={mandat.slug} datei={mandat.datei} />
              </p>
            ) : null}
          </Section>
        </SplitLayout>
        <Origin>
          {text("gremien.herkunft")} <TextLink href={link(`/mandate/${mandat.slug}/daten.json`)}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}
