import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import type { OffeneFrage } from "../../rules/offene-frage.ts";
import type { viewInterview } from "../../views/interviews.ts";
import { OffeneFragen } from "./offene-fragen.tsx";
import type { FormStand } from "./stand.ts";
import { useInterview } from "./texte.ts";

/** What to ask: questions of one's own, those taken from what is open, each with the way back, and more of them. */
export function Leitfaden(props: {
  view: Pick<Awaited<ReturnType<typeof viewInterview>>, "interview" | "fragen">;
  offen: readonly OffeneFrage[];
  stand: FormStand;
}) {
  const { text, link } = useInterview();
  const { interview, fragen } = props.view;
  const eigene = interview.leitfaden.split("\n").filter((line) => line.trim() !== "");
  const da = new Set(fragen.map((one) => one.quelle));
  const offen = props.offen.filter((one) => !da.has(one.quelle));
  return (
    <Section first={interview.stand === "vorgesehen"} id="leitfaden" heading={text("feld.leitfaden")}>
      {eigene.length + fragen.length === 0 ? (
        <p className="kern-body">{text("leitfaden.leer")}</p>
      ) : (
        <Thread
          entries={[
            ...eigene.map((line, at) => ({ key: String(at), title: <span lang="de">{line}</span> })),
            ...fragen.map((one) => ({
              key: one.id,
              title: <span lang="de">{one.frage}</span>,
              content: (
                <p>
                  <TextLink href={link(one.adresse)} lang="de">
                    {one.herkunft}
                  </TextLink>
                </p>
              ),
              action: (
                <Form bare>
                  <HiddenField name="quelle" value={one.quelle} />
                  <Button small variant="tertiary" name="handlung" value="frage-weg" hidden={one.frage}>
                    {text("frage.weg")}
                  </Button>
                </Form>
              ),
            })),
          ]}
        />
      )}
      {interview.stand === "vorgesehen" ? (
        <Form>
          <OffeneFragen offen={offen} values={props.stand.values} />
          {offen.length > 0 ? (
            <Button name="handlung" value="fragen">
              {text("fragen.tun")}
            </Button>
          ) : null}
        </Form>
      ) : null}
    </Section>
  );
}
