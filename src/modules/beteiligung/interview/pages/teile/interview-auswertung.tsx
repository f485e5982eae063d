import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Muted, Row, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { acceptSchritt, ZITATSCHRITTE } from "../../rules/zitat.ts";
import type { viewInterview } from "../../views/interviews.ts";
import { FolgenZeile } from "../../../wirkung/pages/teile/folgen.tsx";
import { type FormStand, useFelder } from "./stand.ts";
import { useInterview } from "./texte.ts";

type View = Awaited<ReturnType<typeof viewInterview>> & { stand: FormStand };

/** The paragraphs with what they are about in words, and the form that says so: no colour, no mouse, no script. */
export function Codierung({ absaetze, codes, stand }: View) {
  const { text } = useInterview();
  const feld = useFelder("codieren", stand);
  return (
    <Section first id="codierung" heading={text("codierung")}>
      <Thread
        entries={absaetze.map(({ nummer, text: words, codes: marks }) => ({
          key: String(nummer),
          id: `absatz-${nummer}`,
          margin: <Muted>{text("absatz", { nummer })}</Muted>,
          content: (
            <>
              <TextBlock text={words} lang="de" dir="ltr" />
              {marks.map((mark) => (
                <Form key={mark.id} bare>
                  <HiddenField name="codierung" value={mark.id} />
                  <span lang="de">
                    <strong>{`[${mark.code}]`}</strong> {mark.stelle === "" ? "" : `„${mark.stelle}“`}
                  </span>{" "}
                  <Button small variant="tertiary" name="handlung" value="entcodieren" hidden={mark.code}>
                    {text("entcodieren")}
                  </Button>
                </Form>
              ))}
            </>
          ),
        }))}
      />
      {codes.length === 0 ? (
        <p className="kern-body">{text("codierung.ohne-codes")}</p>
      ) : (
        <Form>
          <TextField {...feld("absatz", "")} inputMode="numeric" maxLength={4} required />
          <TextField
            {...feld("stelle", "")}
            hint={text("feld.stelle.hinweis")}
            optional={text("freiwillig")}
            maxLength={2_000}
            lang="de"
          />
          <SelectField
            {...feld("code", "")}
            empty={text("bitte-waehlen")}
            options={codes.map((one) => ({ value: one.id as string, label: one.weg }))}
            required
          />
          <Button name="handlung" value="codieren">
            {text("codieren")}
          </Button>
        </Form>
      )}
    </Section>
  );
}

const TONES = { entwurf: "luecke", angefragt: "warnung", freigegeben: "gut", zurueckgezogen: "ruht" } as const;

/** What may be quoted: each with its state and the next steps, and the way to make evidence of it. */
export function Zitate({ interview, zitate, stand }: View) {
  const { text, link } = useInterview();
  const feld = useFelder("zitat", stand);
  return (
    <Section id="zitate" heading={text("zitate")}>
      {zitate.length === 0 ? <p className="kern-body">{text("zitate.leer")}</p> : null}
      {zitate.length > 0 ? (
        <Thread
          entries={zitate.map((zitat) => ({
            key: zitat.id,
            id: `zitat-${zitat.id}`,
            margin: <StatusMark tone={TONES[zitat.stand]}>{text(`zitatstand.${zitat.stand}`)}</StatusMark>,
            content: (
              <>
                <Quote
                  lang="de"
                  source={zitat.nennung === "namentlich" ? interview.partner : text("zitierweise.anonym")}
                >
                  {zitat.text}
                </Quote>
                {zitat.bemerkung ? (
                  <p>
                    <q lang="de">{zitat.bemerkung}</q>
                  </p>
                ) : null}
                <FolgenZeile folgen={zitat.folgen} />
                <Form bare>
                  <HiddenField name="rev" value={String(zitat.rev)} />
                  <HiddenField name="zitat" value={zitat.id} />
                  <Row>
                    {ZITATSCHRITTE.filter((schritt) => acceptSchritt(zitat, interview.zitat, schritt).ok).map(
                      (schritt) => (
                        <Button key={schritt} small name="handlung" value={schritt} hidden={zitat.text}>
                          {text(`zitat.${schritt}`)}
                        </Button>
                      ),
                    )}
                    {zitat.stand === "zurueckgezogen" ? null : (
                      <TextLink href={link(`/intern/belege/neu?quelle=${zitat.quelle}`)}>{text("als-beleg")}</TextLink>
                    )}
                  </Row>
                </Form>
              </>
            ),
          }))}
        />
      ) : null}
      {interview.stand === "gefuehrt" ? (
        <Form>
          <TextArea
            {...feld("text", "")}
            hint={text("feld.text.hinweis")}
            rows={3}
            maxLength={1_000}
            lang="de"
            required
          />
          <RadioGroup
            {...feld("nennung", "anonym")}
            choices={(["anonym", "namentlich"] as const).map((value) => ({
              value,
              label: text(`zitierweise.${value}`),
            }))}
          />
          <Button name="handlung" value="zitat">
            {text("zitat.schreiben")}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}
