import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { auswahlQuery, parseAuswahl } from "../../../quer/rules/auswahl.ts";
import { ANGEBOT_FILTER, type AngebotEintrag, viewOeffentlicheAngebote } from "../../views/oeffentlich.ts";
import { useAngebotTexte } from "../teile/texte.ts";
import type { Route } from "./+types/angebote";

export async function loader({ context, url }: Route.LoaderArgs) {
  const { werte, falsch } = parseAuswahl(url.searchParams, ANGEBOT_FILTER);
  const view = await viewOeffentlicheAngebote(context.get(ctxKey), werte);
  const wrong = [...falsch, ...view.falsch];
  return data({ ...view, falsch: wrong, filter: werte }, wrong.length > 0 ? 400 : 200);
}

/** What there is for people in the county, from those who offer it. */
export default function Angebote({ loaderData }: Route.ComponentProps) {
  const { text, konzept, link, landkreis, woerter } = useAngebotTexte();
  const { angebote, gesamt, filter, falsch, wahl } = loaderData;
  const query = auswahlQuery(filter);
  const here = link("/angebote");
  const select = (name: (typeof ANGEBOT_FILTER)[number], label: string, options: typeof wahl.gemeinden) => (
    <SelectField
      name={name}
      label={label}
      value={filter[name] ?? ""}
      empty={konzept("filter.alle")}
      options={options}
    />
  );
  return (
    <>
      <DocumentTitle title={text("liste.kurz")} failed={falsch.length > 0} />
      <meta name="description" content={text("liste.vorspann")} />
      <Breadcrumb
        label={konzept("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("liste.kurz") }]}
      />
      <Main>
        <PageTitle title={text("liste.titel", { anzahl: angebote.length })} lead={text("liste.vorspann")} />
        {falsch.length > 0 ? (
          <Notice tone="error" title={konzept("quer.falsch")}>
            <p>{konzept("quer.falsch.text", { namen: falsch.join(", ") })}</p>
          </Notice>
        ) : null}
        <FilterBar
          label={text("filter.titel")}
          action={here}
          submitLabel={text("filter.zeigen")}
          reset={query ? { href: here, text: konzept("filter.leeren") } : undefined}
        >
          {select("gemeinde", text("filter.gemeinde"), wahl.gemeinden)}
          {select("zielgruppe", text("filter.zielgruppe"), wahl.zielgruppen)}
          {select("handlungsfeld", woerter.feld, wahl.handlungsfelder)}
        </FilterBar>
        <Section close id="liste">
          {angebote.length === 0 ? (
            <EmptyState
              title={text(gesamt > 0 ? "liste.nichts" : "liste.leer")}
              action={gesamt > 0 ? <TextLink href={here}>{text("liste.alle")}</TextLink> : undefined}
            >
              {text(gesamt > 0 ? "liste.nichts.text" : "liste.leer.text")}
            </EmptyState>
          ) : (
            <>
              <Row noPrint>
                {(["csv", "json"] as const).map((ending) => (
                  <TextLink key={ending} href={link(`/angebote.${ending}${query}`)}>
                    {konzept(`herunterladen.${ending}`)}
                  </TextLink>
                ))}
              </Row>
              <Liste angebote={angebote} />
            </>
          )}
        </Section>
        <Origin>{text("herkunft")}</Origin>
      </Main>
    </>
  );
}

function Liste({ angebote }: { angebote: readonly AngebotEintrag[] }) {
  const { text, link } = useAngebotTexte();
  const inhalt = useInhaltSprache();
  return (
    <Thread
      level={2}
      entries={angebote.map((one) => ({
        key: one.id,
        title: <span {...inhalt}>{one.titel}</span>,
        href: link(`/angebote/${one.id}`),
        content: (
          <p>
            <span {...inhalt}>{one.stelle.name}</span>
            {one.zielgruppen.length > 0 ? (
              <>
                <br />
                {text("fakt.zielgruppen")}: <span {...inhalt}>{one.zielgruppen.join("; ")}</span>
              </>
            ) : null}
            {one.gemeinden.length + one.regionen.length > 0 ? (
              <>
                <br />
                {text("fakt.wo")}:{" "}
                <span {...inhalt}>{[...one.gemeinden.map(({ name }) => name), ...one.regionen].join(", ")}</span>
              </>
            ) : null}
          </p>
        ),
      }))}
    />
  );
}
