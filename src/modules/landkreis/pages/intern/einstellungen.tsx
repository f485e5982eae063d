import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { LOCALE_NAMES } from "#src/shared/locale.ts";
import { textFor } from "#src/shared/uebersetzt.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread, type ThreadEntry } from "#src/ui/thread/thread.tsx";
import { farbenKey } from "../../rules/farben.ts";
import { LAENDER } from "../../rules/laender.ts";
import { RECHTSTEXTE } from "../../rules/rechtstexte.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import type { Route } from "./+types/einstellungen";

export async function loader({ context }: Route.LoaderArgs) {
  return viewEinstellungen(context.get(ctxKey));
}

/** Everything a county can set, with its present state and one way to change each. */
export default function Einstellungen({ loaderData }: Route.ComponentProps) {
  const { t, link, f, locale } = usePage();
  const text = t(landkreisTexts);
  const { landkreis, schnelllinks, rechtstexte, barrierefreiheit } = loaderData;
  const entry = (key: string, title: string, state: string, path: string, action: string): ThreadEntry => ({
    key,
    title,
    content: <p>{state}</p>,
    action: (
      <ButtonLink href={link(`/intern/einstellungen/${path}`)} small hidden={title}>
        {action}
      </ButtonLink>
    ),
  });
  const change = text("einstellungen.aendern");
  const woerter = landkreis.woerter.de;
  return (
    <>
      <DocumentTitle title={text("einstellungen.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("einstellungen.titel") }]}
      />
      <Main>
        <PageTitle
          title={text("einstellungen.titel")}
          lead={text("einstellungen.vorspann", { name: landkreis.name })}
        />
        <Section id="auftritt" heading={text("einstellungen.auftritt")} close>
          <Thread
            entries={[
              entry("name", text("name.titel"), `${landkreis.name}, ${LAENDER[landkreis.land].name}`, "name", change),
              entry(
                "farben",
                text("farben.titel"),
                text("farben.stand", { key: farbenKey(landkreis) }),
                "farben",
                change,
              ),
              entry("logo", text("logo.titel"), text(landkreis.logoDateiId ? "logo.da" : "logo.keins"), "logo", change),
              entry(
                "sprachen",
                text("sprachen.titel"),
                f.list(landkreis.sprachen.map((sprache) => LOCALE_NAMES[sprache])),
                "sprachen",
                change,
              ),
              entry(
                "woerter",
                text("woerter.titel"),
                `${woerter.handlungsfeld.mehrzahl}, ${woerter.massnahme.mehrzahl}`,
                "woerter",
                change,
              ),
              entry(
                "schnelllinks",
                text("schnelllinks.titel"),
                schnelllinks.length > 0
                  ? f.list(schnelllinks.map((one) => textFor(one.titel, locale)?.text ?? one.ziel))
                  : text("schnelllinks.keine"),
                "schnelllinks",
                change,
              ),
              entry(
                "barrierefreiheit",
                text("erklaerung.titel"),
                text("barrierefreiheit.stand", { datum: f.date(barrierefreiheit.geprueftAm) }),
                "barrierefreiheit",
                change,
              ),
            ]}
          />
        </Section>
        <Section id="texte" heading={text("rechtstexte.titel")}>
          <p>{text("rechtstexte.vorspann")}</p>
          <Thread
            entries={RECHTSTEXTE.map((art) => ({
              key: art,
              title: text(`rechtstext.${art}`),
              content: (
                <ul>
                  {landkreis.sprachen.map((sprache) => {
                    const found = rechtstexte.find((one) => one.art === art && one.locale === sprache);
                    return (
                      <li key={sprache}>
                        <TextLink href={link(`/intern/einstellungen/texte/${art}/${sprache}`)}>
                          {text("rechtstexte.bearbeiten", {
                            text: text(`rechtstext.${art}`),
                            sprache: LOCALE_NAMES[sprache],
                          })}
                        </TextLink>{" "}
                        ({found ? text("rechtstexte.vom", { datum: f.date(found.stand) }) : text("rechtstexte.fehlt")})
                      </li>
                    );
                  })}
                </ul>
              ),
            }))}
          />
        </Section>
        <Section id="wegweiser" heading={text("einstellungen.wegweiser")}>
          <p>
            <TextLink href={link("/intern/wegweiser/strassenkarte")}>{text("einstellungen.strassenkarte")}</TextLink>
          </p>
        </Section>
        <Section id="meldungen" heading={text("meldungen.titel")}>
          <p>
            <TextLink href={link("/intern/barrieremeldungen")}>{text("meldungen.ansehen")}</TextLink>
          </p>
        </Section>
      </Main>
    </>
  );
}
