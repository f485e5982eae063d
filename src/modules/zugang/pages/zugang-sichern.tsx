import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { zugangTexts } from "../texts/index.ts";

/** What can be done to somebody else's account, the harmless first. */
export function ZugangSichern(props: { action: string; gesperrt: boolean; hatFaktor: boolean }) {
  const text = usePage().t(zugangTexts);
  const steps = [
    { absicht: "abmelden", text: text("zugang.abmelden.text"), label: text("zugang.abmelden"), shown: true },
    { absicht: "faktoren", text: text("zugang.faktoren.text"), label: text("zugang.faktoren"), shown: props.hatFaktor },
    { absicht: "sperren", text: text("zugang.sperren.text"), label: text("zugang.sperren"), shown: !props.gesperrt },
    { absicht: "entsperren", text: "", label: text("zugang.entsperren"), shown: props.gesperrt },
  ].filter((one) => one.shown);
  return (
    <>
      {steps.map((one) => (
        <Form key={one.absicht} action={props.action}>
          <HiddenField name="absicht" value={one.absicht} />
          {one.text ? <p>{one.text}</p> : null}
          <ActionRow>
            <Button>{one.label}</Button>
          </ActionRow>
        </Form>
      ))}
      <Section close>
        <Disclosure summary={text("zugang.schliessen")}>
          <Form action={props.action}>
            <HiddenField name="absicht" value="schliessen" />
            <p>{text("zugang.schliessen.text")}</p>
            <Checkbox name="sicher" label={text("zugang.schliessen.haken")} required />
            <ActionRow>
              <Button icon="delete">{text("zugang.schliessen")}</Button>
            </ActionRow>
          </Form>
        </Disclosure>
      </Section>
    </>
  );
}
