import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { viewZielgruppenOeffentlich } from "../../views/themen.ts";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/zielgruppen";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewZielgruppenOeffentlich(ctx)), today: ctx.today };
}

/** Whom the work is for, with estimated sizes that are never added (R088). */
export default function Zielgruppen({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const { gruppen, gesamt } = view;
  const von = (anzahl: number, of: number) => text("quer.von", { anzahl: f.number(anzahl), gesamt: f.number(of) });
  return (
    <QuerSeite
      kurz={text("quer.zielgruppen.kurz")}
      title={text("quer.zielgruppen.titel", { anzahl: gruppen.length })}
      lead={gruppen.length > 0 ? text("quer.zielgruppen.vorspann") : undefined}
      dateien={dateienOf("/konzept/zielgruppen", "")}
      today={view.today}
    >
      <Section close id="gruppen">
        {gruppen.length === 0 ? (
          <EmptyState title={text("quer.zielgruppen.leer")}>{text("quer.zielgruppen.leer.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("quer.zielgruppen.caption")}
            captionHidden
            rows={gruppen}
            rowKey={(row) => row.slug}
            columns={[
              {
                key: "gruppe",
                header: text("quer.zielgruppen.gruppe"),
                rowHeader: true,
                cell: (row) => (
                  <TextLink href={link(`/konzept/zielgruppen/${row.slug}`)} {...inhalt}>
                    {row.name}
                  </TextLink>
                ),
              },
              {
                key: "groesse",
                header: text("quer.zielgruppen.groesse"),
                numeric: true,
                cell: (row) => (row.groesse === null ? text("keine-angabe") : f.number(row.groesse)),
              },
              {
                key: "bedarfe",
                header: text("quer.wort.bedarfe"),
                cell: (row) => von(row.bedarfe, gesamt.bedarfe),
              },
              {
                key: "massnahmen",
                header: woerter.massnahmen,
                cell: (row) => von(row.massnahmen, gesamt.massnahmen),
              },
            ]}
          />
        )}
      </Section>
    </QuerSeite>
  );
}
