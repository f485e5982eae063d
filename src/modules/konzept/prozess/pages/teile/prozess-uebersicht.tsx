import { formatBytes } from "#src/shared/datei.ts";
import type { ReactNode } from "react";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { Verlauf } from "../../../pages/teile/verlauf.tsx";
import { SchrittZeichen } from "./ablauf.tsx";
import { tagText, useFelder } from "./prozess-felder.tsx";
import type { FormularStand } from "./prozess-formulare.tsx";
import { zeitraum } from "./worte.ts";
import type { Teil } from "./teil-felder.tsx";

/** The whole process in the office: each part with its way to change it, and the short forms. */
export function ProzessUebersicht(props: FormularStand) {
  const page = useTexte();
  const { text, link, f } = page;
  const { view, here } = props;
  const schritte = (art: "phase" | "meilenstein") => view.schritte.filter((one) => one.art === art);
  return (
    <>
      <ActionRow>
        <ButtonLink icon="edit" href={link(`${here}?teil=angaben`)}>
          {text("prozess.angaben.aendern")}
        </ButtonLink>
      </ActionRow>
      <HinweisFormular {...props} />
      {(["phase", "meilenstein"] as const).map((art) => (
        <Teile
          key={art}
          teil={art}
          here={here}
          zeilen={schritte(art).map((one) => ({
            id: one.id,
            titel: one.titel,
            wann: zeitraum(one, page),
            was: <SchrittZeichen stand={one.stand} />,
          }))}
        />
      ))}
      <Teile
        teil="gruppe"
        here={here}
        zeilen={view.gruppen.map((one) => ({
          id: one.id,
          titel: one.anzeige || text("prozess.gruppe.aufgeloest"),
          wann: view.felder.find((feld) => feld.id === one.handlungsfeldId)?.name ?? text("keine-angabe"),
          was: one.auftrag,
        }))}
      />
      <Teile
        teil="unterlage"
        here={here}
        zeilen={view.unterlagen
          .toSorted((a, b) => (a.datum < b.datum ? 1 : -1))
          .map((one) => ({
            id: one.id,
            titel: one.titel,
            wann: f.date(one.datum),
            was: [
              text(`prozess.art.${one.art}`),
              one.bytes === null ? text("prozess.unterlage.netz") : `${one.format} ${formatBytes(one.bytes, f)}`,
              ...(one.oeffentlich ? [] : [text("prozess.intern")]),
            ].join(", "),
          }))}
      />
      <Abschluss {...props} />
      <Verlauf eintraege={view.verlauf} />
    </>
  );
}

function Teile(props: {
  teil: Teil;
  here: string;
  zeilen: readonly { readonly id: string; readonly titel: string; readonly wann: string; readonly was: ReactNode }[];
}) {
  const { text, link } = useTexte();
  const { teil, here, zeilen } = props;
  return (
    <Section id={teil} heading={text(`prozess.${teil}.mehrzahl`)}>
      {zeilen.length > 0 ? (
        <CardTable
          caption={text(`prozess.${teil}.mehrzahl`)}
          captionHidden
          rows={zeilen}
          rowKey={(one) => one.id}
          columns={[
            {
              key: "titel",
              header: text(`prozess.${teil}`),
              rowHeader: true,
              cell: (one) => <span lang="de">{one.titel}</span>,
            },
            { key: "wann", header: text(`prozess.${teil}.wann`), cell: (one) => one.wann },
            { key: "was", header: text(`prozess.${teil}.was`), cell: (one) => one.was },
            {
              key: "tun",
              header: text("prozess.tun"),
              cell: (one) => (
                <TextLink href={link(`${here}?teil=${teil}&eintrag=${one.id}`)}>
                  {text("prozess.aendern")} <VisuallyHidden>{one.titel}</VisuallyHidden>
                </TextLink>
              ),
            },
          ]}
        />
      ) : (
        <p className="kern-body">{text(`prozess.${teil}.leer`)}</p>
      )}
      <ActionRow>
        <ButtonLink icon="add" href={link(`${here}?teil=${teil}`)}>
          {text(`prozess.${teil}.neu`)}
        </ButtonLink>
      </ActionRow>
    </Section>
  );
}

function HinweisFormular({ view, fehler, values }: FormularStand) {
  const { text } = useTexte();
  const { hinweis } = view;
  const jetzt = { hinweis: hinweis.text, "hinweis-adresse": hinweis.adresse, "hinweis-bis": tagText(hinweis.bis) };
  const feld = useFelder(values?.["aktion"] === "hinweis" ? values : jetzt, fehler);
  return (
    <Section id="aktuell" heading={text("prozess.aktuell")}>
      <p className="kern-body">{text(view.hinweisGilt ? "prozess.aktuell.gilt" : "prozess.aktuell.keiner")}</p>
      <Form>
        <HiddenField name="aktion" value="hinweis" />
        <HiddenField name="rev" value={String(view.rev)} />
        <TextArea {...feld("hinweis")} label={text("prozess.aktuell.text")} rows={2} maxLength={600} />
        <TextField
          {...feld("hinweis-adresse")}
          label={text("prozess.aktuell.adresse")}
          optional={text("freiwillig")}
          inputMode="url"
        />
        <DateField
          {...feld("hinweis-bis")}
          label={text("prozess.aktuell.bis")}
          hint={text("prozess.aktuell.bis.hinweis")}
        />
        <ActionRow>
          <Button>{text("prozess.aktuell.speichern")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}

function Abschluss({ view }: FormularStand) {
  const { text, f } = useTexte();
  const { abgeschlossenAm } = view;
  const aktion = abgeschlossenAm ? "oeffnen" : "abschliessen";
  return (
    <Section id="abschluss" heading={text("prozess.abschluss")}>
      <p className="kern-body">
        {abgeschlossenAm
          ? text("prozess.abschluss.fertig", { datum: f.date(abgeschlossenAm) })
          : text("prozess.abschluss.text")}
      </p>
      <Form bare>
        <HiddenField name="rev" value={String(view.rev)} />
        <ActionRow>
          <Button name="aktion" value={aktion}>
            {text(`prozess.${aktion}`)}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
