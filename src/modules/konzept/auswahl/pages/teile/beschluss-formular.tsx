import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { NarrowColumn } from "#src/ui/main/main.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { FormStand } from "../../../pages/teile/form-fehler.ts";
import { ENTSCHEIDE } from "../../rules/runde.ts";
import type { RundeView } from "../../views/runden.ts";
import { fehlerSatz, useAuswahlTexte } from "./texte.ts";
import { Zeichen } from "./zeichen.tsx";

/** The decision sheet. Nothing is chosen beforehand: a rank is no decision. */
export function BeschlussFormular({ view, stand }: { view: RundeView; stand: FormStand | undefined }) {
  const { text, f, punkte, fordert } = useAuswahlTexte();
  const { runde, zeilen, heute } = view;
  const values: Readonly<Record<string, string>> = stand?.values ?? {};
  const field = (name: string, first = "") => ({
    name,
    value: values[name] ?? first,
    error: fehlerSatz(stand?.fehler[name], text),
  });
  return (
    <Section id="beschliessen" heading={text("schritt.beschliessen")}>
      <p className="kern-body">{text("beschliessen.text")}</p>
      <Form bare warnUnsaved defaultSubmit={{ name: "aktion", value: "entwerfen" }}>
        <HiddenField name="rev" value={String(runde.rev)} />
        <CardTable
          caption={text("beschliessen.liste")}
          captionHidden
          rows={zeilen}
          rowKey={(one) => one.vorschlagId}
          columns={[
            {
              key: "massnahme",
              header: text("spalte.massnahme"),
              rowHeader: true,
              cell: (one) => (
                <>
                  <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>
                </>
              ),
            },
            {
              key: "punkte",
              header: text("spalte.punkte"),
              cell: (one) =>
                one.punkte === null
                  ? text("nicht-bewertet")
                  : text("punkte.n", { punkte: punkte(one.punkte), n: one.n }),
            },
            { key: "fordert", header: text("spalte.fordert"), cell: (one) => fordert(one) },
            { key: "zeichen", header: text("spalte.zeichen"), cell: (one) => <Zeichen one={one} /> },
            {
              key: "entscheid",
              header: text("spalte.entscheid"),
              wide: true,
              cell: (one) => (
                <SelectField
                  {...field(`entscheid.${one.vorschlagId}`)}
                  label={text("beschliessen.entscheid", { kennung: one.kennung })}
                  labelHidden
                  empty={text("beschliessen.leer")}
                  options={ENTSCHEIDE.map((value) => ({ value, label: text(`entscheid.${value}`) }))}
                />
              ),
            },
            {
              key: "grund",
              header: text("spalte.grund"),
              wide: true,
              cell: (one) => (
                <TextField
                  {...field(`grund.${one.vorschlagId}`)}
                  label={text("beschliessen.grund", { kennung: one.kennung })}
                  labelHidden
                  maxLength={1_000}
                  lang="de"
                />
              ),
            },
          ]}
        />
        <NarrowColumn>
          <DateField
            {...field("tag", f.date(heute))}
            label={text("beschliessen.tag")}
            hint={text("feld.frist.hinweis")}
            required
          />
          {(["ja", "nein", "enthaltung"] as const).map((name) => (
            <TextField
              key={name}
              {...field(name, "0")}
              label={text(`stimmen.${name}`)}
              inputMode="numeric"
              maxLength={3}
              required
            />
          ))}
          <TextArea
            {...field("beschluss")}
            label={text("beschliessen.beschluss")}
            hint={text("beschliessen.beschluss.hinweis")}
            rows={8}
            maxLength={10_000}
            lang="de"
            required
          />
          <ActionRow>
            <Button name="aktion" value="entwerfen">
              {text("beschliessen.entwerfen")}
            </Button>
            <Button variant="primary" name="aktion" value="beschliessen">
              {text("beschliessen")}
            </Button>
          </ActionRow>
        </NarrowColumn>
      </Form>
    </Section>
  );
}
