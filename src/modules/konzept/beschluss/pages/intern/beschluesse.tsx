import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createBeschluss } from "../../commands/keep-beschluesse.ts";
import { BESCHLUSSARTEN } from "../../rules/beschluss.ts";
import { viewBeschluesse } from "../../views/beschluesse.ts";
import { isFeld, readNeu } from "../teile/eingabe.ts";
import { BeschlussFelder } from "../teile/felder.tsx";
import { refused } from "../teile/refused.ts";
import { Standzeile } from "../teile/stand.tsx";
import type { Route } from "./+types/beschluesse";

export async function loader({ context, url }: Route.LoaderArgs) {
  const view = await viewBeschluesse(context.get(ctxKey));
  const was = url.searchParams.get("neu");
  const neu = BESCHLUSSARTEN.find((one) => one === was) ?? null;
  if (was !== null && (!neu || !view.may.keep)) throw new NotFound();
  return { view, neu };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  if (!(await viewBeschluesse(ctx)).may.keep) throw new NotAllowed();
  const read = readNeu(await request.formData());
  if (!read.ok) return formAgain(read.errors, read.values, isFeld);
  const outcome = await createBeschluss(ctx, read.art, read.angaben);
  if (!outcome.ok) return refused(outcome.reason, read.values);
  throw redirect(localePath(ctx.locale, `/intern/beschluesse/${outcome.value.id}?ok=beschluss-angelegt`));
}

/** What the bodies decided and shall decide (R031, R033, R034). */
export default function Beschluesse({ loaderData: { view, neu }, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const art = BESCHLUSSARTEN.find((one) => one === actionData?.values["art"]) ?? neu;
  const fehler = actionData?.fehler ?? {};
  const offen = view.zeilen.filter((one) => one.stand === "vorschlag").length;
  const title = text("beschluss.liste.titel", { offen });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/intern/handlungsfelder") },
          { text: text("beschluss.mehrzahl") },
        ]}
      />
      <Main>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle kind={text("beschluss.mehrzahl")} title={title} lead={text("beschluss.liste.vorspann")} />
        {view.may.keep && !art ? (
          <ActionRow>
            {BESCHLUSSARTEN.map((one) => (
              <ButtonLink key={one} icon="add" href={link(`/intern/beschluesse?neu=${one}`)}>
                {text(`beschluss.neu.${one}`)}
              </ButtonLink>
            ))}
          </ActionRow>
        ) : null}
        {art ? (
          <Section id="neu" heading={text(`beschluss.neu.${art}`)}>
            <NarrowColumn>
              <Form action={link("/intern/beschluesse")} warnUnsaved>
                <HiddenField name="art" value={art} />
                <BeschlussFelder {...view} art={art} werte={actionData?.values ?? {}} fehler={fehler} />
                <ActionRow>
                  <Button variant="primary">{text("beschluss.anlegen")}</Button>
                  <ButtonLink variant="tertiary" href={link("/intern/beschluesse")}>
                    {text("abbrechen")}
                  </ButtonLink>
                </ActionRow>
              </Form>
            </NarrowColumn>
          </Section>
        ) : null}
        <Section id="liste" heading={text("beschluss.liste")}>
          {view.zeilen.length === 0 ? (
            <EmptyState title={text("beschluss.leer")}>{text("beschluss.leer.text")}</EmptyState>
          ) : (
            <Thread
              entries={view.zeilen.map((one) => ({
                key: one.id,
                margin: one.kennung,
                title: <span lang="de">{one.titel}</span>,
                href: link(`/intern/beschluesse/${one.id}`),
                content: (
                  <>
                    <Standzeile beschluss={one} />
                    <p lang="de">{one.wortlaut}</p>
                    {one.endetAm ? <p>{text("beschluss.endet", { datum: f.date(one.endetAm) })}</p> : null}
                  </>
                ),
              }))}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
