import { Combobox } from "#src/ui/combobox/combobox.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Amtlich, type Lesen } from "./lesen.tsx";

type Gemeinde = { readonly name: string; readonly slug: string };

/** Where somebody lives: typed, or chosen where what was typed means several. */
export function OrtFeld(props: {
  label: string;
  hint?: string;
  /** What was understood; else what was typed. */
  value: string;
  unbekannt: boolean;
  plz: string;
  zurWahl: readonly Gemeinde[];
  gemeinden: readonly Gemeinde[];
  lesen: Lesen;
}) {
  const { label, hint, value, unbekannt, plz, zurWahl, gemeinden, lesen } = props;
  const { text } = lesen;
  if (zurWahl.length > 0) {
    return (
      <RadioGroup
        name="ort"
        label={plz === "" ? text("ort.meinten") : text("ort.mehrere", { plz })}
        choices={[
          ...zurWahl.map(({ name, slug }) => ({ value: slug, label: <Amtlich name={name} um={lesen.um} /> })),
          { value: "", label: text("ort.anderer") },
        ]}
      />
    );
  }
  return (
    <Combobox
      name="ort"
      label={label}
      hint={hint}
      value={value}
      error={unbekannt ? text("zustaendig.ort.unbekannt") : undefined}
      suggestions={gemeinden.map(({ name }) => name)}
      autoComplete="off"
    />
  );
}
