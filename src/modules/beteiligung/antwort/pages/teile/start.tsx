import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { Start } from "../../views/umfrage.ts";
import { Datenschutzhinweise } from "./hinweise.tsx";
import { UmfrageRahmen } from "./rahmen.tsx";
import { useAntwortTexte } from "./texte.ts";

export type StartGrund = "code-falsch" | "verbraucht" | "zu-viele-versuche" | "unbekannt" | "ohne-zugang";

/** Before the first question: what it is for, what becomes of the answers, and the ways in. */
export function UmfrageStart(props: {
  start: Start;
  /** The first page that is open, when answers were begun in this browser. */
  weiter: string | null;
  /** The code under which they go on, after a pause. */
  pause: string | null;
  grund: StartGrund | null;
  getippt: string;
}) {
  const { text, link, f, sprache } = useAntwortTexte();
  const { start, weiter, pause, grund } = props;
  const { titel, einleitung, phase, minuten } = start;
  const here = `/umfrage/${start.kennung}`;
  if (phase !== "laeuft") return <UmfrageZu start={start} />;
  const lead = [
    ...(minuten === null ? [] : [text("start.minuten", { minuten })]),
    ...(start.bis === null ? [] : [text("start.bis", { bis: f.date(start.bis) })]),
  ].join(" ");
  return (
    <UmfrageRahmen
      umfrage={{ text: text("art"), lang: "" }}
      titel={<span {...sprache(titel)}>{titel.text}</span>}
      fenster={titel.text}
      vorspann={lead}
      fehler={
        grund ? (
          <ErrorSummary
            title={text("fehler.titel")}
            errors={[
              { message: text(`start.grund.${grund}`), ...(grund === "code-falsch" ? { name: "zugangscode" } : {}) },
            ]}
          />
        ) : null
      }
    >
      {pause === null ? null : (
        <Notice tone="info" title={text("pause.titel")}>
          <p>{text("pause.text", { tage: start.aufbewahrung.entwurfTage })}</p>
          <p>
            <strong>
              <bdi dir="ltr">{pause}</bdi>
            </strong>
          </p>
        </Notice>
      )}
      <Section first id="worum">
        {einleitung.text ? <TextBlock text={einleitung.text} {...sprache(einleitung)} /> : null}
        <Datenschutzhinweise start={start} />
        <p className="kern-body">{text("start.keks")}</p>
        {weiter === null ? null : (
          <ActionRow>
            <ButtonLink variant="primary" href={link(`${here}?seite=${weiter}`)}>
              {text("start.weiter")}
            </ButtonLink>
          </ActionRow>
        )}
        {start.zugang === "offen" && weiter === null ? (
          <Form action={link(here)} bare>
            <ActionRow>
              <Button variant="primary" name="aktion" value="beginnen">
                {text("start.beginnen")}
              </Button>
            </ActionRow>
          </Form>
        ) : null}
        {start.zugang === "eingeladen" ? <p className="kern-body">{text("start.eingeladen")}</p> : null}
      </Section>
      <Section id="code" heading={text(start.zugang === "code" ? "start.code.zugang" : "start.code.titel")} close>
        <Form action={link(here)} defaultSubmit={{ name: "aktion", value: "code" }}>
          <TextField
            name="zugangscode"
            label={text("start.code.feld")}
            hint={text("start.code.hinweis")}
            value={props.getippt}
            error={grund === "code-falsch" ? text("start.grund.code-falsch") : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            dir="ltr"
          />
          <ActionRow>
            <Button name="aktion" value="code">
              {text("start.code.senden")}
            </Button>
          </ActionRow>
        </Form>
      </Section>
    </UmfrageRahmen>
  );
}

function UmfrageZu({ start }: { start: Start }) {
  const { text, link, f } = useAntwortTexte();
  const geplant = start.phase === "geplant";
  return (
    <UmfrageRahmen
      umfrage={start.titel}
      titel={text(geplant ? "zu.geplant" : "zu.titel")}
      fenster={text(geplant ? "zu.geplant" : "zu.titel")}
      vorspann={
        geplant && start.von
          ? text("zu.geplant.text", { von: f.date(start.von) })
          : text("zu.text", { bis: start.bis ? f.date(start.bis) : "" })
      }
    >
      <ActionRow>
        <ButtonLink href={link("/umfragen")}>{text("liste.alle")}</ButtonLink>
      </ActionRow>
    </UmfrageRahmen>
  );
}
