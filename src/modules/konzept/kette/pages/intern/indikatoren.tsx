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
import { parseKettenFilter } from "../../rules/ketten-filter.ts";
import { listIndikatorenIntern } from "../../views/listen.ts";
import { LueckenZeichen } from "./teile/luecken-hinweis.tsx";
import type { Route } from "./+types/indikatoren";

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = parseKettenFilter(url.searchParams);
  return { archiv: filter.zustand === "archiviert", zeilen: await listIndikatorenIntern(context.get(ctxKey), filter) };
}

/** What is counted, and which Wirkungsziele are measured by it. */
export default function IndikatorenIntern({ loaderData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { zeilen, archiv } = loaderData;
  const title = archiv ? text("indikatoren.archiv") : text("indikatoren.liste.titel", { anzahl: zeilen.length });
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("kette.indikatoren") }]}
      />
      <Main>
        <PageTitle kind={text("kette.indikatoren")} title={title} lead={text("indikatoren.liste.vorspann")} />
        <ActionRow>
          <ButtonLink variant="primary" icon="add" href={link("/intern/indikatoren/neu")}>
            {text("indikator.anlegen")}
          </ButtonLink>
          <TextLink href={link(archiv ? "/intern/indikatoren" : "/intern/indikatoren?zustand=archiviert")}>
            {text(archiv ? "kette.archiv.zurueck" : "kette.archiv.zeigen")}
          </TextLink>
        </ActionRow>
        <Section id="liste" close>
          {zeilen.length === 0 ? (
            <EmptyState title={text(archiv ? "kette.archiv.leer" : "indikatoren.liste.leer")}>
              {archiv ? null : text("indikatoren.liste.leer.text")}
            </EmptyState>
          ) : (
            <CardTable
              caption={text("kette.indikatoren")}
              captionHidden
              rows={zeilen}
              rowKey={(zeile) => zeile.id}
              columns={[
                {
                  key: "name",
                  header: text("kette.wort.indikator"),
                  rowHeader: true,
                  wide: true,
                  cell: (zeile) => (
                    <TextLink href={link(`/intern/indikatoren/${zeile.id}`)} lang="de">
                      {zeile.name}
                    </TextLink>
                  ),
                },
                { key: "art", header: text("feld.art"), cell: (zeile) => text(`indform.art.${zeile.art}.kurz`) },
                {
                  key: "einheit",
                  header: text("indform.einheit"),
                  cell: (zeile) => <span lang="de">{zeile.einheit}</span>,
                },
                {
                  key: "turnus",
                  header: text("indform.turnus"),
                  cell: (zeile) => (zeile.turnus ? text(`turnus.${zeile.turnus}`) : "–"),
                },
                { key: "ziele", header: text("kette.ziel"), cell: (zeile) => zeile.ziele.join(", ") || "–" },
                {
                  key: "oeffentlich",
                  header: text("filter.zustand"),
                  cell: (zeile) => text(zeile.oeffentlich ? "zustand.oeffentlich" : "belegform.freigabe.intern.kurz"),
                },
                {
                  key: "luecke",
                  header: text("filter.luecke"),
                  cell: (zeile) =>
                    zeile.ohneZielwert ? <LueckenZeichen luecken={["indikator-ohne-zielwert"]} /> : null,
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
