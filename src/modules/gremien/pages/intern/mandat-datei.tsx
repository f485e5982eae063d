import type { FormState } from "#src/modules/landkreis/ui.ts";
import { DATEI_ENDUNGEN } from "#src/shared/datei.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import type { MandatId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import type { DateiView } from "../../views/mandate.ts";
import { DateiLink } from "../teile.tsx";

const TATEN: ReadonlySet<string | undefined> = new Set(["datei", "datei-entfernen"]);

/** Whether the form of the document was sent, not the one of the decision. */
export const isDateiform = (values: Readonly<Record<string, string>> | undefined): boolean =>
  TATEN.has(values?.["tat"]);

/** The document of a decision: what hangs there, and another one. */
export function MandatDatei(props: {
  mandat: { readonly id: MandatId; readonly slug: string; readonly rev: number };
  datei: DateiView | null;
  state: FormState | undefined;
}) {
  const { t, link } = usePage();
  const text = t(gremienTexts);
  const { mandat, datei, state } = props;
  const action = link(`/intern/mandate/${mandat.id}`);
  return (
    <Section id="datei-des-beschlusses" heading={text("mandat.datei.titel")}>
      {datei ? (
        <p>
          <DateiLink slug={mandat.slug} datei={datei} />
        </p>
      ) : (
        <p>{text("mandat.datei.keine")}</p>
      )}
      <Form action={action} multipart>
        <HiddenField name="rev" value={String(mandat.rev)} />
        <FileField
          name="datei"
          label={text(datei ? "mandat.datei.andere" : "mandat.datei")}
          hint={text("mandat.datei.hinweis")}
          optional={datei ? text("freiwillig") : undefined}
          accept={DATEI_ENDUNGEN}
        />
        <Checkbox
          name="oeffentlich"
          label={text("mandat.datei.oeffentlich")}
          hint={text("mandat.datei.oeffentlich.hinweis")}
          checked={state ? state.values["oeffentlich"] !== undefined : (datei?.oeffentlich ?? false)}
        />
        <ActionRow>
          <Button name="tat" value="datei">
            {text("mandat.datei.speichern")}
          </Button>
        </ActionRow>
      </Form>
      {datei ? (
        <Form action={action} bare>
          <HiddenField name="rev" value={String(mandat.rev)} />
          <Button name="tat" value="datei-entfernen" variant="tertiary" icon="delete">
            {text("mandat.datei.entfernen")}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}
