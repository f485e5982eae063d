import { data, redirect } from "react-router";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { type Locale, localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { Nachfolger, Treffer } from "../../views/treffer.ts";

export type Fort = { readonly art: "fort"; readonly titel: string; readonly nachfolger: readonly Nachfolger[] };
export type DaOderFort<Seite> = { readonly art: "da"; readonly seite: Seite } | Fort;

/**
 * What a loader answers to a Treffer: the page, 301 to where it moved, or 410 with what came after it.
 *
 * @param cache what shared caches may do with the page
 */
export function answerTreffer<Seite>(treffer: Treffer<Seite>, locale: Locale, cache?: string) {
  if (treffer.art === "weiter") throw redirect(localePath(locale, treffer.pfad), 301);
  if (treffer.art === "fort") {
    const fort: DaOderFort<Seite> = treffer;
    return data(fort, { status: 410, headers: { "cache-control": "public, max-age=0, s-maxage=60" } });
  }
  const da: DaOderFort<Seite> = treffer;
  return data(da, { headers: { "cache-control": cache ?? "public, max-age=0, s-maxage=60" } });
}

/** Says plainly that something was published once, and leads to what stands in its place. */
export function FortSeite({ fort }: { fort: Fort }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <>
      <DocumentTitle title={text("fort.titel")} />
      <meta name="robots" content="noindex" />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/konzept") }, { text: text("fort.titel") }]}
      />
      <Main voice="serif">
        <NarrowColumn>
          <PageTitle title={text("fort.titel")} lead={text("fort.text", { titel: fort.titel })} />
          {fort.nachfolger.length > 0 ? (
            <Section close heading={text("fort.nachfolger")}>
              <PlainList
                items={fort.nachfolger.map((one) => ({
                  key: one.pfad,
                  content: (
                    <TextLink href={link(one.pfad)} {...inhalt}>
                      {one.name ? `${one.name} ${one.titel}` : one.titel}
                    </TextLink>
                  ),
                }))}
              />
            </Section>
          ) : (
            <p className="kern-body">{text("fort.ohne")}</p>
          )}
          <ActionRow>
            <ButtonLink variant="primary" href={link("/konzept")}>
              {text("fort.konzept")}
            </ButtonLink>
          </ActionRow>
        </NarrowColumn>
      </Main>
    </>
  );
}
