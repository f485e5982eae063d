import type { ReactNode } from "react";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { CheckboxGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section, SmallPrint, SubHeading } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import type { Freigabe } from "../../views/freigabe.ts";
import { FrageTafel, KreuzTafel, useAuswertung } from "./bild.tsx";

/** Exactly what goes out, and what does not and why. */
export function VorschauSection({ view }: { view: Freigabe }) {
  const { text, link, name, satz } = useAuswertung();
  const { vorschau } = view;
  if (!vorschau) return null;
  const { fragen, kreuze } = vorschau.bilder;
  const isEmpty = fragen.length + kreuze.length === 0;
  return (
    <Section first id="vorschau" heading={text("vorschau")}>
      <p>{text("geheim", { zelle: view.regel.mindestZelle, basis: view.regel.mindestBasis })}</p>
      {vorschau.abgelehnt.length > 0 ? (
        <Notice tone="warning" title={text("vorschau.abgelehnt")}>
          <PlainList
            items={vorschau.abgelehnt.map((one) => ({
              key: one.schluessel,
              content: text("vorschau.grund", { name: one.name, grund: text(`abgelehnt.${one.grund}`, view.regel) }),
            }))}
          />
        </Notice>
      ) : null}
      {fragen.map((bild) => (
        <div key={bild.schluessel}>
          <SubHeading>{name(bild.titel)}</SubHeading>
          <p>{satz(bild)}</p>
          <FrageTafel bild={bild} />
        </div>
      ))}
      {kreuze.map((bild) => (
        <KreuzTafel key={bild.schluessel} bild={bild} />
      ))}
      {isEmpty || !view.abgeschlossen ? null : (
        <Form action={link(`/intern/umfragen/${view.id}/freigabe`)}>
          <HiddenField name="pruefsumme" value={vorschau.pruefsumme} />
          {vorschau.schluessel.map((one, at) => (
            <HiddenField key={one} name={`tafel.${at}`} value={one} />
          ))}
          <Button variant="primary" name="handlung" value="freigeben">
            {text("freigeben", { anzahl: fragen.length + kreuze.length })}
          </Button>
        </Form>
      )}
    </Section>
  );
}

/** Which tables to look at before they go out. */
export function WahlSection({ view }: { view: Freigabe }) {
  const { text, link } = useAuswertung();
  return (
    <Section first={view.vorschau === null} id="wahl" heading={text("wahl")}>
      {view.waehlbar.length === 0 ? <p>{text("wahl.alles")}</p> : null}
      <Form method="get" action={link(`/intern/umfragen/${view.id}/freigabe`)}>
        {view.waehlbar.length > 0 ? (
          <CheckboxGroup
            name="frage"
            label={text("feld.fragen")}
            choices={view.waehlbar}
            values={[...view.wahl.fragen]}
          />
        ) : null}
        {(["zeile", "spalte"] as const).map((name) => (
          <SelectField
            key={name}
            name={name}
            label={text(`feld.${name}`)}
            hint={name === "zeile" ? text("feld.kreuz.hinweis") : undefined}
            value={view.wahl[name]}
            empty={text("filter.keine")}
            options={view.kreuzwahl}
          />
        ))}
        <Button>{text("vorschau.zeigen")}</Button>
      </Form>
    </Section>
  );
}

/** What everybody sees today, with the way to take it back. */
export function GezeigtSection({ view }: { view: Freigabe }) {
  const { text, link, f } = useAuswertung();
  const here = link(`/intern/umfragen/${view.id}/freigabe`);
  const withdraw = (schluessel: string, label: ReactNode) => (
    <Form bare action={here}>
      <HiddenField name="schluessel" value={schluessel} />
      <Button small={schluessel !== ""} name="handlung" value="zurueckziehen">
        {label}
      </Button>
    </Form>
  );
  return (
    <Section id="gezeigt" heading={text("gezeigt")}>
      {view.gezeigt.length === 0 ? (
        <EmptyState title={text("gezeigt.leer")}>{text("gezeigt.leer.text")}</EmptyState>
      ) : (
        <>
          <CardTable
            caption={text("gezeigt")}
            captionHidden
            rows={view.gezeigt}
            rowKey={(row) => row.schluessel}
            columns={[
              {
                key: "name",
                header: text("spalte.frage"),
                rowHeader: true,
                cell: (row) => row.name,
              },
              { key: "am", header: text("spalte.am"), cell: (row) => f.date(row.am) },
              {
                key: "tun",
                header: text("spalte.tun"),
                headerHidden: true,
                cell: (row) =>
                  withdraw(
                    row.schluessel,
                    <>
                      {text("zurueckziehen")}
                      <VisuallyHidden>: {row.name}</VisuallyHidden>
                    </>,
                  ),
              },
            ]}
          />
          {withdraw("", text("zurueckziehen.alles"))}
          <SmallPrint>{text("zurueckziehen.text")}</SmallPrint>
        </>
      )}
    </Section>
  );
}
