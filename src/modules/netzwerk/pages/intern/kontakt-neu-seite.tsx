import { FormSeite } from "#src/modules/landkreis/ui.ts";
import type { FormState } from "#src/modules/landkreis/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { KONTAKT_FIELDS, KontaktFelder, NEW_KONTAKT, useKontaktReasons } from "./kontakt-form.tsx";

/** The form of a new contact, the same for a Stelle and a municipality. `here` is the page of whose contact it is. */
export function KontaktNeuSeite(props: {
  liste: { text: string; href: string };
  name: string;
  here: string;
  state: FormState | undefined;
}) {
  const text = usePage().t(netzwerkTexts);
  return (
    <FormSeite
      pfad={[props.liste, { text: props.name, href: props.here }]}
      title={text("kontakt.anlegen")}
      lead={text("kontakt.vorspann")}
      action={`${props.here}/kontakt`}
      back={props.here}
      rev={null}
      state={props.state}
      fields={KONTAKT_FIELDS.map((name) => ({ name, label: text(`kontakt.${name}`) }))}
      reasons={useKontaktReasons()}
      messages={{ "sprache-falsch": text("stelle.sprache-falsch") }}
      submit={text("kontakt.speichern")}
    >
      <KontaktFelder state={props.state} stored={NEW_KONTAKT} sprachen={["de"]} />
    </FormSeite>
  );
}
