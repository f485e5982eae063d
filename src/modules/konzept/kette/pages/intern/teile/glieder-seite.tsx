import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import { isGefiltert, type KettenFilter } from "../../../rules/ketten-filter.ts";
import type { KettenLuecke } from "../../../rules/luecken.ts";
import type { GliederListe } from "../../../views/listen.ts";
import { KettenFilterLeiste } from "./filter-leiste.tsx";
import { LueckenZeichen } from "./luecken-hinweis.tsx";

const ARTEN = {
  bedarf: {
    wort: "bedarf",
    glyph: "bedarf",
    path: "/intern/bedarfe",
    luecken: ["bedarf-ohne-beleg", "bedarf-ohne-ziel"],
  },
  wirkungsziel: {
    wort: "ziel",
    glyph: "ziel",
    path: "/intern/wirkungsziele",
    luecken: ["ziel-ohne-bedarf", "ziel-ohne-massnahme"],
  },
} as const satisfies Record<string, { wort: string; glyph: string; path: string; luecken: readonly KettenLuecke[] }>;

/** The office's list of Bedarfe or Wirkungsziele: how many, what is missing, one click to each. */
export function GliederSeite(props: { art: keyof typeof ARTEN; liste: GliederListe; filter: KettenFilter }) {
  const { text, link } = useTexte();
  const { liste, filter } = props;
  const { wort, glyph, path, luecken } = ARTEN[props.art];
  const title = text(`${wort}.liste.titel`, { anzahl: liste.alle, luecken: liste.mitLuecken });
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text(`kette.${wort}`) }]}
      />
      <Main>
        <PageTitle glyph={glyph} kind={text(`kette.${wort}`)} title={title} lead={text(`${wort}.liste.vorspann`)} />
        {liste.may.create ? (
          <ActionRow>
            <ButtonLink variant="primary" icon="add" href={link(`${path}/neu`)}>
              {text(`${wort}.anlegen`)}
            </ButtonLink>
            <TextLink href={link("/intern/luecken")}>{text("luecken.link")}</TextLink>
            {props.art === "wirkungsziel" ? (
              <TextLink href={link("/intern/indikatoren")}>{text("kette.indikatoren")}</TextLink>
            ) : null}
          </ActionRow>
        ) : null}
        <KettenFilterLeiste
          action={path}
          filter={filter}
          felder={liste.felder}
          vorrang={props.art === "bedarf"}
          luecken={luecken}
          zustaende={["oeffentlich", "entwurf", "archiviert"]}
        />
        <Section id="liste" close>
          <p className="kern-body" role="status">
            {text("kette.treffer", { anzahl: liste.zeilen.length })}
          </p>
          {liste.zeilen.length === 0 ? (
            <EmptyState title={text(isGefiltert(filter) ? "kette.keine-treffer" : `${wort}.liste.leer`)}>
              {text(isGefiltert(filter) ? "kette.keine-treffer.text" : `${wort}.liste.leer.text`)}
            </EmptyState>
          ) : (
            <CardTable
              caption={text(`kette.${wort}`)}
              captionHidden
              rows={liste.zeilen}
              rowKey={(zeile) => zeile.id}
              rowGap={(zeile) => zeile.luecken.length > 0}
              columns={[
                { key: "kennung", header: text("feld.kennung"), cell: (zeile) => <Num>{zeile.kennung}</Num> },
                {
                  key: "titel",
                  header: text(`kette.wort.${wort}`),
                  rowHeader: true,
                  wide: true,
                  cell: (zeile) => (
                    <TextLink href={link(`${path}/${zeile.id}`)} lang="de">
                      {zeile.titel}
                    </TextLink>
                  ),
                },
                {
                  key: "feld",
                  header: text("feld.handlungsfeld"),
                  cell: (zeile) => <span lang="de">{zeile.feld}</span>,
                },
                props.art === "bedarf"
                  ? {
                      key: "vorrang",
                      header: text("bedarf.vorrang"),
                      cell: (zeile) => (zeile.vorrang ? text(`vorrang.${zeile.vorrang}`) : "–"),
                    }
                  : { key: "jahr", header: text("ziel.zieljahr"), cell: (zeile) => zeile.zieljahr ?? "–" },
                { key: "zustand", header: text("filter.zustand"), cell: (zeile) => text(`zustand.${zeile.zustand}`) },
                {
                  key: "luecke",
                  header: text("filter.luecke"),
                  cell: (zeile) => (zeile.luecken.length === 0 ? null : <LueckenZeichen luecken={zeile.luecken} />),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
