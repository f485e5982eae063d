import { LOCALE_NAMES, LOCALES } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { StepProgress } from "#src/ui/progress/progress.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import type { Anlage } from "../../../anlage/rules/anlage.ts";
import { asksForDateien, Fragen, FragenFehler } from "../../../umfrage/pages/fragen/fragen.tsx";
import type { Antworten } from "../../../umfrage/rules/antworten.ts";
import { type Seite, textIn, type Umfrage } from "../../../umfrage/rules/definition.ts";
import type { Start } from "../../views/umfrage.ts";
import { UmfrageRahmen } from "./rahmen.tsx";
import { GEFRAGT } from "./seite-lesen.ts";
import type { SeiteZurueck } from "./seite-senden.ts";
import { useAntwortTexte } from "./texte.ts";

/** One page of a survey: its questions, and the ways on. */
export function Seitenformular(props: {
  start: Start;
  definition: Umfrage;
  antworten: Antworten;
  place: { readonly seite: Seite; readonly nummer: number; readonly anzahl: number };
  code: string;
  /** Files that were sent already. */
  dateien: readonly Anlage[];
  /** Questions have come in by the last answer. */
  neu: boolean;
  zurueck: Extract<SeiteZurueck, { art: "probleme" | "unbekannt" }> | null;
}) {
  const { text, link, locale, sprache } = useAntwortTexte();
  const { start, definition, antworten, place, zurueck } = props;
  const { seite, nummer, anzahl } = place;
  const titel = textIn(seite.titel, locale, definition.grundsprache);
  const name = titel.text || text("seite.ohne-titel", { nummer });
  const probleme = zurueck?.art === "probleme" ? zurueck.probleme : [];
  const multipart = asksForDateien(definition, antworten, seite);
  const shared = { umfrage: definition, seite, antworten: { ...antworten, sprache: locale }, probleme };
  const schritt = text("seite.schritt", { titel: start.titel.text, nummer, anzahl });
  return (
    <UmfrageRahmen
      umfrage={start.titel}
      titel={<span {...sprache(titel)}>{name}</span>}
      fenster={name}
      davor={<StepProgress text={schritt} label={schritt} step={nummer} steps={anzahl} />}
      fehler={
        zurueck?.art === "unbekannt" ? (
          <ErrorSummary title={text("fehler.titel")} errors={[{ message: text("seite.unbekannt") }]} />
        ) : zurueck ? (
          <FragenFehler {...shared} />
        ) : null
      }
    >
      {props.neu ? (
        <Notice tone="info" title={text("seite.neu")}>
          <p>{text("seite.neu.text")}</p>
        </Notice>
      ) : null}
      <Form
        action={link(`/umfrage/${start.kennung}?seite=${seite.code}`)}
        defaultSubmit={{ name: "aktion", value: "weiter" }}
        autoComplete="off"
        multipart={multipart}
      >
        <HiddenField name="_code" value={props.code} />
        <HiddenField name="_seite" value={seite.code} />
        {(zurueck?.art === "probleme" ? zurueck.gefragt : []).map((one) => (
          <HiddenField key={one} name={GEFRAGT} value={one} />
        ))}
        <Fragen {...shared} dateien={{ art: "feld", da: props.dateien, traegt: false }} />
        <ActionRow>
          <Button variant="primary" name="aktion" value="weiter">
            {text("seite.weiter")}
          </Button>
          {nummer > 1 ? (
            <Button name="aktion" value="zurueck">
              {text("zurueck")}
            </Button>
          ) : null}
          <Button variant="tertiary" name="aktion" value="pause">
            {text("seite.pause")}
          </Button>
        </ActionRow>
        <Sprachwahl sprachen={start.sprachen} />
      </Form>
      <Section close id="code">
        <SmallPrint>
          {text("seite.code")} <bdi dir="ltr">{props.code}</bdi>
        </SmallPrint>
      </Section>
    </UmfrageRahmen>
  );
}

/** Buttons and not links: what was typed on this page goes along. */
function Sprachwahl({ sprachen }: { sprachen: readonly string[] }) {
  const { text, locale, landkreis } = useAntwortTexte();
  const others = LOCALES.filter((one) => one !== locale && sprachen.includes(one) && landkreis.sprachen.includes(one));
  if (others.length === 0) return null;
  return (
    <>
      <p className="kern-body">{text("seite.sprache")}</p>
      <ActionRow>
        {others.map((one) => (
          <Button key={one} variant="tertiary" small name="aktion" value={`sprache-${one}`}>
            <span lang={one}>{LOCALE_NAMES[one]}</span>
          </Button>
        ))}
      </ActionRow>
    </>
  );
}
