import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { isGefiltert, parseKettenFilter } from "../../rules/ketten-filter.ts";
import { listBelegeIntern } from "../../views/listen.ts";
import { KettenFilterLeiste } from "./teile/filter-leiste.tsx";
import { LueckenZeichen } from "./teile/luecken-hinweis.tsx";
import type { Route } from "./+types/belege";

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = parseKettenFilter(url.searchParams);
  return { filter, liste: await listBelegeIntern(context.get(ctxKey), filter) };
}

/** Where the county knows its Bedarfe from: every Beleg, internal ones included. */
export default function BelegeIntern({ loaderData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { liste, filter } = loaderData;
  const title = text("belege.liste.titel", { anzahl: liste.alle, ungenutzt: liste.ungenutzt });
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("kette.beleg") }]}
      />
      <Main>
        <PageTitle glyph="beleg" kind={text("kette.beleg")} title={title} lead={text("belege.liste.vorspann")} />
        <ActionRow>
          <ButtonLink variant="primary" icon="add" href={link("/intern/belege/neu")}>
            {text("beleg.anlegen")}
          </ButtonLink>
        </ActionRow>
        <KettenFilterLeiste
          action="/intern/belege"
          filter={filter}
          belege
          luecken={["beleg-ungenutzt"]}
          zustaende={["archiviert"]}
        />
        <Section id="liste" close>
          <p className="kern-body" role="status">
            {text("kette.treffer", { anzahl: liste.zeilen.length })}
          </p>
          {liste.zeilen.length === 0 ? (
            <EmptyState title={text(isGefiltert(filter) ? "kette.keine-treffer" : "belege.liste.leer")}>
              {text(isGefiltert(filter) ? "kette.keine-treffer.text" : "belege.liste.leer.text")}
            </EmptyState>
          ) : (
            <CardTable
              caption={text("kette.beleg")}
              captionHidden
              rows={liste.zeilen}
              rowKey={(zeile) => zeile.id}
              columns={[
                {
                  key: "aussage",
                  header: text("kette.wort.beleg"),
                  rowHeader: true,
                  wide: true,
                  cell: (zeile) => (
                    <TextLink href={link(`/intern/belege/${zeile.id}`)} lang="de">
                      {zeile.aussage}
                    </TextLink>
                  ),
                },
                { key: "art", header: text("feld.art"), cell: (zeile) => text(`belegart.${zeile.art}`) },
                {
                  key: "quelle",
                  header: text("belegform.quelle.kurz"),
                  cell: (zeile) => <span lang="de">{zeile.quelle}</span>,
                },
                { key: "tag", header: text("belegform.tag"), cell: (zeile) => (zeile.tag ? f.date(zeile.tag) : "–") },
                {
                  key: "freigabe",
                  header: text("belegform.freigabe"),
                  cell: (zeile) => text(`belegform.freigabe.${zeile.freigabe}.kurz`),
                },
                {
                  key: "elemente",
                  header: text("belege.liste.elemente"),
                  numeric: true,
                  cell: (zeile) =>
                    zeile.elemente === 0 ? <LueckenZeichen luecken={["beleg-ungenutzt"]} /> : f.number(zeile.elemente),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
