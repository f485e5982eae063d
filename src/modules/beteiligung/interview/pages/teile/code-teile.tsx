import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import type { viewCode } from "../../views/codes.ts";
import { type FormStand, useFelder } from "./stand.ts";
import { useInterview } from "./texte.ts";

type View = Awaited<ReturnType<typeof viewCode>>;
type Props = {
  code: View["code"];
  /** The other codes with their way from the top. */
  andere: readonly { readonly value: string; readonly label: string }[];
  stand: FormStand;
};

/** Every passage with this code, in its words, and the interview it stands in. */
export function CodeStellen({ stellen }: Pick<View, "stellen">) {
  const { text, link, f } = useInterview();
  return (
    <Section first id="stellen" heading={text("code.stellen", { anzahl: stellen.length })}>
      {stellen.length === 0 ? (
        <p className="kern-body">{text("code.stellen.leer")}</p>
      ) : (
        <Thread
          entries={stellen.map((one) => ({
            key: one.id,
            title: <span lang="de">{one.partner}</span>,
            href: link(`/intern/interviews/${one.interviewId}${one.worte === "" ? "" : `#absatz-${one.absatz}`}`),
            margin: one.tag ? <Muted>{f.date(one.tag)}</Muted> : null,
            content:
              one.worte === "" ? (
                <p>{text("code.geloescht")}</p>
              ) : (
                <p lang="de">{one.stelle ? `„${one.worte}“` : one.worte}</p>
              ),
          }))}
        />
      )}
    </Section>
  );
}

/** Another name, definition or place. What lies beneath moves with it, what is coded stays. */
export function CodeAendern({ code, andere, stand }: Props) {
  const { text } = useInterview();
  const feld = useFelder("aendern", stand);
  return (
    <Section id="aendern" heading={text("code.aendern")}>
      <Form warnUnsaved>
        <HiddenField name="rev" value={String(code.rev)} />
        <TextField {...feld("name", code.name)} maxLength={80} lang="de" required />
        <TextArea
          {...feld("definition", code.definition)}
          optional={text("freiwillig")}
          rows={2}
          maxLength={500}
          lang="de"
        />
        <SelectField
          {...feld("eltern", code.elternId ?? "")}
          hint={text("feld.eltern.hinweis")}
          empty={text("feld.eltern.keiner")}
          options={[...andere]}
        />
        <Button variant="primary" name="handlung" value="aendern">
          {text("code.aendern.tun")}
        </Button>
      </Form>
    </Section>
  );
}

/** Two codes that mean the same become one. */
export function CodeZusammenfuehren({ code, andere, stand }: Props) {
  const { text } = useInterview();
  const feld = useFelder("zusammenfuehren", stand);
  return (
    <Section id="zusammenfuehren" heading={text("code.zusammenfuehren")}>
      <Form>
        <HiddenField name="rev" value={String(code.rev)} />
        <SelectField
          {...feld("ziel", "")}
          hint={text("feld.ziel.hinweis", { name: code.name, anzahl: code.stellen })}
          empty={text("bitte-waehlen")}
          options={[...andere]}
          required
        />
        <Button name="handlung" value="zusammenfuehren">
          {text("code.zusammenfuehren.tun")}
        </Button>
      </Form>
    </Section>
  );
}

/** Only a code with which nothing is coded can go. */
export function CodeEntfernen({ code }: Pick<Props, "code">) {
  const { text } = useInterview();
  return (
    <Section id="entfernen" heading={text("code.entfernen")}>
      <p className="kern-body">{text("code.entfernen.text", { anzahl: code.stellen })}</p>
      {code.stellen > 0 ? null : (
        <Form bare>
          <HiddenField name="rev" value={String(code.rev)} />
          <Button variant="tertiary" icon="delete" name="handlung" value="entfernen">
            {text("code.entfernen.tun")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
