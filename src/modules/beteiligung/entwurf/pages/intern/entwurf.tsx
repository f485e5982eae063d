import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { viewEntwurfIntern } from "../../views/entwuerfe.ts";
import { PhaseZeichen, useBeteiligung, UrteilZeichen, useZeitraum } from "../teile/teile.tsx";
import type { Route } from "./+types/entwurf";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewEntwurfIntern(context.get(ctxKey), idParam<"Entwurf">(params.id));
}

/** The comments of one round: unread ones first, then those without an answer. */
export default function EntwurfIntern({ loaderData: { entwurf, zeilen } }: Route.ComponentProps) {
  const { text, link, f } = useBeteiligung();
  const zeitraum = useZeitraum();
  return (
    <>
      <DocumentTitle title={entwurf.titel} />
      <InternPfad items={[{ text: text("titel"), href: "/intern/entwuerfe" }, { text: entwurf.titel }]} />
      <Main>
        <PageTitle
          kind={<span lang="de">{entwurf.titel}</span>}
          title={text("queue.titel", {
            offen: entwurf.bilanz.offen,
            ohne: entwurf.bilanz.gezeigt - entwurf.bilanz.beantwortet,
          })}
          lead={zeitraum(entwurf)}
          status={<PhaseZeichen phase={entwurf.phase} />}
        />
        <ActionRow above>
          <ButtonLink href={link(`/mitmachen/entwurf/${entwurf.slug}`)}>{text("intern.ansehen")}</ButtonLink>
        </ActionRow>
        <Section close id="kommentare">
          {zeilen.length === 0 ? (
            <EmptyState title={text("antworten.leer")}>{text("queue.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("antworten")}
              captionHidden
              rows={zeilen}
              rowKey={(row) => row.id}
              rowGap={(row) => row.stand === "eingegangen"}
              columns={[
                {
                  key: "nummer",
                  header: text("spalte.kommentar"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink href={link(`/intern/kommentare/${row.id}`)}>
                      {text("kommentar", { nummer: row.nummer })}
                    </TextLink>
                  ),
                },
                { key: "text", header: text("feld.text.kurz"), cell: (row) => <bdi>{kuerze(row.text)}</bdi> },
                { key: "am", header: text("spalte.am"), cell: (row) => f.date(row.am) },
                { key: "stand", header: text("spalte.stand"), cell: (row) => text(`stand.${row.stand}`) },
                {
                  key: "urteil",
                  header: text("spalte.antwort"),
                  cell: (row) => (row.stand === "gezeigt" ? <UrteilZeichen urteil={row.urteil} /> : null),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}

const kuerze = (words: string) => (words.length > 160 ? `${words.slice(0, 159)}…` : words);
