import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { ChangedFields } from "#src/ui/change-history/change-history.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { ProzessIntern } from "../../views/intern.ts";
import { ProzessFelder, prozessWerte, type Werte } from "./prozess-felder.tsx";
import { type Teil, TeilFelder } from "./teil-felder.tsx";

export type FormularStand = {
  readonly view: ProzessIntern;
  readonly fehler: Werte;
  /** What was typed, when the form comes back. */
  readonly values: Werte | null;
  readonly grund: string | null;
  /** Address of the process in the office. */
  readonly here: string;
};

/** How the process began and what it continues. */
export function ProzessFormular({ view, fehler, values, grund, here }: FormularStand) {
  const { text } = useTexte();
  const jetzt = prozessWerte(view.angaben);
  const konflikt = grund === "inzwischen-geaendert";
  return (
    <>
      {konflikt && values ? <Konflikt jetzt={jetzt} mein={values} /> : null}
      <Form warnUnsaved>
        <HiddenField name="aktion" value="angaben" />
        <HiddenField name="rev" value={String(view.rev)} />
        <ProzessFelder {...view} werte={values ?? jetzt} fehler={fehler} />
        <Knoepfe here={here} speichern={text(konflikt ? "konflikt.speichern" : "speichern")} />
      </Form>
    </>
  );
}

/** One part of the process, new or as it stands. */
export function TeilFormular(props: FormularStand & { teil: Teil; jetzt: Werte | null }) {
  const { text } = useTexte();
  const { view, fehler, values, grund, here, teil, jetzt } = props;
  const konflikt = grund === "inzwischen-geaendert";
  const neu = { eintrag: "", rev: "0", ...(teil === "unterlage" ? { oeffentlich: "ja" } : {}) };
  const gespeichert = jetzt ?? neu;
  // Somebody else's state stands above the form: saving again overwrites it knowingly.
  const werte = values ?? gespeichert;
  return (
    <>
      {konflikt && jetzt && values ? <Konflikt jetzt={jetzt} mein={values} /> : null}
      <Form warnUnsaved multipart={teil === "unterlage"}>
        <HiddenField name="aktion" value={teil} />
        <HiddenField name="eintrag" value={gespeichert.eintrag ?? ""} />
        <HiddenField name="rev" value={gespeichert.rev ?? "0"} />
        <TeilFelder teil={teil} view={view} werte={werte} fehler={fehler} />
        <Knoepfe here={here} speichern={text(konflikt ? "konflikt.speichern" : `prozess.${teil}.speichern`)} />
      </Form>
      {jetzt ? (
        <Section id="entfernen" heading={text(`prozess.${teil}.entfernen`)}>
          <p className="kern-body">{text("prozess.entfernen.text")}</p>
          <Form bare>
            <HiddenField name="eintrag" value={jetzt.eintrag ?? ""} />
            <HiddenField name="rev" value={jetzt.rev ?? "0"} />
            <ActionRow>
              <Button icon="delete" name="aktion" value={`${teil}-entfernen`}>
                {text(`prozess.${teil}.entfernen`)}
              </Button>
            </ActionRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}

function Knoepfe({ here, speichern }: { here: string; speichern: string }) {
  const { text, link } = useTexte();
  return (
    <ActionRow>
      <Button variant="primary">{speichern}</Button>
      <ButtonLink variant="tertiary" href={link(here)}>
        {text("abbrechen")}
      </ButtonLink>
    </ActionRow>
  );
}

/** What somebody else saved meanwhile, field by field, so that nobody overwrites it unseen. */
function Konflikt({ jetzt, mein }: { jetzt: Werte; mein: Werte }) {
  const { text } = useTexte();
  const names = Object.keys(jetzt).filter((name) => name !== "rev" && name !== "eintrag");
  const fields = names
    .filter((name) => (jetzt[name] ?? "") !== (mein[name] ?? ""))
    .map((name) => ({
      key: name,
      label: text(`prozess.feld.${name}` as "prozess.feld.titel"),
      before: jetzt[name] ?? "",
      after: mein[name] ?? "",
    }));
  return (
    <Notice tone="warning" title={text("konflikt.titel")}>
      <p>{text(fields.length > 0 ? "konflikt.text" : "konflikt.gleich")}</p>
      <ChangedFields
        fields={fields}
        words={{ before: `${text("konflikt.jetzt")}:`, after: `${text("konflikt.mein")}:` }}
        lang="de"
      />
    </Notice>
  );
}
