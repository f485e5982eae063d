import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { NarrowColumn } from "#src/ui/main/main.tsx";
import { MoneyField } from "#src/ui/money-field/money-field.tsx";
import { Num, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { FormStand } from "../../../pages/teile/form-fehler.ts";
import { formatStellen } from "../../../rules/massnahme-eingabe.ts";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import { MOST_KRITERIEN } from "../../rules/runde.ts";
import { formatAnteil, MOST_TOEPFE, TOPFARTEN, topfKey } from "../../rules/toepfe.ts";
import type { KandidatZeile, RundeView } from "../../views/runden.ts";
import { anteilName } from "./entwurf-eingabe.ts";
import { fehlerSatz, useAuswahlTexte } from "./texte.ts";

const euro = (cent: number | null) => (cent === null ? "" : String(cent / 100).replace(".", ","));

/** The first step: last day, frame, criteria, candidates. Everything can be changed until the round opens. */
export function EntwurfFormular({ view, stand }: { view: RundeView; stand: FormStand | undefined }) {
  const { text, f } = useAuswahlTexte();
  const { runde, kandidaten } = view;
  const typed = stand?.values.aktion === "speichern" ? stand.values : null;
  const field = (name: string, kept: string) => ({
    name,
    value: typed ? (typed[name] ?? "") : kept,
    error: fehlerSatz(typed ? stand?.fehler[name] : undefined, text),
  });
  const ticked = (name: string, kept: boolean) => (typed ? typed[name] === "ja" : kept);
  return (
    <>
      <Section close id="vorbereiten" heading={text("schritt.vorbereiten")}>
        <Form bare warnUnsaved>
          <HiddenField name="rev" value={String(runde.rev)} />
          <NarrowColumn>
            <Fieldset name="angaben" legend={text("entwurf.angaben")} look="fields">
              <DateField
                {...field("frist", runde.fristAm ? f.date(runde.fristAm) : "")}
                label={text("feld.frist")}
                hint={text("feld.frist.hinweis")}
              />
              <MoneyField
                {...field("rahmen", euro(runde.rahmenCent))}
                label={text("feld.rahmen")}
                hint={text("feld.rahmen.hinweis")}
                unit="€"
              />
              <TextField
                {...field("rahmen-stellen", formatStellen(runde.rahmenStellen ?? undefined))}
                label={text("feld.rahmen-stellen")}
                hint={text("feld.rahmen-stellen.hinweis")}
                inputMode="decimal"
              />
            </Fieldset>
            <Disclosure summary={text("topf.titel", { anzahl: runde.toepfe.length })} open={runde.toepfe.length > 0}>
              <p className="kern-body">{text("topf.vorspann")}</p>
              {Array.from({ length: MOST_TOEPFE }, (_, at) => {
                const one = runde.toepfe.find(({ key }) => key === topfKey(at));
                const name = (part: string) => `topf.${at}.${part}`;
                const grenze = one?.art === "stellen" ? formatStellen(one.grenze) : euro(one?.grenze ?? null);
                return (
                  <Fieldset
                    key={at}
                    name={name("gruppe")}
                    legend={text("topf.nummer", { nummer: at + 1 })}
                    look="fields"
                  >
                    <TextField
                      {...field(name("name"), one?.name ?? "")}
                      label={text("topf.name")}
                      maxLength={80}
                      lang="de"
                    />
                    <SelectField
                      {...field(name("art"), one?.art ?? "geld")}
                      label={text("topf.art")}
                      options={TOPFARTEN.map((value) => ({ value, label: text(`topf.art.${value}`) }))}
                    />
                    <TextField
                      {...field(name("grenze"), grenze)}
                      label={text("topf.grenze")}
                      hint={text("topf.grenze.hinweis")}
                      inputMode="decimal"
                    />
                  </Fieldset>
                );
              })}
            </Disclosure>
            {Array.from({ length: MOST_KRITERIEN }, (_, at) => {
              const one = runde.kriterien[at];
              const name = (part: string) => `kriterium.${at}.${part}`;
              return (
                <Fieldset
                  key={at}
                  name={name("gruppe")}
                  legend={text("kriterium.nummer", { nummer: at + 1 })}
                  look="fields"
                >
                  <HiddenField name={name("key")} value={one?.key ?? ""} />
                  <TextField
                    {...field(name("name"), one?.name ?? "")}
                    label={text("kriterium.name")}
                    hint={text("kriterium.name.hinweis")}
                    maxLength={80}
                    lang="de"
                  />
                  <TextField
                    {...field(name("frage"), one?.frage ?? "")}
                    label={text("kriterium.frage")}
                    maxLength={300}
                    lang="de"
                  />
                  <TextField
                    {...field(name("gewicht"), one ? String(one.gewicht) : "1")}
                    label={text("kriterium.gewicht")}
                    hint={text("kriterium.gewicht.hinweis")}
                    inputMode="numeric"
                    maxLength={1}
                  />
                  <Checkbox
                    name={name("nutzen")}
                    label={text("kriterium.nutzen")}
                    checked={ticked(name("nutzen"), one?.nutzen ?? false)}
                  />
                </Fieldset>
              );
            })}
          </NarrowColumn>
          <CardTable
            caption={text("entwurf.vorschlaege", {
              anzahl: kandidaten.filter((one) => one.gewaehlt).length,
              alle: kandidaten.length,
            })}
            rows={kandidaten}
            rowKey={(one) => one.massnahmeId}
            columns={[
              {
                key: "wahl",
                header: text("spalte.dabei"),
                cell: (one) => (
                  <Checkbox
                    name={`wahl.${one.massnahmeId}`}
                    label={text("entwurf.waehlen", { kennung: one.kennung })}
                    labelHidden
                    checked={ticked(`wahl.${one.massnahmeId}`, one.gewaehlt)}
                  />
                ),
              },
              {
                key: "massnahme",
                header: text("spalte.massnahme"),
                rowHeader: true,
                cell: (one) => <Kandidat one={one} />,
              },
              {
                key: "betrag",
                header: text("spalte.betrag"),
                cell: (one) => (
                  <MoneyField
                    {...field(`betrag.${one.massnahmeId}`, euro(one.betragCent))}
                    label={text("entwurf.betrag", { kennung: one.kennung })}
                    labelHidden
                    unit="€"
                  />
                ),
              },
              {
                key: "stellen",
                header: text("spalte.stellen"),
                cell: (one) => (
                  <TextField
                    {...field(`stellen.${one.massnahmeId}`, formatStellen(one.stellenHundertstel ?? undefined))}
                    label={text("entwurf.stellen", { kennung: one.kennung })}
                    labelHidden
                    inputMode="decimal"
                  />
                ),
              },
              ...runde.toepfe.map((topf) => ({
                key: topf.key,
                header: topf.name,
                cell: (one: KandidatZeile) => (
                  <TextField
                    {...field(anteilName(topf.key, one.massnahmeId), formatAnteil(one.anteile[topf.key]))}
                    label={text("entwurf.anteil", { topf: topf.name, kennung: one.kennung })}
                    labelHidden
                    unit={topf.art === "geld" ? "€" : undefined}
                    maxLength={40}
                  />
                ),
              })),
              {
                key: "grund",
                header: text("spalte.uebertrag"),
                wide: true,
                cell: (one) =>
                  one.uebertragGrund === null ? (
                    text("entwurf.kein-uebertrag")
                  ) : (
                    <TextField
                      {...field(`grund.${one.massnahmeId}`, one.uebertragGrund)}
                      label={text("entwurf.grund", { kennung: one.kennung })}
                      labelHidden
                      maxLength={500}
                      lang="de"
                    />
                  ),
              },
            ]}
          />
          {runde.toepfe.length > 0 ? <SmallPrint>{text("topf.schreiben")}</SmallPrint> : null}
          <ActionRow above>
            <Button variant="primary" name="aktion" value="speichern">
              {text("entwurf.speichern")}
            </Button>
          </ActionRow>
        </Form>
      </Section>
      <Section id="oeffnen" heading={text("schritt.oeffnen")}>
        <p className="kern-body">{text("oeffnen.text", { anzahl: view.vorschlaege.length })}</p>
        <Form bare>
          <HiddenField name="rev" value={String(runde.rev)} />
          <ActionRow>
            <Button variant="primary" name="aktion" value="oeffnen">
              {text("oeffnen")}
            </Button>
          </ActionRow>
        </Form>
      </Section>
      <Disclosure summary={text("verwerfen")}>
        <p className="kern-body">{text("verwerfen.text")}</p>
        <Form bare>
          <HiddenField name="rev" value={String(runde.rev)} />
          <ActionRow>
            <Button icon="delete" name="aktion" value="verwerfen">
              {text("verwerfen")}
            </Button>
          </ActionRow>
        </Form>
      </Disclosure>
    </>
  );
}

function Kandidat({ one }: { one: KandidatZeile }) {
  const { text } = useAuswahlTexte();
  return (
    <>
      <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>
      {one.archiviert ? (
        <>
          {" "}
          <StatusMark tone="ruht">{text("entwurf.archiviert")}</StatusMark>
        </>
      ) : null}
      {one.finanzierungOffen ? (
        <>
          {" "}
          <StatusMark tone="warnung">{text("finanzierung-offen")}</StatusMark>
        </>
      ) : null}
      {one.einschaetzung === null ? null : (
        <>
          {" "}
          <EinschaetzungZeichen einschaetzung={one.einschaetzung} />
        </>
      )}
    </>
  );
}
