import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { NarrowColumn } from "#src/ui/main/main.tsx";
import { MoneyField } from "#src/ui/money-field/money-field.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { FormStand } from "../../../pages/teile/form-fehler.ts";
import { formatStellen } from "../../../rules/massnahme-eingabe.ts";
import { MOST_KRITERIEN } from "../../rules/runde.ts";
import { MOST_TOEPFE, TOPFARTEN, topfKey } from "../../rules/toepfe.ts";
import type { RundeView } from "../../views/runden.ts";
import { type Eingabe, euro, type Teil, Vorschlaege } from "./entwurf-vorschlaege.tsx";
import { fehlerSatz, useAuswahlTexte } from "./texte.ts";

/** The first step: last day, frame, criteria, candidates. Everything can be changed until the round opens. */
export function EntwurfFormular({ view, stand }: { view: RundeView; stand: FormStand | undefined }) {
  const { text } = useAuswahlTexte();
  const { runde } = view;
  const typed = stand?.values.aktion === "speichern" ? stand.values : null;
  const eingabe: Eingabe = {
    field: (name, kept) => ({
      name,
      value: typed ? (typed[name] ?? "") : kept,
      error: fehlerSatz(typed ? stand?.fehler[name] : undefined, text),
    }),
    ticked: (name, kept) => (typed ? typed[name] === "ja" : kept),
  };
  return (
    <>
      <Section close id="vorbereiten" heading={text("schritt.vorbereiten")}>
        <Form bare warnUnsaved>
          <HiddenField name="rev" value={String(runde.rev)} />
          <NarrowColumn>
            <Angaben runde={runde} eingabe={eingabe} />
            <Toepfe runde={runde} eingabe={eingabe} />
            <Kriterien runde={runde} eingabe={eingabe} />
          </NarrowColumn>
          <Vorschlaege runde={runde} kandidaten={view.kandidaten} eingabe={eingabe} />
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

function Angaben({ runde, eingabe: { field } }: Teil) {
  const { text, f } = useAuswahlTexte();
  return (
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
  );
}

function Toepfe({ runde, eingabe: { field } }: Teil) {
  const { text } = useAuswahlTexte();
  return (
    <Disclosure summary={text("topf.titel", { anzahl: runde.toepfe.length })} open={runde.toepfe.length > 0}>
      <p className="kern-body">{text("topf.vorspann")}</p>
      {Array.from({ length: MOST_TOEPFE }, (_, at) => {
        const one = runde.toepfe.find(({ key }) => key === topfKey(at));
        const name = (part: string) => `topf.${at}.${part}`;
        const grenze = one?.art === "stellen" ? formatStellen(one.grenze) : euro(one?.grenze ?? null);
        return (
          <Fieldset key={at} name={name("gruppe")} legend={text("topf.nummer", { nummer: at + 1 })} look="fields">
            <TextField {...field(name("name"), one?.name ?? "")} label={text("topf.name")} maxLength={80} lang="de" />
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
  );
}

function Kriterien({ runde, eingabe: { field, ticked } }: Teil) {
  const { text } = useAuswahlTexte();
  return Array.from({ length: MOST_KRITERIEN }, (_, at) => {
    const one = runde.kriterien[at];
    const name = (part: string) => `kriterium.${at}.${part}`;
    return (
      <Fieldset key={at} name={name("gruppe")} legend={text("kriterium.nummer", { nummer: at + 1 })} look="fields">
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
  });
}
