import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { viewVorlagenIntern } from "../../views/vorlagen.ts";
import { VorlagenstandZeichen } from "../teile/stand.tsx";
import { useVorlageTexte } from "../teile/texte.ts";
import type { Route } from "./+types/vorlagen";

export async function loader({ context }: Route.LoaderArgs) {
  return viewVorlagenIntern(context.get(ctxKey));
}

/** Papers for the bodies: what is being written, what lies before whom, what was decided. */
export default function VorlagenIntern({ loaderData: { zeilen, may } }: Route.ComponentProps) {
  const { text, link, f } = useVorlageTexte();
  const offen = zeilen.filter((one) => one.stand === "eingebracht").length;
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <InternPfad items={[{ text: text("titel") }]} />
      <Main>
        <PageTitle
          kind={text("titel")}
          title={text("liste.titel", { anzahl: zeilen.length, offen })}
          lead={text("intern.vorspann")}
        />
        {may.write ? (
          <ActionRow above>
            <ButtonLink variant="primary" icon="add" href={link("/intern/vorlagen/neu")}>
              {text("neu.titel")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        <Section close id="liste">
          {zeilen.length === 0 ? (
            <EmptyState title={text("liste.leer")}>{text("intern.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("titel")}
              captionHidden
              rows={zeilen}
              rowKey={(row) => row.id}
              rowGap={(row) => row.stand === "entwurf"}
              columns={[
                {
                  key: "vorlage",
                  header: text("spalte.vorlage"),
                  rowHeader: true,
                  cell: (row) => (
                    <>
                      <Num>{row.nummer}</Num>{" "}
                      <TextLink href={link(`/intern/vorlagen/${row.id}`)} lang="de">
                        {row.titel}
                      </TextLink>
                    </>
                  ),
                },
                {
                  key: "stand",
                  header: text("spalte.stand"),
                  cell: (row) => <VorlagenstandZeichen stand={row.stand} />,
                },
                {
                  key: "zuletzt",
                  header: text("spalte.beratung"),
                  cell: ({ zuletzt }) =>
                    zuletzt ? (
                      <>
                        <span lang="de">{zuletzt.gremium}</span>
                        {zuletzt.am ? `, ${f.date(zuletzt.am)}` : null}
                      </>
                    ) : (
                      text("keine-angabe")
                    ),
                },
                {
                  key: "oeffentlich",
                  header: text("spalte.oeffentlich"),
                  cell: (row) => text(row.oeffentlich ? "oeffentlich.ja" : "oeffentlich.nein"),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
