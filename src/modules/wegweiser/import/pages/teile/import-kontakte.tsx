import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { importTexts } from "../../texts/index.ts";
import type { Vorschau } from "../../views/vorschau.ts";

type Kontakte = Vorschau["kontakte"];

const SHOWN = 100;

/** Contacts of the files that may be ours, to be told apart before anything is taken over. */
export function KontaktSeite({ kontakte, action }: { kontakte: Kontakte; action: string }) {
  const { t } = usePage();
  const text = t(importTexts);
  const open = kontakte.abgleich.filter(({ entschieden }) => entschieden === null);
  const decided = kontakte.abgleich.filter(({ entschieden }) => entschieden !== null);
  if (kontakte.abgleich.length === 0) return null;
  return (
    <Section id="kontakte" heading={text("abgleich", { anzahl: open.length })} close>
      <p>{text("abgleich.text")}</p>
      <Form action={action} bare label={text("abgleich", { anzahl: open.length })}>
        <HiddenField name="fingerprint" value={kontakte.fingerprint} />
        {open.length > 0 ? <Abgleichliste rows={open} /> : null}
        {decided.length > 0 ? (
          <Disclosure summary={text("abgleich.entschieden", { anzahl: decided.length })}>
            <Abgleichliste rows={decided} />
          </Disclosure>
        ) : null}
        <ActionRow above>
          <Button name="tat" value="zuordnen">
            {text("abgleich.speichern")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}

/** Each contact beside those of ours that it may be, with the reasons. */
function Abgleichliste({ rows }: { rows: Kontakte["abgleich"] }) {
  const { t, f } = usePage();
  const text = t(importTexts);
  return (
    <CardTable
      caption={text("abgleich.liste")}
      captionHidden
      rows={rows}
      rowKey={(one) => String(one.place)}
      columns={[
        {
          key: "kontakt",
          header: text("spalte.kontakt"),
          rowHeader: true,
          cell: ({ kontakt, eintraege }) => (
            <>
              {[
                kontakt.name,
                kontakt.strasse,
                [kontakt.plz, kontakt.ort].filter(Boolean).join(" "),
                kontakt.telefon,
                kontakt.email,
              ]
                .filter(Boolean)
                .join(", ")}
              {eintraege.length > 0 ? (
                <Disclosure summary={text("abgleich.eintraege", { anzahl: eintraege.length })}>
                  {eintraege.join("; ")}
                </Disclosure>
              ) : null}
            </>
          ),
        },
        {
          key: "ziel",
          header: text("spalte.ziel"),
          wide: true,
          cell: ({ kontakt, kandidaten, entschieden, place }) => (
            <RadioGroup
              name={`ziel-${place}`}
              look="tight"
              label={text("abgleich.wer", { name: kontakt.name || kontakt.email || kontakt.telefon })}
              labelHidden
              value={entschieden ?? ""}
              choices={[
                ...kandidaten.map(({ id, name, gruende }) => ({
                  value: id,
                  label: text("abgleich.gleich", {
                    name,
                    gruende: f.list(gruende.map((grund) => text(`abgleich.grund.${grund}`))),
                  }),
                })),
                { value: "andere", label: text(`abgleich.andere.${kontakt.art}`) },
                ...(entschieden === null ? [{ value: "", label: text("abgleich.spaeter") }] : []),
              ]}
            />
          ),
        },
      ]}
    />
  );
}

/** Contacts on several pages that nobody here has: nothing to decide now, something to do in the directory later. */
export function Mehrfach({ rows }: { rows: Kontakte["mehrfach"] }) {
  const { t } = usePage();
  const text = t(importTexts);
  return (
    <Section id="mehrfach" heading={text("kontakte", { anzahl: rows.length })}>
      <p>{text("kontakte.text")}</p>
      <Disclosure summary={text("kontakte.liste")}>
        <CardTable
          caption={text("kontakte.liste")}
          captionHidden
          rows={rows.slice(0, SHOWN)}
          rowKey={(one) => one.wert}
          columns={[
            {
              key: "wert",
              header: text("spalte.kontakt"),
              rowHeader: true,
              cell: (one) => <bdi dir="ltr">{one.wert}</bdi>,
            },
            {
              key: "seiten",
              header: text("spalte.seiten"),
              cell: (one) => (
                <Disclosure summary={text("kontakte.seiten", { anzahl: one.seiten.length })}>
                  {one.seiten.join("; ")}
                </Disclosure>
              ),
            },
          ]}
        />
        {rows.length > SHOWN ? <SmallPrint>{text("mehr", { anzahl: rows.length - SHOWN })}</SmallPrint> : null}
      </Disclosure>
    </Section>
  );
}
