import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { ANHAENGE_HOECHSTENS } from "../../rules/anhang.ts";
import type { AnhangView } from "../../views/anhaenge.ts";
import { AnhangListe } from "./anhang-liste.tsx";
import { useAnhangTexte } from "./texte.ts";

/** Files of an answer that is being written. Taking one away is a tick, so that nothing that was typed gets lost. */
export function AnhangFelder(props: { anhaenge: readonly AnhangView[]; fehler: string | undefined; base: string }) {
  const { text, mangel } = useAnhangTexte();
  return (
    <>
      {props.anhaenge.length > 0 ? (
        <>
          <AnhangListe anhaenge={props.anhaenge} an={(one) => `${props.base}/anhang/${one.id}`} />
          <Fieldset name="anhaenge" legend={text("titel")} hint={text("entfernen.hinweis")}>
            {props.anhaenge.map((one) => (
              <Checkbox key={one.id} name={`entfernen.${one.id}`} label={text("entfernen", { name: one.name })} />
            ))}
          </Fieldset>
        </>
      ) : null}
      <FileField
        name="datei"
        label={text("feld")}
        hint={text("feld.hinweis", { anzahl: ANHAENGE_HOECHSTENS })}
        error={mangel(props.fehler)}
        multiple
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg"
      />
    </>
  );
}

/** Which files of an answer the public reads; ticked are those that it reads now. */
export function OeffentlicheAnhaenge({ anhaenge }: { anhaenge: readonly AnhangView[] }) {
  const { text } = useAnhangTexte();
  if (anhaenge.length === 0) return null;
  return (
    <Fieldset name="anhaenge" legend={text("oeffentlich.legende")} hint={text("oeffentlich.hinweis")}>
      {anhaenge.map((one) => (
        <Checkbox
          key={one.id}
          name={`anhang.${one.id}`}
          label={text("oeffentlich", { name: one.name })}
          checked={one.oeffentlich}
        />
      ))}
    </Fieldset>
  );
}
