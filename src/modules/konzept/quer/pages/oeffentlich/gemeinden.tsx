import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { auswahlQuery, parseAuswahl } from "../../rules/auswahl.ts";
import { viewKonzeptGemeinden } from "../../views/gemeinden.ts";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/gemeinden";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ["region"]);
  const view = await viewKonzeptGemeinden(ctx, werte.region ?? null);
  return data({ ...view, falsch, today: ctx.today }, falsch.length > 0 ? 400 : 200);
}

/** Every municipality by name, with what the Konzept names it in. Never an order of more and less. */
export default function KonzeptGemeinden({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { region, kreisweit } = view;
  return (
    <QuerSeite
      kurz={text("quer.gemeinden.kurz")}
      title={region ? text("quer.gemeinden.titel.region", { region: region.name }) : text("quer.gemeinden.titel")}
      lead={text("quer.gemeinden.vorspann", {
        gesamt: view.gesamt,
        anzahlB: kreisweit.bedarfe,
        anzahlM: kreisweit.massnahmen,
      })}
      falsch={view.falsch}
      dateien={dateienOf("/konzept/gemeinden", auswahlQuery({ region: region?.slug }))}
      today={view.today}
      before={
        view.regionen.length > 1 ? (
          <FilterBar
            label={text("quer.filter")}
            action={link("/konzept/gemeinden")}
            submitLabel={text("quer.gemeinden.anzeigen")}
            reset={region ? { href: link("/konzept/gemeinden"), text: text("filter.leeren") } : undefined}
          >
            <SelectField
              name="region"
              label={text("quer.gemeinden.region")}
              value={region?.slug ?? ""}
              empty={text("quer.gemeinden.alle")}
              options={view.regionen.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          </FilterBar>
        ) : null
      }
    >
      <Section close id="gemeinden">
        {view.gemeinden.length === 0 ? (
          <EmptyState title={text("quer.gemeinden.leer")}>{text("quer.gemeinden.leer.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("quer.gemeinden.caption")}
            captionHidden
            rows={view.gemeinden}
            rowKey={(row) => row.slug}
            columns={[
              {
                key: "gemeinde",
                header: text("quer.gemeinden.gemeinde"),
                rowHeader: true,
                cell: (row) => (
                  <TextLink href={link(`/konzept/gemeinden/${row.slug}`)} {...inhalt}>
                    {row.name}
                  </TextLink>
                ),
              },
              {
                key: "region",
                header: text("quer.gemeinden.region"),
                cell: (row) => <span {...inhalt}>{row.region}</span>,
              },
              {
                key: "bedarfe",
                header: text("quer.gemeinden.bedarfe"),
                numeric: true,
                cell: (row) => f.number(row.bedarfe),
              },
              {
                key: "massnahmen",
                header: text("quer.gemeinden.massnahmen"),
                numeric: true,
                cell: (row) => f.number(row.massnahmen),
              },
            ]}
          />
        )}
      </Section>
    </QuerSeite>
  );
}
