import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { SeitenName } from "../../../rueckmeldung/pages/teile/seiten-name.tsx";
import { isSprache, SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { SCHWELLE, SCHWELLE_TAGE } from "../../rules/signal.ts";
import { signaleTexts } from "../../texts/index.ts";
import { viewSignale } from "../../views/signale.ts";
import type { Route } from "./+types/signale";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewSignale(ctx)), heute: ctx.today };
}

const names = (sprachen: readonly string[]) =>
  sprachen.map((one) => (isSprache(one) ? SPRACHNAMEN[one] : one)).join(", ");

/** What readers looked for in vain and which pages helped, as hints for Bedarfe. */
export default function Signale({ loaderData }: Route.ComponentProps) {
  const { fragen, seiten, seltene, seit, heute } = loaderData;
  const { t, link, f } = usePage();
  const text = t(signaleTexts);
  const days = { seit: f.date(seit), heute: f.date(heute) };
  const vorschlagen = (hinweis: string, worum: string) => (
    <TextLink href={link(`/intern/bedarfe/neu?${new URLSearchParams({ hinweis }).toString()}`)}>
      {text("bedarf")} <VisuallyHidden>{text("bedarf.worum", { frage: worum })}</VisuallyHidden>
    </TextLink>
  );
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <WegweiserInternPfad items={[{ text: text("titel") }]} />
      <Main>
        <PageTitle
          title={text("titel")}
          lead={text("vorspann", { ...days, schwelle: SCHWELLE, tage: SCHWELLE_TAGE })}
        />
        <Section id="fragen" heading={text("fragen.titel")} first>
          {fragen.length === 0 ? (
            <EmptyState title={text("fragen.leer")}>{text("fragen.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("fragen.titel")}
              captionHidden
              rows={fragen}
              rowKey={(row) => row.frage}
              columns={[
                {
                  key: "frage",
                  header: text("spalte.frage"),
                  rowHeader: true,
                  cell: (row) => <bdi>{row.frage}</bdi>,
                },
                { key: "leer", header: text("spalte.anzahl"), numeric: true, cell: (row) => f.number(row.leer) },
                { key: "nicht", header: text("spalte.vergeblich"), numeric: true, cell: (row) => f.number(row.nicht) },
                {
                  key: "sprachen",
                  header: text("spalte.sprachen"),
                  cell: (row) => <bdi>{names(row.sprachen)}</bdi>,
                },
                {
                  key: "bedarf",
                  header: text("spalte.bedarf"),
                  cell: (row) =>
                    vorschlagen(
                      text("bedarf.text", {
                        ...days,
                        frage: row.frage,
                        leer: f.number(row.leer),
                        nicht: f.number(row.nicht),
                        sprachen: names(row.sprachen),
                      }),
                      row.frage,
                    ),
                },
              ]}
            />
          )}
          <p className="wk-leise">{text("fragen.seltene", { anzahl: seltene })}</p>
        </Section>
        <Section id="seiten" heading={text("seiten.titel")}>
          {seiten.length === 0 ? (
            <EmptyState title={text("seiten.leer")}>{text("seiten.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("seiten.titel")}
              captionHidden
              rows={seiten}
              rowKey={(row) => row.key}
              columns={[
                {
                  key: "seite",
                  header: text("spalte.seite"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink href={link(row.path)}>
                      <SeitenName art={row.art} name={row.name} />
                    </TextLink>
                  ),
                },
                { key: "nicht", header: text("spalte.nicht"), numeric: true, cell: (row) => f.number(row.nicht) },
                {
                  key: "geholfen",
                  header: text("spalte.geholfen"),
                  numeric: true,
                  cell: (row) => f.number(row.geholfen),
                },
                {
                  key: "bedarf",
                  header: text("spalte.bedarf"),
                  cell: (row) =>
                    row.nicht === 0
                      ? "–"
                      : vorschlagen(
                          text("seite.bedarf.text", {
                            ...days,
                            seite: row.name || row.path,
                            nicht: f.number(row.nicht),
                            geholfen: f.number(row.geholfen),
                          }),
                          row.name || row.path,
                        ),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
