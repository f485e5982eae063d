import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { EBENEN } from "../../../rules/massnahme.ts";
import { viewEbenen } from "../../views/ebenen.ts";
import { MassnahmenKurzTabelle } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/ebenen";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewEbenen(ctx)), today: ctx.today };
}

/** What is for the county and what for its administration, each counted for itself (R006). */
export default function Ebenen({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const leer = view.gesamt.massnahmen + view.gesamt.ziele === 0;
  return (
    <QuerSeite
      kurz={text("quer.ebenen.kurz")}
      title={leer ? text("quer.ebenen.kurz") : text("quer.ebenen.titel", view.massnahmen)}
      lead={text("quer.ebenen.vorspann")}
      dateien={dateienOf("/konzept/ebenen", "")}
      today={view.today}
    >
      {leer ? (
        <EmptyState title={text("quer.ebenen.leer")}>{text("quer.zeitplan.leer.text")}</EmptyState>
      ) : (
        <>
          <Section close id="felder">
            <CardTable
              caption={text("quer.ebenen.caption")}
              captionHidden
              rows={view.felder}
              rowKey={(feld) => feld.slug}
              columns={[
                {
                  key: "feld",
                  header: woerter.feld,
                  rowHeader: true,
                  cell: (feld) => (
                    <TextLink href={link(`/konzept/handlungsfelder/${feld.slug}`)} {...inhalt}>
                      {feld.name}
                    </TextLink>
                  ),
                  footer: text("quer.ebenen.summe"),
                },
                ...(["massnahmen", "ziele"] as const).flatMap((was) =>
                  EBENEN.map((ebene) => ({
                    key: `${was}-${ebene}`,
                    header: text(`quer.ebenen.${was}.${ebene}`),
                    numeric: true,
                    cell: (feld: (typeof view.felder)[number]) => f.number(feld[was][ebene]),
                    footer: f.number(view[was][ebene]),
                  })),
                ),
              ]}
            />
          </Section>
          <Section id="verwaltung" heading={text("quer.ebenen.verwaltung")}>
            {view.verwaltung.length > 0 ? (
              <MassnahmenKurzTabelle caption={text("quer.ebenen.verwaltung")} zeilen={view.verwaltung} />
            ) : (
              <p>{text("quer.ebenen.verwaltung.leer")}</p>
            )}
          </Section>
        </>
      )}
    </QuerSeite>
  );
}
