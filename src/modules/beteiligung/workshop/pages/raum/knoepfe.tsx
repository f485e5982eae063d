import type { FormState } from "#src/modules/landkreis/ui.ts";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { ClusterBild } from "../../rules/pinnwand-bild.ts";
import { KARTE_MAX, type Stimme } from "../../rules/pinnwand.ts";
import { useWorkshopTexte } from "../teile/texte.ts";

/** One thought, one card. */
export function KarteSchreiben(props: {
  action: string;
  gruppeId: string;
  sendung: string;
  zurueck: FormState | null;
}) {
  const { text } = useWorkshopTexte();
  const message = useFieldMessage(props.zurueck ?? undefined);
  const values = props.zurueck?.values;
  const eigen = values?.["aktion"] === "karte" ? values : undefined;
  return (
    <Section first close id="schreiben">
      <Form action={props.action} autoComplete="off">
        <HiddenField name="gruppe" value={props.gruppeId} />
        {/* The same after an error: what did get through is not written twice. */}
        <HiddenField name="sendung" value={eigen?.["sendung"] ?? props.sendung} />
        <TextField
          name="text"
          label={text("karte.feld")}
          hint={text("karte.hinweis")}
          value={eigen?.["text"] ?? ""}
          error={message("text")}
          maxLength={KARTE_MAX}
          required
        />
        <ActionRow>
          <Button variant="primary" name="aktion" value="karte">
            {text("karte.senden")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}

/** One dot more, one dot less. The form says how many there shall be: sent twice it is the same. */
export function PunkteKnoepfe(props: { action: string; cluster: ClusterBild; frei: number; grenze: number }) {
  const { text } = useWorkshopTexte();
  const { cluster } = props;
  const eigene = cluster.eigene.punkte;
  const knopf = (anzahl: number, key: "punkt.mehr" | "punkt.weniger") => (
    <Form action={props.action} bare>
      <HiddenField name="aktion" value="punkte" />
      <HiddenField name="cluster" value={cluster.id} />
      <Button small name="anzahl" value={String(anzahl)} hidden={cluster.titel}>
        {text(key)}
      </Button>
    </Form>
  );
  return (
    <>
      <p>{text("punkt.eigene", { anzahl: eigene })}</p>
      <ActionRow>
        {props.frei > 0 && eigene < props.grenze ? knopf(eigene + 1, "punkt.mehr") : null}
        {eigene > 0 ? knopf(eigene - 1, "punkt.weniger") : null}
      </ActionRow>
    </>
  );
}

/** Yes, no or neither; the last word counts. */
export function StimmKnoepfe(props: { action: string; cluster: ClusterBild; stimmen: readonly Stimme[] }) {
  const { text } = useWorkshopTexte();
  const { cluster } = props;
  return (
    <>
      {cluster.eigene.stimme ? (
        <p>{text("stimme.eigene", { stimme: text(`stimme.${cluster.eigene.stimme}`) })}</p>
      ) : null}
      <Form action={props.action} bare>
        <HiddenField name="aktion" value="stimme" />
        <HiddenField name="cluster" value={cluster.id} />
        <ActionRow>
          {props.stimmen.map((one) => (
            <Button key={one} small name="stimme" value={one} hidden={cluster.titel}>
              {text(`stimme.${one}`)}
            </Button>
          ))}
        </ActionRow>
      </Form>
    </>
  );
}
