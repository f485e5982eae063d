import { usePage } from "#src/platform/http/page.tsx";
import type { FormValues } from "#src/platform/http/form.ts";
import type { Rolle, Rollenbezug } from "#src/shared/actor.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { brauchtBezug } from "../rules/rollen.ts";
import { bezugFeld, HAEKCHEN_BIS, neuerBezugFeld, rolleFeld } from "../rules/rollen-formular.ts";
import { zugangTexts } from "../texts/index.ts";

export type RollenAuswahl = readonly {
  readonly rolle: Rolle;
  readonly bezuege: readonly { readonly id: string; readonly name: string }[];
}[];

/** What somebody may do: ticks, and for roles that need it what they are for. */
export function RollenFelder(props: {
  moeglich: readonly Rolle[];
  auswahl: RollenAuswahl;
  /** What is stored now. */
  stand: readonly Rollenbezug[];
  /** What was typed, when the form came back. */
  typed: FormValues | undefined;
}) {
  const { t, landkreis } = usePage();
  const text = t(zugangTexts);
  const { stand, typed } = props;
  const ticked = (name: string, stored: boolean) => (typed ? typed[name] !== undefined : stored);
  const darf = (rolle: Rolle) =>
    text(`rolle.${rolle}.darf`, { handlungsfeld: landkreis.woerter.handlungsfeld.einzahl });
  return (
    <Fieldset name="rollen" legend={text("einladen.rollen")} hint={text("einladen.rollen.hinweis")} look="fields">
      {props.moeglich.map((rolle) => {
        if (!brauchtBezug(rolle)) {
          return (
            <Checkbox
              key={rolle}
              name={rolleFeld(rolle)}
              label={text(`rolle.${rolle}`)}
              hint={darf(rolle)}
              checked={ticked(
                rolleFeld(rolle),
                stand.some((one) => one.rolle === rolle),
              )}
            />
          );
        }
        const bezuege = props.auswahl.find((one) => one.rolle === rolle)?.bezuege ?? [];
        const own = stand.filter((one) => one.rolle === rolle);
        const shown =
          bezuege.length <= HAEKCHEN_BIS ? bezuege : bezuege.filter(({ id }) => own.some((one) => one.bezugId === id));
        const legend = text("einladen.bezug", { rolle: text(`rolle.${rolle}`) });
        return (
          <Fieldset key={rolle} name={`auswahl.${rolle}`} legend={legend} hint={darf(rolle)}>
            {bezuege.length === 0 ? <SmallPrint>{text("einladen.bezug.keine")}</SmallPrint> : null}
            {shown.map(({ id, name }) => (
              <Checkbox
                key={id}
                name={bezugFeld(rolle, id)}
                label={name}
                checked={ticked(
                  bezugFeld(rolle, id),
                  own.some((one) => one.bezugId === id),
                )}
              />
            ))}
            {bezuege.length > HAEKCHEN_BIS ? (
              <SelectField
                name={neuerBezugFeld(rolle)}
                label={legend}
                labelHidden
                empty={text("einladen.bezug.leer")}
                value={typed?.[neuerBezugFeld(rolle)]}
                options={bezuege.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
          </Fieldset>
        );
      })}
    </Fieldset>
  );
}
