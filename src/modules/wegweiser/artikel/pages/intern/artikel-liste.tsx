import { data, redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeMehrereArtikel } from "../../commands/change-mehrere.ts";
import { artikelFilterSchema, artikelPfad } from "../../rules/liste.ts";
import { artikelTexts } from "../../texts/index.ts";
import { type ArtikelListe, viewArtikelListe } from "../../views/liste.ts";
import { ArtikelFilterLeiste, SammelTeil } from "../teile/sammel-teil.tsx";
import type { Route } from "./+types/artikel-liste";
import { parseSammelForm } from "./sammel-form.ts";

const LIST = "/intern/wegweiser/artikel";

const filterOf = (url: URL) => artikelFilterSchema.parse({ seite: 1, ...Object.fromEntries(url.searchParams) });

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = filterOf(url);
  return { filter, liste: await viewArtikelListe(context.get(ctxKey), filter) };
}

/** What the sentence for a refusal is called here, where several are meant. */
const GRUENDE = {
  "inzwischen-geaendert": "liste-geaendert",
  "nichts-gewaehlt": "nichts-gewaehlt",
  "schon-so": "schon-so",
  "noch-oeffentlich": "mehrere-oeffentlich",
  "hat-unterseiten": "mehrere-unterseiten",
} as const;

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const filter = filterOf(url);
  const liste = await viewArtikelListe(ctx, filter);
  if (!liste.may.manage) throw new NotAllowed();
  const sent = await request.formData();
  const values = Object.fromEntries([...sent.keys()].map((name) => [name, fieldText(sent, name)]));
  const form = parseSammelForm(sent, liste);
  if (!form.ok) return data({ grund: form.grund, values }, form.status);
  const outcome = await changeMehrereArtikel(ctx, form.gewaehlt, form.tat);
  if (!outcome.ok) return data({ grund: GRUENDE[outcome.reason], values }, 409);
  const back = artikelPfad({ ...filter, seite: 1 });
  const ok = `${back.includes("?") ? "&" : "?"}ok=artikel-mehrere-${form.tat.art}`;
  return redirect(localePath(ctx.locale, back + ok));
}

/** All Artikel of the guide with their state, as a tree, to find and to change many at once. */
export default function ArtikelListeSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { liste, filter } = loaderData;
  const { t, link } = usePage();
  const text = t(artikelTexts);
  const paging = usePaging(filter.seite, liste.seiten, (seite) => link(artikelPfad({ ...filter, seite })));
  const values = actionData?.values ?? null;
  return (
    <>
      <DocumentTitle title={text("intern.titel")} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[{ text: text("intern.titel") }]} />
      <Main>
        {actionData ? (
          <ErrorSummary title={text("fehler.liste")} errors={[{ message: text(`grund.${actionData.grund}`) }]} />
        ) : null}
        <PageTitle title={text("intern.zahl", { anzahl: liste.gesamt })} lead={text("intern.text")} />
        {liste.may.manage ? (
          <ActionRow>
            <ButtonLink href={link(`${LIST}/neu`)} variant="primary" icon="add">
              {text("neu")}
            </ButtonLink>
            <ButtonLink href={link("/intern/wegweiser/import")}>{text("einlesen")}</ButtonLink>
          </ActionRow>
        ) : null}
        {liste.gesamt === 0 ? (
          <EmptyState title={text("intern.leer")}>{text("intern.leer.text")}</EmptyState>
        ) : (
          <Section id="liste" heading={text("liste.gefunden", { anzahl: liste.gefunden.length })}>
            <ArtikelFilterLeiste filter={filter} liste={liste} />
            {liste.gefunden.length === 0 ? (
              <EmptyState title={text("liste.nichts")}>{text("liste.nichts.text")}</EmptyState>
            ) : liste.may.manage ? (
              <Form action={link(artikelPfad(filter))} bare label={text("sammel.titel")}>
                <SammelTeil liste={liste} values={values} />
                <Tabelle zeilen={liste.zeilen} values={values} waehlbar />
              </Form>
            ) : (
              <Tabelle zeilen={liste.zeilen} values={null} />
            )}
            <Pagination {...paging} />
          </Section>
        )}
      </Main>
    </>
  );
}

type Zeile = ArtikelListe["zeilen"][number];

function Tabelle(props: {
  zeilen: readonly Zeile[];
  values: Readonly<Record<string, string>> | null;
  /** With a tick before each. */
  waehlbar?: boolean;
}) {
  const { t, link, f } = usePage();
  const text = t(artikelTexts);
  const guide = t(wegweiserTexts);
  const wahl = {
    key: "wahl",
    header: text("sammel.spalte"),
    headerHidden: true,
    cell: (row: Zeile) => (
      <Checkbox
        name={`nimm-${row.id}`}
        label={text("sammel.nimm", { titel: row.titel })}
        labelHidden
        checked={props.values?.[`nimm-${row.id}`] !== undefined}
      />
    ),
  };
  return (
    <CardTable
      caption={text("intern.titel")}
      captionHidden
      rows={props.zeilen}
      rowKey={(row) => row.id}
      columns={[
        ...(props.waehlbar ? [wahl] : []),
        {
          key: "titel",
          header: text("intern.titel"),
          rowHeader: true,
          cell: (row) => (
            <>
              {"– ".repeat(row.tiefe)}
              {row.mayEdit || row.stand === "veroeffentlicht" ? (
                <TextLink
                  href={link(row.mayEdit ? `/intern/wegweiser/artikel/${row.id}` : `/wegweiser/artikel/${row.slug}`)}
                  lang="de"
                >
                  {row.titel}
                </TextLink>
              ) : (
                row.titel
              )}
              {row.leer ? (
                <>
                  <br />
                  <Muted>{text("liste.ueberschrift")}</Muted>
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "stand",
          header: guide("intern.spalte.stand"),
          cell: (row) => guide(`leistung.stand.${row.stand}`),
        },
        {
          key: "pruefung",
          header: guide("intern.spalte.pruefung"),
          cell: (row) => guide(`alter.${row.alter}`, { datum: f.date(row.geprueftAm), bis: f.date(row.pruefenBis) }),
        },
        {
          key: "sprachen",
          header: guide("intern.spalte.sprachen"),
          cell: (row) =>
            row.sprachen.length === 0
              ? guide("keine")
              : row.sprachen.map(({ sprache, stand }) => (
                  <span key={sprache}>
                    <bdi>{SPRACHNAMEN[sprache]}</bdi>: {guide(`ustand.${stand}`)}
                    <br />
                  </span>
                )),
        },
        {
          key: "verantwortlich",
          header: guide("intern.spalte.verantwortlich"),
          cell: (row) => row.verantwortlich ?? text("fachstelle"),
        },
      ]}
    />
  );
}
