import { Button } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { EingabeFehler } from "../../../rules/massnahme-eingabe.ts";
import type { IdeeView } from "./idee-pruefung.tsx";

/** Taking an idea over, answering that it is not chosen, or deleting what is none. */
export function IdeeEntscheidung(props: {
  view: IdeeView;
  values: Readonly<Record<string, string>>;
  fehler: EingabeFehler;
}) {
  const { text, woerter } = useTexte();
  const { idee, offen, luecken, wahl, massnahme } = props.view;
  const { values, fehler } = props;
  const rev = <HiddenField name="rev" value={String(idee.rev)} />;
  return (
    <Section id="entscheidung" heading={text(offen ? "idee.entscheiden" : "idee.weiteres")}>
      {offen ? (
        <>
          <Disclosure summary={text("idee.uebernehmen")} id="uebernehmen" open={values["handlung"] === "uebernehmen"}>
            {luecken.length > 0 ? (
              <>
                <p className="kern-body">{text("idee.luecken")}</p>
                <PlainList items={luecken.map((one) => ({ key: one, content: text(`idee.luecke.${one}`) }))} />
              </>
            ) : (
              <Form>
                {rev}
                <SelectField
                  name="feld"
                  label={woerter.feld}
                  value={values["feld"] ?? ""}
                  error={meldung(fehler["feld"], text)}
                  empty={text("idee.feld.waehlen")}
                  options={[...wahl.felder]}
                  required
                />
                <TextArea
                  name="antwortUebernommen"
                  label={text("idee.antwort.oeffentlich")}
                  hint={text("idee.antwort.hinweis")}
                  optional={text("freiwillig")}
                  value={values["antwortUebernommen"]}
                  error={meldung(fehler["antwortUebernommen"], text)}
                  lang="de"
                  maxLength={2000}
                />
                <Button variant="primary" name="handlung" value="uebernehmen">
                  {text("idee.uebernehmen.tun")}
                </Button>
              </Form>
            )}
          </Disclosure>
          <Disclosure summary={text("idee.ablehnen")} id="ablehnen" open={values["handlung"] === "ablehnen"}>
            <Form>
              {rev}
              <TextArea
                name="antwort"
                label={text("idee.ablehnen.grund")}
                hint={text("idee.ablehnen.hinweis")}
                value={values["antwort"]}
                error={meldung(fehler["antwort"], text)}
                required
                lang="de"
                maxLength={2000}
              />
              <Button name="handlung" value="ablehnen">
                {text("idee.ablehnen.tun")}
              </Button>
            </Form>
          </Disclosure>
        </>
      ) : null}
      {massnahme ? null : (
        <Disclosure summary={text("idee.loeschen")} id="loeschen">
          <p className="kern-body">{text("idee.loeschen.text")}</p>
          <Form>
            {rev}
            <Button name="handlung" value="loeschen" icon="delete">
              {text("idee.loeschen.tun")}
            </Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
