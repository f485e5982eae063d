import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { SitzId } from "../../rules/runde.ts";
import type { FormStand } from "../../../pages/teile/form-fehler.ts";
import type { RundeView, SitzZeile } from "../../views/runden.ts";
import { fehlerSatz, useAuswahlTexte } from "./texte.ts";
import { zettelAdresse } from "./zettel-adresse.ts";

/** While ballots are taken: who has handed in, who fills in which ballot, and closing. */
export function LaufendeRunde({ view, stand }: { view: RundeView; stand: FormStand | undefined }) {
  const { text, f, link } = useAuswahlTexte();
  const { runde, sitze, fehlend, konten } = view;
  const rev = <HiddenField name="rev" value={String(runde.rev)} />;
  const field = (name: string) => ({
    name,
    value: stand?.values[name],
    error: fehlerSatz(stand?.fehler[name], text),
  });
  const options = konten.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Section
        id="sitze"
        heading={text("sitze.titel", { n: sitze.filter((one) => one.abgegebenAm !== null).length, alle: sitze.length })}
      >
        <Form bare>
          {rev}
          <CardTable
            caption={text("sitze")}
            captionHidden
            rows={sitze}
            rowKey={(one) => one.id}
            columns={[
              {
                key: "sitz",
                header: text("spalte.sitz"),
                rowHeader: true,
                cell: (one) => <span lang="de">{one.name}</span>,
              },
              { key: "stand", header: text("spalte.stand"), cell: (one) => <SitzStand one={one} /> },
              {
                key: "konto",
                header: text("spalte.konto"),
                wide: true,
                cell: (one) => (
                  <SelectField
                    name={`konto.${one.id}`}
                    label={text("sitz.konto", { sitz: one.name })}
                    labelHidden
                    value={one.benutzerId ?? ""}
                    empty={text("sitz.ohne-konto")}
                    options={options}
                    lang="de"
                  />
                ),
              },
              {
                key: "vertretung",
                header: text("spalte.vertretung"),
                wide: true,
                cell: (one) => (
                  <>
                    <SelectField
                      name={`vertretung.${one.id}`}
                      label={text("sitz.vertretung", { sitz: one.name })}
                      labelHidden
                      value={one.vertretungBenutzerId ?? ""}
                      empty={text("sitz.ohne-vertretung")}
                      options={options}
                      lang="de"
                    />
                    {one.vertretung ? <span lang="de">{one.vertretung}</span> : null}
                  </>
                ),
              },
              {
                key: "tun",
                header: text("spalte.tun"),
                cell: (one) =>
                  one.papier && view.nimmt ? (
                    <TextLink href={link(zettelAdresse(runde.id, one.id as SitzId))}>
                      {text("sitz.papier", { sitz: one.name })}
                    </TextLink>
                  ) : (
                    text("sitz.selbst")
                  ),
              },
            ]}
          />
          <ActionRow above>
            <Button name="aktion" value="konten">
              {text("sitze.speichern")}
            </Button>
          </ActionRow>
        </Form>
        <SmallPrint>{text("sitze.hinweis")}</SmallPrint>
        <Form bare>
          {rev}
          <ActionRow>
            <Button name="aktion" value="abgleichen">
              {text("sitze.abgleichen")}
            </Button>
          </ActionRow>
        </Form>
      </Section>
      <Section id="schliessen" heading={text("schritt.schliessen")}>
        <p className="kern-body">
          {text("schliessen.text", { anzahl: fehlend.length })} <span lang="de">{fehlend.join("; ")}</span>
        </p>
        <Form>
          {rev}
          {fehlend.length > 0 ? (
            <Checkbox name="bestaetigt" label={text("schliessen.bestaetigen", { anzahl: fehlend.length })} />
          ) : null}
          <ActionRow>
            <Button variant="primary" name="aktion" value="schliessen">
              {text("schliessen")}
            </Button>
          </ActionRow>
        </Form>
      </Section>
      <Disclosure summary={text("frist.titel")} open={stand?.values.aktion === "frist"}>
        <Form>
          {rev}
          <DateField
            {...field("neue-frist")}
            value={stand?.values["neue-frist"] ?? (runde.fristAm ? f.date(runde.fristAm) : "")}
            label={text("feld.frist")}
            hint={text("feld.frist.hinweis")}
            required
          />
          <ActionRow>
            <Button name="aktion" value="frist">
              {text("frist.speichern")}
            </Button>
          </ActionRow>
        </Form>
      </Disclosure>
      <Disclosure summary={text("zurueckziehen.titel")} open={stand?.values.aktion === "zurueckziehen"}>
        <Form>
          {rev}
          <SelectField
            {...field("vorschlag")}
            label={text("zurueckziehen.was")}
            empty={text("zurueckziehen.leer")}
            options={view.vorschlaege
              .filter((one) => one.ausGrund === "")
              .map((one) => ({ value: one.id, label: `${one.kennung} ${one.titel}` }))}
            lang="de"
            required
          />
          <TextArea
            {...field("warum")}
            label={text("zurueckziehen.grund")}
            rows={2}
            maxLength={1_000}
            lang="de"
            required
          />
          <ActionRow>
            <Button name="aktion" value="zurueckziehen">
              {text("zurueckziehen")}
            </Button>
          </ActionRow>
        </Form>
      </Disclosure>
    </>
  );
}

function SitzStand({ one }: { one: SitzZeile }) {
  const { text, f } = useAuswahlTexte();
  const wann = one.abgegebenAm === null ? null : f.moment(one.abgegebenAm);
  if (one.ausgeschiedenAm)
    return (
      <StatusMark tone="ruht">
        {text(wann === null ? "sitz.ausgeschieden" : "sitz.ausgeschieden-mit", { datum: f.date(one.ausgeschiedenAm) })}
      </StatusMark>
    );
  if (wann === null)
    return <StatusMark tone="luecke">{text(one.begonnen ? "sitz.begonnen" : "sitz.offen")}</StatusMark>;
  return (
    <StatusMark tone="gut">
      {one.frueher > 0 ? text("sitz.ersetzt", { wann, frueher: one.frueher }) : text("sitz.abgegeben-am", { wann })}
    </StatusMark>
  );
}
