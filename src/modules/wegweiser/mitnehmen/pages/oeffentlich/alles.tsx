import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { haltbar } from "../../../pages/teile/haltbar.ts";
import { Hilfe } from "../../../pages/teile/hilfe.tsx";
import { LeistungenListe } from "../../../pages/teile/leistungen-liste.tsx";
import { Text, useLesen } from "../../../pages/teile/lesen.tsx";
import { leseSprache } from "../../../rules/sprachen.ts";
import { ortszeit, naechsterWechsel } from "../../../rules/zeiten.ts";
import { ALT_NACH_TAGEN, lageTeil, TEILE } from "../../rules/ausgabe.ts";
import { mitnehmenTexts } from "../../texts/index.ts";
import { viewPaket } from "../../views/paket.ts";
import { LeistungAufEinerSeite } from "../teile/leistung-auf-einer-seite.tsx";
import { WeiteresAufEinerSeite, WeitereLinks } from "../teile/weiteres-auf-einer-seite.tsx";
import type { Route } from "./+types/alles";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const paket = await viewPaket(ctx, sprache);
  // It carries its day: tomorrow it is another page.
  return data({ sprache, paket }, haltbar(naechsterWechsel([], ortszeit(ctx.now)), false));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** The whole guide of one language on one page: to read, to print, to keep without a network (docs/adr/0076). */
export default function Alles({ loaderData }: Route.ComponentProps) {
  const { sprache, paket } = loaderData;
  const lesen = useLesen(sprache);
  const { um, weg } = lesen;
  const { t, f, link, locale, assets } = usePage();
  const text = t(mitnehmenTexts);
  const guide = lesen.text("wegweiser.titel");
  const suche = (
    <SearchForm
      label={lesen.text("suche.label")}
      action={link("/wegweiser")}
      name="q"
      submitLabel={lesen.text("suche.knopf")}
      keep={sprache === locale ? undefined : { sprache }}
    />
  );
  return (
    <>
      <DocumentTitle title={text("alles.titel")} />
      <Main>
        <div
          className="wk-hinweis"
          data-ausgabe={paket.ausgabe}
          data-tag={paket.tag}
          data-datum={f.date(paket.tag)}
          data-sprache={sprache}
        >
          <p>
            {text("stand", { datum: f.date(paket.tag) })}{" "}
            <TextLink href={weg("/wegweiser/mitnehmen")}>{text("stand.neu")}</TextLink>
          </p>
        </div>
        <div className="wk-hinweis wk-hinweis--achtung" data-alt="" hidden>
          <p>{text("alt", { tage: ALT_NACH_TAGEN })}</p>
        </div>
        <article data-teil={TEILE.start} data-titel={guide}>
          <PageTitle title={text("alles.titel")} lead={lesen.text("wegweiser.lead")} />
          <ul>
            {paket.lagen.map(({ lage, leistungen }) => (
              <li key={lage.slug}>
                <TextLink href={weg(`/wegweiser/lebenslagen/${lage.slug}`)}>
                  <Text t={lage.name} um={um} />
                </TextLink>{" "}
                ({f.number(leistungen.length)})
              </li>
            ))}
          </ul>
          <WeitereLinks lesen={lesen} />
          {suche}
          <Hilfe lesen={lesen} />
        </article>
        {paket.lagen.map(({ lage, leistungen }) => (
          <article key={lage.slug} data-teil={lageTeil(lage.slug)} data-titel={lage.name.text} className="wk-abschnitt">
            <h2>
              <Text t={lage.name} um={um} />
            </h2>
            <LeistungenListe leistungen={leistungen} lesen={lesen} />
            <p>
              <TextLink href={weg("/wegweiser")}>{lesen.text("zurueck.thema")}</TextLink>
            </p>
          </article>
        ))}
        {paket.leistungen.map((leistung) => (
          <LeistungAufEinerSeite key={leistung.slug} leistung={leistung} lesen={lesen} sprache={sprache} />
        ))}
        <WeiteresAufEinerSeite weiteres={paket.weiteres} lesen={lesen} />
        <article data-teil={TEILE.suche} data-titel={lesen.text("suche.knopf")} hidden>
          <h2>{lesen.text("suche.knopf")}</h2>
          {suche}
          <div data-enhance="wegweiser-suche" data-sprache={sprache} data-modul={assets["wegweiser-mitnehmen-suche"]}>
            <p role="status" data-part="gefunden" data-worte={text("gefunden")} />
            <p data-part="nichts" hidden>
              {text("suche.nichts")}
            </p>
            <ul data-part="treffer" />
          </div>
        </article>
        <article data-teil={TEILE.fehlt} data-titel={text("fehlt.titel")} hidden>
          <h2>{text("fehlt.titel")}</h2>
          <p>{text("fehlt.text")}</p>
          <p>
            <TextLink href={weg("/wegweiser")}>{text("fehlt.start")}</TextLink>
          </p>
        </article>
      </Main>
    </>
  );
}
