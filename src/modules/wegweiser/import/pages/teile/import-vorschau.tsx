import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { ChangedFields } from "#src/ui/change-history/change-history.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { changedLines } from "../../rules/plan.ts";
import { importTexts } from "../../texts/index.ts";
import type { Vorschau } from "../../views/vorschau.ts";
import { KontaktSeite, Mehrfach } from "./import-kontakte.tsx";

const SHOWN = 100;
/** Entries above which nobody scrolls past all of them to take over what is chosen anyway. */
const LANG = 20;

/** Step 2: what would come in, to be chosen. */
export function VorschauSeite({ vorschau }: { vorschau: Vorschau }) {
  const { t, link } = usePage();
  const text = t(importTexts);
  const { zahlen, eintraege, kontakte, bilder, bilderGesamt, entfallen, probleme } = vorschau;
  const nothing = eintraege.length === 0;
  const action = link("/intern/wegweiser/import");
  // A proposal of others is taken only when somebody says so.
  const chosen = vorschau.format === "integreat";
  const tun = (
    <ActionRow above>
      <Button variant="primary" name="tat" value="uebernehmen">
        {text("uebernehmen")}
      </Button>
      <Button name="tat" value="verwerfen" variant="tertiary">
        {text("verwerfen")}
      </Button>
    </ActionRow>
  );
  return (
    <>
      <PageTitle
        kind={text(`format.${vorschau.format}`)}
        title={nothing ? text("vorschau.nichts") : text("vorschau.titel", zahlen)}
        lead={nothing ? text("vorschau.nichts.text") : text(`vorschau.${chosen ? "text" : "vorschlag"}`)}
      />
      {probleme.length > 0 ? <Probleme probleme={probleme} /> : null}
      <KontaktSeite kontakte={kontakte} action={action} />
      <Form action={action} bare>
        <HiddenField name="fingerprint" value={vorschau.fingerprint} />
        {nothing ? null : (
          <Section id="vorschau" heading={text("vorschau.eintraege")} close>
            {eintraege.length > LANG ? tun : null}
            <Eintraege eintraege={eintraege} chosen={chosen} />
          </Section>
        )}
        {tun}
      </Form>
      {kontakte.mehrfach.length > 0 ? <Mehrfach rows={kontakte.mehrfach} /> : null}
      {bilder.length > 0 ? (
        <Section id="bilder" heading={text("bilder", { anzahl: bilder.reduce((sum, one) => sum + one.anzahl, 0) })}>
          <p>{text("bilder.text", { gesamt: bilderGesamt })}</p>
          <Disclosure summary={text("bilder.liste")}>
            <CardTable
              caption={text("bilder.liste")}
              captionHidden
              rows={bilder}
              rowKey={(one) => one.schluessel}
              columns={[
                { key: "seite", header: text("spalte.seite"), rowHeader: true, cell: (one) => one.titel },
                { key: "anzahl", header: text("spalte.anzahl"), numeric: true, cell: (one) => String(one.anzahl) },
                {
                  key: "quelle",
                  header: text("spalte.bild"),
                  cell: (one) => <bdi dir="ltr">{one.quelle.split("/").at(-1)}</bdi>,
                },
              ]}
            />
          </Disclosure>
        </Section>
      ) : null}
      {entfallen.length > 0 ? (
        <Section id="entfallen" heading={text("entfallen", { anzahl: entfallen.length })}>
          <p>{text("entfallen.text")}</p>
          <ul className="wk-liste">
            {entfallen.slice(0, SHOWN).map((titel) => (
              <li key={titel}>{titel}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Eintraege({ eintraege, chosen }: { eintraege: Vorschau["eintraege"]; chosen: boolean }) {
  const { t } = usePage();
  const text = t(importTexts);
  return (
    <CardTable
      caption={text("vorschau.eintraege")}
      captionHidden
      rows={eintraege}
      rowKey={(one) => one.schluessel}
      columns={[
        {
          key: "titel",
          header: text("spalte.eintrag"),
          rowHeader: true,
          cell: (one, place) => (
            <Checkbox name={`nimm-${place}`} label={one.titel} checked={chosen && !one.hierGeaendert} lang="de" />
          ),
        },
        {
          key: "stand",
          header: text("spalte.stand"),
          cell: (one) => (
            <>
              {text(`stand.${one.stand}`)}
              {one.hierGeaendert ? <Notice tone="warning">{text("hier-geaendert")}</Notice> : null}
              {one.entfernt > 0 ? (
                <>
                  <br />
                  {text("entfernt", { anzahl: one.entfernt })}
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "was",
          header: text("spalte.was"),
          wide: true,
          cell: (one) =>
            one.texte.map(({ sprache, aenderungen }) => (
              <div key={sprache}>
                {SPRACHNAMEN[sprache]}
                {aenderungen.length > 0 ? (
                  <ChangedFields
                    words={{ before: text("aenderung.vorher"), after: text("aenderung.jetzt") }}
                    fields={aenderungen.map(({ feld, vorher, nachher }) => ({
                      key: feld,
                      label: text(`teil.${feld}`),
                      ...beforeAfter(vorher, nachher),
                    }))}
                  />
                ) : null}
              </div>
            )),
        },
      ]}
    />
  );
}

function beforeAfter(vorher: string, nachher: string) {
  const lines = changedLines(vorher, nachher);
  return { before: lines.vorher || "–", after: lines.nachher || "–" };
}

function Probleme({ probleme }: { probleme: Vorschau["probleme"] }) {
  const { t } = usePage();
  const text = t(importTexts);
  return (
    <Notice tone="warning" title={text("probleme", { anzahl: probleme.length })}>
      <ul className="wk-liste">
        {probleme.slice(0, SHOWN).map(({ grund, wo }) => (
          <li key={`${grund} ${wo}`}>{text(`problem.${grund}`, { wo })}</li>
        ))}
      </ul>
      {probleme.length > SHOWN ? <SmallPrint>{text("mehr", { anzahl: probleme.length - SHOWN })}</SmallPrint> : null}
    </Notice>
  );
}
