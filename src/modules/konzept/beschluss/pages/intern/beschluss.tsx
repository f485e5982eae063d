import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { useFelder, type Werte } from "../../../prozess/pages/teile/prozess-felder.tsx";
import type { Beschlusshandlung } from "../../rules/beschluss.ts";
import { type BeschlussView, viewBeschluss } from "../../views/beschluesse.ts";
import { isFeld, readHandlung } from "../teile/eingabe.ts";
import { BeschlussFelder, werteOf } from "../teile/felder.tsx";
import { refused } from "../teile/refused.ts";
import { Standzeile } from "../teile/stand.tsx";
import type { Route } from "./+types/beschluss";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewBeschluss(context.get(ctxKey), idParam<"Beschluss">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Beschluss">(params.id);
  if (!(await viewBeschluss(ctx, id)).may.keep) throw new NotAllowed();
  const read = readHandlung(await request.formData());
  if (!read.ok) return formAgain(read.errors, read.values, isFeld);
  const outcome = await read.run(ctx, id);
  if (!outcome.ok) return refused(outcome.reason, read.values);
  const to = read.aktion === "loeschen" ? "/intern/beschluesse" : `/intern/beschluesse/${id}`;
  throw redirect(localePath(ctx.locale, `${to}?ok=beschluss-${read.aktion}`));
}

/** One resolution: its words, what it is about, what came of it, and what the body decides next. */
export default function Beschluss({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const title = `${view.kennung} ${view.titel}`;
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("beschluss.mehrzahl"), href: link("/intern/beschluesse") }, { text: view.kennung }]}
      />
      <Main>
        <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
        <PageTitle
          kind={text(`beschluss.art.${view.art}`)}
          title={<span lang="de">{title}</span>}
          status={<Standzeile beschluss={view} />}
        />
        <NarrowColumn>
          <Section first id="wortlaut" heading={text("beschluss.feld.wortlaut")}>
            <TextBlock text={view.wortlaut} lang="de" />
            <DescriptionList
              look="facts"
              items={[
                ...fact(text("beschluss.betrifft"), view.betrifft.join(", ")),
                ...fact(text("beschluss.feld.grund"), view.angaben.grund),
                ...fact(text("beschluss.feld.mitglieder"), view.angaben.mitglieder),
                ...(view.endetAm ? [{ term: text("beschluss.feld.endet-am"), details: f.date(view.endetAm) }] : []),
                ...fact(text("beschluss.warum"), view.entscheidungGrund),
                ...(view.struktur
                  ? [
                      {
                        term: text("beschluss.gremium"),
                        details: (
                          <TextLink href={link(`/intern/gremien/${view.struktur.id}`)} lang="de">
                            {view.struktur.name}
                          </TextLink>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
          <Aufgaben view={view} />
          {view.kann.map((one) => (
            <Handlung
              key={one}
              handlung={one}
              rev={view.rev}
              values={actionData?.values ?? {}}
              fehler={actionData?.fehler ?? {}}
            />
          ))}
          {view.may.keep && view.stand === "vorschlag" ? (
            <Section id="aendern" heading={text("beschluss.aendern")}>
              <Form warnUnsaved>
                <HiddenField name="aktion" value="speichern" />
                <HiddenField name="rev" value={String(view.rev)} />
                <BeschlussFelder
                  {...view}
                  werte={actionData?.values["aktion"] === "speichern" ? actionData.values : werteOf(view.angaben)}
                  fehler={actionData?.values["aktion"] === "speichern" ? actionData.fehler : {}}
                />
                <ActionRow>
                  <Button variant="primary">{text("speichern")}</Button>
                </ActionRow>
              </Form>
            </Section>
          ) : null}
        </NarrowColumn>
      </Main>
    </>
  );
}

const fact = (term: string, words: string) => (words ? [{ term, details: <span lang="de">{words}</span> }] : []);

const TONE = { ueberfaellig: "kritisch", heute: "warnung", offen: "luecke", erledigt: "gut" } as const;

/** What is to be done because of it, by whom and until when (R034). */
function Aufgaben({ view }: { view: BeschlussView }) {
  const { text, link, f } = useTexte();
  return (
    <Section id="aufgaben" heading={text("beschluss.aufgaben", { anzahl: view.aufgaben.length })}>
      {view.aufgaben.length === 0 ? (
        <EmptyState title={text("beschluss.aufgaben.leer")} />
      ) : (
        <Thread
          level={3}
          entries={view.aufgaben.map((one) => ({
            key: one.id,
            margin: <StatusMark tone={TONE[one.lage]}>{text(`beschluss.aufgabe.${one.lage}`)}</StatusMark>,
            title: <span lang="de">{one.titel}</span>,
            href: link(one.pfad),
            content: (
              <p lang="de">{[one.fuer, one.faelligAm ? f.date(one.faelligAm) : ""].filter(Boolean).join(", ")}</p>
            ),
          }))}
        />
      )}
      {view.may.keep && view.stand !== "abgelehnt" ? (
        <ActionRow>
          <ButtonLink icon="add" href={link(`/intern/aufgaben/neu?zu=${view.kennung}`)}>
            {text("beschluss.aufgaben.neu")}
          </ButtonLink>
        </ActionRow>
      ) : null}
    </Section>
  );
}

/** What the body decided, each in a form of its own. */
function Handlung(props: { handlung: Beschlusshandlung; rev: number; values: Werte; fehler: Werte }) {
  const { text } = useTexte();
  const { handlung } = props;
  const typed = props.values["aktion"] === handlung;
  const own = useFelder(typed ? props.values : {}, typed ? props.fehler : {});
  const feld = (name: string) => ({ ...own(name), id: `${name}-${handlung}` });
  return (
    <Section id={handlung} heading={text(`beschluss.${handlung}`)}>
      <p className="kern-body">{text(`beschluss.${handlung}.text`)}</p>
      <Form bare={handlung === "loeschen"}>
        <HiddenField name="aktion" value={handlung} />
        <HiddenField name="rev" value={String(props.rev)} />
        {handlung === "loeschen" ? null : (
          <DateField {...feld("am")} label={text("prozess.am")} hint={text("datum.hinweis")} required />
        )}
        {handlung === "verlaengern" ? (
          <DateField
            {...feld("endet-am")}
            label={text("beschluss.feld.endet-am")}
            hint={text("beschluss.feld.endet-am.hinweis")}
            required
          />
        ) : null}
        {handlung === "beschliessen" || handlung === "loeschen" ? null : (
          <TextArea {...feld("warum")} label={text("beschluss.warum")} rows={2} required maxLength={1000} />
        )}
        <ActionRow>
          <Button variant={handlung === "beschliessen" ? "primary" : "secondary"}>
            {text(`beschluss.${handlung}.tun`)}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
