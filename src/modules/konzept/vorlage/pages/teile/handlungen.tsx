import type { FormState } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { STIMMEN } from "../../../rules/abstimmung.ts";
import { BERATUNGSROLLEN, ERGEBNISSE } from "../../rules/vorlage.ts";
import type { VorlageIntern } from "../../views/vorlagen.ts";
import { useFelder } from "./felder.ts";
import { useVorlageTexte } from "./texte.ts";

type Props = { vorlage: VorlageIntern };
type StateProps = Props & { state: FormState | undefined };

/** The steps that the state of a paper allows. */
export function Schritte({ vorlage }: Props) {
  const { text } = useVorlageTexte();
  const rev = <HiddenField name="rev" value={String(vorlage.rev)} />;
  if (vorlage.stand === "vertagt") {
    return (
      <Form bare>
        {rev}
        <Button variant="primary" name="handlung" value="ueberarbeiten">
          {text("tun.ueberarbeiten")}
        </Button>
      </Form>
    );
  }
  if (vorlage.stand !== "entwurf") return null;
  return (
    <ActionRow>
      <Form bare>
        {rev}
        <HiddenField name="konzeptstand" value={vorlage.anlagen.stand} />
        <Button variant="primary" name="handlung" value="einbringen">
          {text("tun.einbringen")}
        </Button>
      </Form>
      {vorlage.beratungen.every((one) => one.ergebnis === null) ? (
        <Form bare>
          {rev}
          <Button icon="delete" name="handlung" value="loeschen">
            {text("tun.loeschen")}
          </Button>
        </Form>
      ) : null}
    </ActionRow>
  );
}

/** Takes one body out of the order. */
export function EntfernenForm({ vorlage, beratung }: Props & { beratung: VorlageIntern["beratungen"][number] }) {
  const { text } = useVorlageTexte();
  if (beratung.ergebnis !== null) return null;
  return (
    <Form bare>
      <HiddenField name="rev" value={String(vorlage.rev)} />
      <HiddenField name="beratung" value={beratung.id} />
      <Button small name="handlung" value="entfernen">
        {text("tun.entfernen", { gremium: beratung.gremium })}
      </Button>
    </Form>
  );
}

/** What the body whose turn it is said. */
export function ErgebnisForm({ vorlage, state }: StateProps) {
  const { text } = useVorlageTexte();
  const { field, values } = useFelder(state, "ergebnis");
  const next = vorlage.beratungen.find((one) => one.ergebnis === null);
  if (vorlage.stand !== "eingebracht" || !next) return null;
  return (
    <Form>
      <h3 className="kern-heading-medium">{text("ergebnis.titel", { gremium: next.gremium })}</h3>
      <HiddenField name="rev" value={String(vorlage.rev)} />
      <HiddenField name="beratung" value={next.id} />
      <RadioGroup
        {...field("ergebnis")}
        label={text("spalte.ergebnis")}
        value={values["ergebnis"] ?? ""}
        choices={ERGEBNISSE[next.rolle].map((one) => ({ value: one, label: text(`ergebnis.${one}`) }))}
        required
      />
      <DateField
        {...field("tag")}
        label={text("spalte.am")}
        value={values["tag"] ?? (next.am ? next.am.split("-").toReversed().join(".") : "")}
        hint={text("datum.hinweis")}
        required
      />
      <TextArea
        {...field("text")}
        label={text("feld.ergebnisText")}
        hint={text("feld.ergebnisText.hinweis")}
        rows={3}
        lang="de"
        maxLength={2_000}
      />
      <Fieldset
        name="stimmen"
        legend={text("stimmen.titel")}
        hint={text(next.rolle === "beschliessend" ? "stimmen.noetig" : "stimmen.freiwillig")}
      >
        {STIMMEN.map((name) => (
          <TextField
            key={name}
            {...field(name)}
            value={
              values[name] ??
              (name === "stimmberechtigt" && vorlage.stimmberechtigt > 0 ? String(vorlage.stimmberechtigt) : "")
            }
            label={text(`stimmen.${name}`)}
            inputMode="numeric"
            maxLength={3}
          />
        ))}
      </Fieldset>
      <ActionRow>
        <Button variant="primary" name="handlung" value="ergebnis">
          {text("tun.ergebnis")}
        </Button>
      </ActionRow>
    </Form>
  );
}

/** One more body that a draft goes through. */
export function NeueBeratung({ vorlage, state }: StateProps) {
  const { text } = useVorlageTexte();
  const { own, field, values } = useFelder(state, "beratung");
  return (
    <Disclosure summary={text("beratung.neu")} id="beratung" open={own !== undefined}>
      <Form>
        <HiddenField name="rev" value={String(vorlage.rev)} />
        <SelectField
          {...field("gremium")}
          label={text("spalte.gremium")}
          empty={text("beratung.gremium.leer")}
          options={vorlage.gremien.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <RadioGroup
          {...field("rolle")}
          label={text("spalte.rolle")}
          value={values["rolle"] ?? "vorberatend"}
          choices={BERATUNGSROLLEN.map((one) => ({ value: one, label: text(`rolle.${one}`) }))}
        />
        <DateField
          {...field("am")}
          label={text("spalte.am")}
          hint={text("datum.hinweis")}
          optional={text("freiwillig")}
        />
        <Checkbox
          name="oeffentlich"
          label={text("beratung.oeffentlich")}
          checked={own ? values["oeffentlich"] !== undefined : true}
        />
        <ActionRow>
          <Button variant="primary" name="handlung" value="beratung">
            {text("tun.beratung")}
          </Button>
        </ActionRow>
      </Form>
    </Disclosure>
  );
}
