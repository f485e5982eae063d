import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section, SmallPrint, SubHeading } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { zugangTexts } from "../texts/index.ts";
import { type FormAnswer, useFieldMessage } from "./form-answer.tsx";
import { PasskeyRegistration } from "./passkey/passkey.tsx";

export type FaktorenView = {
  readonly app: boolean;
  readonly notfallcodes: number;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly seit: number | null }[];
  readonly begonnen: { readonly schluessel: string; readonly qr: string } | null;
  readonly may: { readonly enrol: boolean; readonly change: boolean };
};

const HERE = "/konto/zweiter-faktor";

/** One button that says what it does. */
function Einzelknopf(props: { absicht: string; children: string; hidden?: string; id?: string; primary?: boolean }) {
  const { link } = usePage();
  return (
    <Form action={link(HERE)} bare>
      <HiddenField name="absicht" value={props.absicht} />
      {props.id ? <HiddenField name="id" value={props.id} /> : null}
      <Button variant={props.primary ? "primary" : "secondary"} hidden={props.hidden}>
        {props.children}
      </Button>
    </Form>
  );
}

/** The authenticator app: enrol it, or what can be done with it. */
export function AppTeil({ view, answer }: { view: FaktorenView; answer: FormAnswer | undefined }) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const message = useFieldMessage(answer);
  return (
    <Section heading={text("faktor.app.titel")} id="app">
      {view.app ? (
        <>
          <DescriptionList
            items={[
              {
                term: text("konto.faktoren.app"),
                details: text("konto.faktoren.app.ja", { codes: view.notfallcodes }),
              },
            ]}
          />
          {view.may.change ? (
            <>
              <ActionRow>
                <Einzelknopf absicht="notfallcodes">{text("faktor.notfall.neu")}</Einzelknopf>
                <Einzelknopf absicht="app-entfernen">{text("faktor.app.entfernen")}</Einzelknopf>
              </ActionRow>
              <SmallPrint>{text("faktor.notfall.neu.hinweis")}</SmallPrint>
            </>
          ) : null}
        </>
      ) : view.begonnen ? (
        <>
          <p>{text("faktor.app.schritt1")}</p>
          <img src={view.begonnen.qr} alt={text("faktor.app.qr")} width={240} height={240} />
          <DescriptionList
            items={[
              {
                term: text("faktor.app.schluessel"),
                details: (
                  <code dir="ltr" lang="zxx">
                    {view.begonnen.schluessel}
                  </code>
                ),
              },
            ]}
          />
          <Form action={link(HERE)}>
            <HiddenField name="absicht" value="app-bestaetigen" />
            <TextField
              name="code"
              label={text("faktor.app.schritt2")}
              error={message("code")}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={12}
              dir="ltr"
              required
            />
            <ActionRow>
              <Button variant="primary">{text("faktor.app.bestaetigen")}</Button>
            </ActionRow>
          </Form>
          <ActionRow above>
            <Einzelknopf absicht="app-beginnen">{text("faktor.app.neu-beginnen")}</Einzelknopf>
          </ActionRow>
        </>
      ) : (
        <>
          <p>{text("faktor.app.text")}</p>
          {view.may.enrol ? (
            <ActionRow>
              <Einzelknopf absicht="app-beginnen" primary={view.passkeys.length === 0}>
                {text("faktor.app.beginnen")}
              </Einzelknopf>
            </ActionRow>
          ) : null}
        </>
      )}
    </Section>
  );
}

export function PasskeyTeil({ view }: { view: FaktorenView }) {
  const { t, f } = usePage();
  const text = t(zugangTexts);
  const name = (one: { name: string }) => one.name || text("faktor.passkey.ohne-namen");
  return (
    <Section heading={text("faktor.passkey.titel")} id="passkeys">
      <p>{text("faktor.passkey.text")}</p>
      {view.passkeys.length > 0 ? (
        <>
          <SubHeading>{text("faktor.passkey.liste")}</SubHeading>
          <PlainList
            items={view.passkeys.map((one) => ({
              key: one.id,
              content: (
                <>
                  {name(one)}
                  {one.seit === null ? null : <> {text("faktor.passkey.seit", { tag: f.moment(one.seit) })}</>}
                  {view.may.change ? (
                    <Einzelknopf absicht="passkey-entfernen" id={one.id} hidden={name(one)}>
                      {text("faktor.passkey.entfernen")}
                    </Einzelknopf>
                  ) : null}
                </>
              ),
            }))}
          />
        </>
      ) : null}
      {view.may.enrol ? <PasskeyRegistration /> : null}
    </Section>
  );
}
