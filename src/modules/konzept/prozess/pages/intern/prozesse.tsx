import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createProzess } from "../../commands/create-prozess.ts";
import { viewProzesse } from "../../views/intern.ts";
import { isFeld, readNeu } from "../teile/eingabe.ts";
import { ProzessFelder } from "../teile/prozess-felder.tsx";
import { refusedAt } from "../teile/refused-at.ts";
import { ProzessZeile } from "../teile/prozess-zeile.tsx";
import type { Route } from "./+types/prozesse";

export async function loader({ context }: Route.LoaderArgs) {
  return viewProzesse(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewProzesse(ctx);
  const read = readNeu(await request.formData());
  if (!read.ok) return formAgain(read.errors, read.values, isFeld);
  const outcome = await createProzess(ctx, read.angaben);
  if (!outcome.ok) return refusedAt(outcome.reason, read.values);
  throw redirect(localePath(ctx.locale, `/intern/prozess/${outcome.value.id}?ok=prozess-begonnen`));
}

/** All processes of the county, and the form that begins one. */
export default function Prozesse({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const title = text("prozess.intern.titel");
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/intern/handlungsfelder") }, { text: title }]}
      />
      <Main>
        <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
        <PageTitle
          title={title}
          lead={text("prozess.intern.vorspann", { anzahl: view.prozesse.length })}
          status={
            <>
              <TextLink href={link("/konzept/prozess")}>{text("prozess.ansehen")}</TextLink>
              <TextLink href={link("/intern/beschluesse")}>{text("beschluss.mehrzahl")}</TextLink>
              <TextLink href={link("/intern/beitritte")}>{text("beitritt.mehrzahl")}</TextLink>
            </>
          }
        />
        <Section id="prozesse" heading={text("prozess.intern.liste")} close>
          {view.prozesse.length === 0 ? (
            <p className="kern-body">{text("prozess.intern.leer")}</p>
          ) : (
            <PlainList
              items={view.prozesse.map((one) => ({
                key: one.id,
                content: <ProzessZeile prozess={one} path={`/intern/prozess/${one.id}`} />,
              }))}
            />
          )}
        </Section>
        <Section id="neu" heading={text("prozess.neu")}>
          <NarrowColumn>
            <Form warnUnsaved>
              <ProzessFelder {...view} werte={actionData?.values ?? {}} fehler={actionData?.fehler ?? {}} />
              <ActionRow>
                <Button variant="primary">{text("prozess.beginnen")}</Button>
              </ActionRow>
            </Form>
          </NarrowColumn>
        </Section>
      </Main>
    </>
  );
}
