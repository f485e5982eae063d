import { data } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { MOST_CHARACTERS } from "#src/platform/suche/index.ts";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Ways } from "#src/ui/ways/ways.tsx";
import { viewArtikelLinks } from "../../artikel/views/artikel.ts";
import { artikelTexts } from "../../artikel/texts/index.ts";
import { fragenTexts } from "../../fragen/texts/index.ts";
import { mitnehmenTexts } from "../../mitnehmen/texts/index.ts";
import { termineTexts } from "../../veranstaltungen/texts/index.ts";
import { countTermine } from "../../veranstaltungen/views/termine.ts";
import { orteTexts } from "../../orte/texts/index.ts";
import { leseSprache } from "../../rules/sprachen.ts";
import { countQuestion } from "../../signale/commands/count-question.ts";
import { viewWegweiser } from "../../views/lesen.ts";
import { findWeiteres } from "../../weiteres/views/weiteres.ts";
import { haltbar } from "../teile/haltbar.ts";
import { Hilfe } from "../teile/hilfe.tsx";
import { NochLeer } from "../teile/leer.tsx";
import { Text, useLesen } from "../teile/lesen.tsx";
import { Suchergebnis } from "../teile/suchergebnis.tsx";
import { LageZeichen } from "../teile/zeichen.tsx";
import type { Route } from "./+types/wegweiser";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const frage = (url.searchParams.get("q") ?? "").trim().slice(0, MOST_CHARACTERS);
  const { suche, counts } = context.get(machineKey);
  const view = await viewWegweiser(ctx, suche, sprache, frage);
  const { weiteres, gemeint } =
    frage === "" ? { weiteres: [], gemeint: null } : await findWeiteres(ctx, suche, sprache, frage);
  if (view.treffer?.length === 0 && weiteres.length === 0) countQuestion(counts, ctx, "suche-leer", sprache, frage);
  const artikel = await viewArtikelLinks(ctx, sprache, null);
  return data(
    {
      sprache,
      frage,
      weiteres,
      artikel: artikel.length,
      termine: await countTermine(ctx),
      ...view,
      // A word that only articles or dates use is none to be corrected.
      gemeint: gemeint !== null || weiteres.length === 0 ? view.gemeint : null,
    },
    haltbar(null, frage !== ""),
  );
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** The first page of the guide: fourteen doors, one question, and somebody to ask. */
export default function Wegweiser({ loaderData }: Route.ComponentProps) {
  const { sprache, frage, lagen, treffer, gemeint, weiteres, leistungen, artikel, termine } = loaderData;
  const lesen = useLesen(sprache);
  const { text, um, weg } = lesen;
  const { t, locale, link } = usePage();
  const suchfeld = (
    <SearchForm
      label={text(treffer ? "suche.neu" : "suche.label")}
      action={link("/wegweiser")}
      name="q"
      value={frage}
      submitLabel={text("suche.knopf")}
      keep={sprache === locale ? undefined : { sprache }}
    />
  );
  return (
    <>
      <DocumentTitle title={frage ? `${frage} – ${text("wegweiser.titel")}` : text("wegweiser.titel")} />
      <Main>
        <PageTitle title={text("wegweiser.frage")} lead={treffer ? undefined : text("wegweiser.lead")} />
        {treffer ? (
          <>
            {suchfeld}
            <Suchergebnis ergebnis={{ frage, treffer, weiteres, gemeint }} lesen={lesen} />
          </>
        ) : null}
        {lagen.length === 0 ? (
          <NochLeer lesen={lesen} />
        ) : (
          <section aria-labelledby="lagen" className={treffer ? "wk-abschnitt" : undefined}>
            <h2 className={treffer ? undefined : "wk-vorlesen"} id="lagen">
              {text(treffer ? "suche.themen" : "wegweiser.themen")}
            </h2>
            <Ways
              icons
              level={3}
              ways={lagen.map((lage) => ({
                href: weg(`/wegweiser/lebenslagen/${lage.slug}`),
                title: <Text t={lage.name} um={um} />,
                icon: <LageZeichen zeichen={lage.zeichen} />,
              }))}
            />
          </section>
        )}
        {leistungen > 0 && !treffer ? <div className="wk-abschnitt">{suchfeld}</div> : null}
        {leistungen > 0 ? (
          <Section id="wege" heading={text("wegweiser.wege")}>
            <Ways
              level={3}
              ways={[
                { href: weg("/wegweiser/zustaendig"), title: text("lage.zustaendig") },
                { href: weg("/wegweiser/orte"), title: t(orteTexts)("titel") },
                { href: weg("/wegweiser/fragen"), title: t(fragenTexts)("titel") },
                ...(artikel > 0
                  ? [{ href: weg("/wegweiser/artikel"), title: t(artikelTexts)("verzeichnis.titel") }]
                  : []),
                ...(termine > 0 ? [{ href: weg("/wegweiser/termine"), title: t(termineTexts)("titel") }] : []),
                { href: weg("/wegweiser/mitnehmen"), title: t(mitnehmenTexts)("titel") },
              ]}
            />
          </Section>
        ) : null}
        <Hilfe lesen={lesen} />
        {leistungen > 0 ? (
          <Origin>
            {text("wegweiser.zahl", { anzahl: leistungen })}{" "}
            <TextLink href={link("/")}>{text("wegweiser.zurseite")}</TextLink>
          </Origin>
        ) : null}
      </Main>
    </>
  );
}
