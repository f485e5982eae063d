import type { ReactNode } from "react";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { landkreisTexts } from "../../texts/index.ts";
import { type FormField, FormProblems, type FormState } from "../form-problems.tsx";
import { InternPfad } from "./intern-pfad.tsx";

/** The frame of one internal form: path, problems, title, fields, buttons. Paths come without language. */
export function FormSeite(props: {
  pfad: readonly { text: string; href?: string }[];
  title: string;
  lead?: string;
  action: string;
  back: string;
  /** Null where something new is made. */
  rev: number | null;
  state: FormState | undefined;
  fields: readonly FormField[];
  reasons?: Readonly<Record<string, string>>;
  messages?: Readonly<Record<string, string>>;
  submit: string;
  multipart?: boolean;
  defaultSubmit?: { name?: string; value?: string };
  buttons?: ReactNode;
  before?: ReactNode;
  /** What is printed is what stands before the form. */
  noPrint?: boolean;
  after?: ReactNode;
  children: ReactNode;
}) {
  const { t, link } = usePage();
  const text = t(landkreisTexts);
  return (
    <>
      <DocumentTitle title={props.title} failed={props.state !== undefined} />
      <InternPfad items={[...props.pfad, { text: props.title }]} />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={props.state}
            fields={props.fields}
            {...(props.reasons ? { reasons: props.reasons } : {})}
            {...(props.messages ? { messages: props.messages } : {})}
          />
          <PageTitle title={props.title} lead={props.lead} />
          {props.before}
          <div className={props.noPrint ? "wk-kein-druck" : undefined}>
            <Form
              action={link(props.action)}
              multipart={props.multipart}
              defaultSubmit={props.defaultSubmit}
              warnUnsaved
            >
              {props.rev === null ? null : <HiddenField name="rev" value={String(props.rev)} />}
              {props.children}
              <ActionRow>
                <Button variant="primary">{props.submit}</Button>
                {props.buttons}
                <ButtonLink href={link(props.back)}>{text("abbrechen")}</ButtonLink>
              </ActionRow>
            </Form>
          </div>
          {props.after}
        </NarrowColumn>
      </Main>
    </>
  );
}
