import { HiddenField } from "#src/ui/field/field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { Angaben } from "../../rules/frage.ts";
import { letters } from "../../rules/nachname.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { HAUSHALTE, type Merkmal, PAPIERE } from "../../rules/zustaendig.ts";
import type { Lesen } from "./lesen.tsx";

/** One question for every condition that the rules make; nothing else is asked. */
export function FrageFelder(props: { merkmale: readonly Merkmal[]; angaben: Angaben; lesen: Lesen }) {
  const { merkmale, angaben, lesen } = props;
  const { text } = lesen;
  return (
    <>
      {merkmale.includes("nachname") ? (
        <TextField
          name="nachname"
          label={text("frage.nachname")}
          value={angaben.nachname}
          error={
            angaben.nachname !== "" && letters(angaben.nachname) === "" ? text("frage.nachname.falsch") : undefined
          }
          maxLength={5}
          autoComplete="off"
          dir="ltr"
        />
      ) : null}
      {merkmale.includes("papier") ? (
        <RadioGroup
          name="papier"
          label={text("frage.papier")}
          value={angaben.papier}
          choices={[
            ...PAPIERE.map((papier) => ({ value: papier, label: text(`papier.${papier}`) })),
            { value: "", label: text("weiss-nicht") },
          ]}
        />
      ) : null}
      {merkmale.includes("alter") ? (
        <TextField
          name="alter"
          label={text("frage.alter")}
          value={angaben.alterText}
          error={angaben.alterText !== "" && angaben.alter === null ? text("frage.alter.falsch") : undefined}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      {merkmale.includes("haushalt") ? (
        <RadioGroup
          name="haushalt"
          label={text("frage.haushalt")}
          value={angaben.haushalt}
          choices={[
            ...HAUSHALTE.map((haushalt) => ({ value: haushalt, label: text(`haushalt.${haushalt}`) })),
            { value: "", label: text("weiss-nicht") },
          ]}
        />
      ) : null}
    </>
  );
}

/** Forms leave the address; the language goes along. */
export function SpracheMit({ sprache, locale }: { sprache: Sprache; locale: string }) {
  return sprache === locale ? null : <HiddenField name="sprache" value={sprache} />;
}
