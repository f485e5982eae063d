import { without } from "#src/shared/without.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField, type SelectGroup, type SelectOption } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { Fehler } from "../../../rules/eingabe.ts";
import { type Belegwirkung, BELEGWIRKUNGEN } from "../../../rules/kette.ts";
import { isBelegkante, type Kantenart } from "../../../rules/verknuepfung.ts";
import { linkFeld } from "./link-feld.ts";

/** One link that is there. `zielwert` and `zieljahr` as they are typed, for an Indikator. */
export type Verknuepft = {
  readonly id: string;
  readonly href: string;
  readonly text: string;
  readonly rand?: string;
  readonly grund: string;
  /** Of a link with a Beleg. */
  readonly wirkung?: Belegwirkung;
  readonly zielwert?: string;
  readonly zieljahr?: string;
};

/** Where somebody stands who sets a link: the words differ with the end one comes from. */
export type LinkSicht =
  | "bedarf.beleg"
  | "bedarf.ziel"
  | "ziel.bedarf"
  | "ziel.massnahme"
  | "ziel.indikator"
  | "massnahme.ziel"
  | "beleg.bedarf"
  | "beleg.ziel"
  | "beleg.massnahme"
  | "indikator.ziel";

/** The links of one element to one kind of other elements: what is there, one more, and what else can be made. */
export function Verknuepfungen(props: {
  sicht: LinkSicht;
  art: Kantenart;
  eintraege: readonly Verknuepft[];
  wahl: readonly (SelectOption | SelectGroup)[];
  /** What was typed into a form of a link, by name. */
  werte: Readonly<Record<string, string>>;
  fehler: Fehler;
  may: boolean;
  neu?: string;
  /** The page, and whose reason or value is being changed on it. */
  path: string;
  aendern: string | null;
}) {
  const { text, link } = useTexte();
  const { sicht, art, eintraege } = props;
  return (
    <Section id={art} heading={text(`link.${sicht}`)}>
      {eintraege.length === 0 ? (
        <p className="kern-body">{text(`link.${sicht}.leer`)}</p>
      ) : (
        <Thread
          entries={eintraege.map((one) => ({
            key: one.id,
            ...(one.rand ? { margin: <Muted>{one.rand}</Muted> } : {}),
            title: <span lang="de">{one.text}</span>,
            href: link(one.href),
            content: (
              <Gesagt
                eintrag={one}
                art={art}
                werte={props.werte}
                fehler={props.fehler}
                may={props.may}
                offen={props.aendern === one.id}
                aendern={`${link(props.path)}?aendern=${one.id}#${art}`}
              />
            ),
            ...(props.may ? { action: <Loesen art={art} eintrag={one} /> } : {}),
          }))}
        />
      )}
      {props.may && props.wahl.length > 0 ? (
        <Disclosure
          summary={text(`link.${sicht}.mehr`)}
          open={eintraege.length === 0 || Object.keys(props.fehler).some((name) => name.startsWith(`${art}.`))}
          id={`${art}-mehr`}
        >
          <Form>
            <HiddenField name="kante" value={art} />
            <SelectField
              name={linkFeld(art, "gegen")}
              label={text(`link.${sicht}.wahl`)}
              value={props.werte[linkFeld(art, "gegen")] ?? ""}
              error={meldung(props.fehler[linkFeld(art, "gegen")], text)}
              empty={text("bitte-waehlen")}
              options={[...props.wahl]}
              required
            />
            <Angaben art={art} werte={props.werte} fehler={props.fehler} />
            <Button name="handlung" value="verknuepfen">
              {text(`link.${sicht}.tun`)}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
      {props.may && props.neu ? (
        <ActionRow above>
          <ButtonLink small icon="add" href={link(props.neu)}>
            {text(`link.${sicht}.neu`)}
          </ButtonLink>
        </ActionRow>
      ) : null}
    </Section>
  );
}

/** Why, or how much until when: shown, and changed in place. */
function Gesagt(props: {
  eintrag: Verknuepft;
  art: Kantenart;
  werte: Readonly<Record<string, string>>;
  fehler: Fehler;
  may: boolean;
  offen: boolean;
  /** Opens the form. */
  aendern: string;
}) {
  const { text } = useTexte();
  const { eintrag, art } = props;
  const said =
    art === "ziel-indikator"
      ? eintrag.zielwert
        ? text(eintrag.zieljahr ? "link.zielwert.bis" : "link.zielwert", {
            wert: eintrag.zielwert,
            jahr: eintrag.zieljahr ?? "",
          })
        : text("link.ohne-zielwert")
      : eintrag.grund;
  return (
    <>
      {eintrag.wirkung && eintrag.wirkung !== "stuetzt" ? <p>{text(`link.wirkung.${eintrag.wirkung}`)}</p> : null}
      {said ? <p lang={art === "ziel-indikator" ? undefined : "de"}>{said}</p> : null}
      {props.may && !props.offen ? (
        <p>
          <TextLink href={props.aendern}>
            {text(art === "ziel-indikator" ? "link.zielwert.aendern" : said ? "link.grund.aendern" : "link.grund.dazu")}
            <VisuallyHidden> {eintrag.text}</VisuallyHidden>
          </TextLink>
        </p>
      ) : null}
      {props.may && props.offen ? (
        <Form>
          <HiddenField name="kante" value={art} />
          <HiddenField name="gegen" value={eintrag.id} />
          <Angaben art={art} eintrag={eintrag} werte={props.werte} fehler={props.fehler} />
          <Button small name="handlung" value="verknuepfung-aendern" hidden={eintrag.text}>
            {text("speichern")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function Angaben(props: {
  art: Kantenart;
  eintrag?: Verknuepft;
  werte: Readonly<Record<string, string>>;
  fehler: Fehler;
}) {
  const { text } = useTexte();
  const { art, eintrag } = props;
  const field = (feld: "grund" | "wirkung" | "zielwert" | "zieljahr") => {
    const name = linkFeld(art, feld, eintrag?.id);
    return {
      name,
      value: props.werte[name] ?? eintrag?.[feld] ?? "",
      error: meldung(props.fehler[name], text),
      optional: text("freiwillig"),
    };
  };
  if (art === "ziel-indikator") {
    return (
      <>
        <TextField
          {...field("zielwert")}
          label={text("link.zielwert.feld")}
          hint={text("link.zielwert.hinweis")}
          inputMode="decimal"
          maxLength={15}
        />
        <TextField {...field("zieljahr")} label={text("link.zieljahr.feld")} inputMode="numeric" maxLength={4} />
      </>
    );
  }
  return (
    <>
      {isBelegkante(art) ? (
        <SelectField
          {...without(field("wirkung"), "optional")}
          label={text("link.wirkung")}
          options={BELEGWIRKUNGEN.map((value) => ({ value, label: text(`link.wirkung.${value}`) }))}
        />
      ) : null}
      <TextField
        {...field("grund")}
        label={text("link.grund")}
        hint={text("link.grund.hinweis")}
        lang="de"
        maxLength={500}
      />
    </>
  );
}

function Loesen({ art, eintrag }: { art: Kantenart; eintrag: Verknuepft }) {
  const { text } = useTexte();
  return (
    <Form bare>
      <HiddenField name="kante" value={art} />
      <HiddenField name="gegen" value={eintrag.id} />
      <Button small variant="tertiary" name="handlung" value="loesen" hidden={eintrag.text}>
        {text("link.loesen")}
      </Button>
    </Form>
  );
}
