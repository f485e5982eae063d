import { Button } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { FREITEXTSTAENDE } from "../../rules/freitext.ts";
import type { Freigabe } from "../../views/freigabe.ts";
import { useAuswertung } from "./bild.tsx";

type Eintrag = Freigabe["texte"][number];
const TOENE = { frei: "gut", gekuerzt: "gut", zurueckgehalten: "ruht", personenbezogen: "warnung" } as const;

/** Answers in words: what nobody has looked at comes first. */
export function FreitexteSection({ view, values }: { view: Freigabe; values: Readonly<Record<string, string>> }) {
  const { text, name } = useAuswertung();
  const waits = view.texte.filter((one) => one.stand === null).length;
  const fragen = Map.groupBy(view.texte, (one) => one.frage);
  return (
    <Section close id="texte" heading={text("texte", { offen: waits })}>
      {view.texte.length === 0 ? (
        <EmptyState title={text("texte.leer")}>{text("texte.leer.text")}</EmptyState>
      ) : (
        [...fragen].map(([frage, all]) => (
          <Thread
            key={frage}
            level={3}
            entries={all
              .toSorted((a, b) => Number(a.stand !== null) - Number(b.stand !== null))
              .map((one) => ({
                key: one.schluessel,
                id: `text-${one.schluessel}`,
                margin: one.stand ? (
                  <StatusMark tone={TOENE[one.stand]}>{text(`text.${one.stand}`)}</StatusMark>
                ) : (
                  <StatusMark tone="luecke">{text("text.offen")}</StatusMark>
                ),
                title: name(one.titel),
                content: <Entscheidung one={one} view={view} values={values} />,
              }))}
          />
        ))
      )}
    </Section>
  );
}

function Entscheidung(props: { one: Eintrag; view: Freigabe; values: Readonly<Record<string, string>> }) {
  const { text, link } = useAuswertung();
  const { one, view } = props;
  const typed = props.values["schluessel"] === one.schluessel ? props.values : {};
  const choices = one.zeigbar ? FREITEXTSTAENDE : FREITEXTSTAENDE.slice(2);
  return (
    <>
      <TextBlock text={one.text} dir={/[\u0590-\u08FF]/u.test(one.text) ? "rtl" : "ltr"} />
      {one.auffaellig ? <p>{text("text.auffaellig")}</p> : null}
      {one.zeigbar ? null : <p>{text("text.nie")}</p>}
      <Disclosure summary={text("text.entscheiden")} open={typed["schluessel"] !== undefined}>
        <Form action={link(`/intern/umfragen/${view.id}/freigabe`)}>
          <HiddenField name="schluessel" value={one.schluessel} />
          <HiddenField name="rev" value={String(one.rev)} />
          <RadioGroup
            name="stand"
            id={`stand-${one.schluessel}`}
            label={text("feld.stand")}
            value={typed["stand"] ?? one.stand ?? (one.auffaellig ? "personenbezogen" : "")}
            choices={choices.map((stand) => ({ value: stand, label: text(`text.${stand}`) }))}
            required
          />
          <TextArea
            name="text"
            id={`text-feld-${one.schluessel}`}
            label={text("feld.text")}
            hint={text("feld.text.hinweis")}
            value={typed["text"] ?? (one.gezeigt || one.text)}
            rows={3}
            maxLength={20_000}
          />
          <Button name="handlung" value="text">
            {text("text.speichern")}
          </Button>
        </Form>
      </Disclosure>
    </>
  );
}
