import type { ReactNode } from "react";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { landkreisTexts } from "../../texts/index.ts";
import { type FormField, FormProblems, type FormState } from "../form-problems.tsx";

/** The frame of one page of settings: path, problems, title, one form. */
export function EinstellungSeite(props: {
  title: string;
  lead?: string;
  /** Path of the form, without language. */
  path: string;
  rev: number;
  state: FormState | undefined;
  fields: readonly FormField[];
  reasons?: Readonly<Record<string, string>>;
  messages?: Readonly<Record<string, string>>;
  submit: string;
  multipart?: boolean;
  defaultSubmit?: { name?: string; value?: string };
  /** Above the form, such as a preview. */
  before?: ReactNode;
  /** Below the form, such as a second one. */
  after?: ReactNode;
  /** More buttons beside the main one. */
  buttons?: ReactNode;
  children: ReactNode;
}) {
  const { t, link } = usePage();
  const text = t(landkreisTexts);
  return (
    <>
      <DocumentTitle title={props.title} failed={props.state !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("einstellungen.titel"), href: link("/intern/einstellungen") },
          { text: props.title },
        ]}
      />
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
          <Form action={link(props.path)} multipart={props.multipart} defaultSubmit={props.defaultSubmit} warnUnsaved>
            <HiddenField name="rev" value={String(props.rev)} />
            {props.children}
            <ActionRow>
              <Button variant="primary">{props.submit}</Button>
              {props.buttons}
              <ButtonLink href={link("/intern/einstellungen")}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
          {props.after}
        </NarrowColumn>
      </Main>
    </>
  );
}
