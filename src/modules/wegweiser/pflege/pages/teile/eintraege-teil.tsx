import { usePage } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { EINTRAG_ARTEN } from "../../rules/eintrag.ts";
import { PFLEGE_ANSICHTEN, type PflegeFilter, pflegePfad } from "../../rules/filter.ts";
import { pflegeTexts } from "../../texts/index.ts";
import type { EintragZeile, PflegeView } from "../../views/pflege.ts";

/** Every entry of the guide with who keeps it and when it was checked, to filter and to confirm with one click. */
export function EintraegeTeil({ view, filter }: { view: PflegeView; filter: PflegeFilter }) {
  const { t, link, f } = usePage();
  const text = t(pflegeTexts);
  const paging = usePaging(filter.seite, view.seiten, (seite) => link(pflegePfad(filter, { seite })));
  return (
    <Section id="eintraege" heading={text("eintraege.titel", { anzahl: view.gesamt })} first>
      <FilterBar label={text("filter")} action={link("/intern/wegweiser/pflege")} submitLabel={text("filter.knopf")}>
        <SelectField
          name="zeige"
          label={text("filter.zeige")}
          value={filter.zeige}
          options={PFLEGE_ANSICHTEN.map((one) => ({
            value: one,
            label: text(`zeige.${one}`, { anzahl: view.zahlen[one] }),
          }))}
        />
        <SelectField
          name="art"
          label={text("spalte.art")}
          value={filter.art ?? ""}
          empty={text("filter.alle")}
          options={EINTRAG_ARTEN.map((one) => ({ value: one, label: text(`eintragart.${one}`) }))}
        />
        <SelectField
          name="stelle"
          label={text("spalte.stelle")}
          value={filter.stelle ?? ""}
          empty={text("filter.alle")}
          options={view.stellenWahl.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      {view.eintraege.length === 0 ? (
        <EmptyState title={text("eintraege.leer")}>{text("eintraege.leer.text")}</EmptyState>
      ) : (
        <CardTable
          caption={text("eintraege.titel", { anzahl: view.gesamt })}
          captionHidden
          rows={view.eintraege}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "eintrag",
              header: text("spalte.eintrag"),
              rowHeader: true,
              cell: (row) => (
                <>
                  <TextLink href={link(row.intern)} lang="de">
                    {row.titel}
                  </TextLink>
                  <br />
                  <Muted>{text(`eintragart.${row.art}`)}</Muted>
                </>
              ),
            },
            {
              key: "stelle",
              header: text("spalte.stelle"),
              cell: (row) => {
                const name = row.stelle === null ? text("fachstelle") : <span lang="de">{row.stelle}</span>;
                return view.may.manage ? (
                  <TextLink href={link(`/intern/wegweiser/pflege/${row.id}`)}>{name}</TextLink>
                ) : (
                  name
                );
              },
            },
            {
              key: "geprueft",
              header: text("spalte.geprueft"),
              cell: (row) => (row.geprueftAm ? f.date(row.geprueftAm) : text("alter.nie")),
            },
            { key: "bis", header: text("spalte.bis"), cell: (row) => <Bis row={row} /> },
            {
              key: "lesbarkeit",
              header: text("spalte.lesbarkeit"),
              cell: ({ lesbarkeit }) =>
                lesbarkeit ? text(`lesbar.${lesbarkeit.stufe}`, { wert: lesbarkeit.wert }) : text("lesbar.zu-kurz"),
            },
            {
              key: "tun",
              header: text("spalte.tun"),
              cell: (row) => (
                <Form bare action={link(pflegePfad(filter))}>
                  <HiddenField name="id" value={row.id} />
                  <HiddenField name="rev" value={String(row.rev)} />
                  <Button small name="tat" value="bestaetigt" hidden={row.titel}>
                    {text("art.stimmt")}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Pagination {...paging} />
    </Section>
  );
}

/** By which day it is to be checked, and how late that is. */
function Bis({ row }: { row: EintragZeile }) {
  const { t, f } = usePage();
  const text = t(pflegeTexts);
  if (row.pruefenBis === null) return text("alter.sofort");
  return (
    <>
      {f.date(row.pruefenBis)}
      {row.alter === "frisch" || row.alter === "bald" ? null : (
        <>
          <br />
          <Muted>{text(row.alter === "alt" ? "eintrag.alt" : "alter.ueberfaellig")}</Muted>
        </>
      )}
    </>
  );
}
