import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { zugangTexts } from "../../texts/index.ts";

/**
 * The passkey form of the sign-in page. Hidden until the small module finds that the browser can use passkeys; it asks
 * the device, puts the answer into the form and sends it like any other.
 */
export function PasskeySignIn({ weiter }: { weiter: string }) {
  const { t, link, assets } = usePage();
  const text = t(zugangTexts);
  return (
    <>
      <div hidden data-enhance="passkey" data-ceremony="anmelden" data-options={link("/anmelden/passkey-optionen")}>
        <Section heading={text("anmelden.passkey.titel")} close>
          <form method="post" action={link("/anmelden/passkey")}>
            <p>{text("anmelden.passkey.text")}</p>
            <input type="hidden" name="antwort" defaultValue="" />
            {weiter ? <HiddenField name="weiter" value={weiter} /> : null}
            <ActionRow>
              <Button>{text("anmelden.passkey.knopf")}</Button>
            </ActionRow>
            <p role="alert" data-part="fehler" hidden>
              {text("anmelden.passkey.fehler")}
            </p>
          </form>
        </Section>
      </div>
      <PasskeyScript src={assets["zugang-passkey"]} />
    </>
  );
}

/** Adding a passkey. Without script a sentence says so and the app remains. */
export function PasskeyRegistration() {
  const { t, link, assets } = usePage();
  const text = t(zugangTexts);
  return (
    <>
      <p data-without="passkey">{text("faktor.passkey.ohne-skript")}</p>
      <div hidden data-enhance="passkey" data-ceremony="hinzufuegen" data-options={link("/konto/passkey-optionen")}>
        <form method="post" action={link("/konto/zweiter-faktor")} className="wk-formular">
          <HiddenField name="absicht" value="passkey" />
          <input type="hidden" name="antwort" defaultValue="" />
          <TextField
            name="name"
            label={text("faktor.passkey.name")}
            hint={text("faktor.passkey.name.hinweis")}
            optional={text("freiwillig")}
            autoComplete="off"
            maxLength={60}
          />
          <ActionRow>
            <Button>{text("faktor.passkey.neu")}</Button>
          </ActionRow>
          <p role="alert" data-part="fehler" hidden>
            {text("faktor.passkey-abgelehnt")}
          </p>
        </form>
      </div>
      <PasskeyScript src={assets["zugang-passkey"]} />
    </>
  );
}

function PasskeyScript({ src }: { src: string | undefined }) {
  return src ? <script type="module" src={src} /> : null;
}
