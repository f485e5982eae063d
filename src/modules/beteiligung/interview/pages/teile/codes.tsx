import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type CodeZweig, wegeOf } from "../../rules/codebaum.ts";
import { useInterview } from "./texte.ts";

/** The tree of codes with what was found, as a file for other programs too, and a new code. */
export function Codes({ baum, state }: { baum: readonly CodeZweig[]; state: FormState | undefined }) {
  const { text, link, f } = useInterview();
  const message = useFieldMessage(state);
  const values: Readonly<Record<string, string | undefined>> = state?.values ?? {};
  const wege = wegeOf(baum);
  return (
    <Section id="codes" heading={text("codes")}>
      {baum.length === 0 ? (
        <p className="kern-body">{text("codes.leer")}</p>
      ) : (
        <CardTable
          caption={text("codes")}
          captionHidden
          rows={wege}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "weg",
              header: text("feld.name"),
              rowHeader: true,
              cell: (row) => (
                <TextLink href={link(`/intern/interviews/codes/${row.id}`)} lang="de">
                  {row.weg}
                </TextLink>
              ),
            },
            {
              key: "definition",
              header: text("feld.definition"),
              wide: true,
              cell: (row) => <span lang="de">{row.definition}</span>,
            },
            {
              key: "stellen",
              header: text("codes.stellen"),
              numeric: true,
              cell: (row) => f.number(row.stellen),
            },
          ]}
        />
      )}
      {baum.length > 0 ? (
        <p className="kern-body">
          <TextLink href={link("/intern/interviews/codebuch.qdc")} download>
            {text("codes.qdc")}
          </TextLink>
        </p>
      ) : null}
      <Form action={`${link("/intern/interviews")}#codes`}>
        <HiddenField name="handlung" value="code" />
        <TextField
          name="name"
          label={text("feld.name")}
          value={values["name"]}
          error={message("name")}
          maxLength={80}
          lang="de"
          required
        />
        <TextArea
          name="definition"
          label={text("feld.definition")}
          optional={text("freiwillig")}
          value={values["definition"]}
          error={message("definition")}
          rows={2}
          maxLength={500}
          lang="de"
        />
        <SelectField
          name="eltern"
          label={text("feld.eltern")}
          value={values["eltern"] ?? ""}
          empty={text("feld.eltern.keiner")}
          options={wege.map((one) => ({ value: one.id, label: one.weg }))}
        />
        <Button>{text("codes.tun")}</Button>
      </Form>
    </Section>
  );
}
