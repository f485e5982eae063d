import { data, redirect } from "react-router";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { naechsterSchritt } from "../../rules/naechster-schritt.ts";
import { requireInterviewView, viewInterview } from "../../views/interviews.ts";
import { listOffeneFragen } from "../../views/offene-fragen.ts";
import { AngabenFormular, EinwilligungFormular, NiederschriftFormular } from "../teile/interview-formulare.tsx";
import { interviewSchema, runInterview } from "../teile/interview-handlungen.ts";
import { Codierung, Zitate } from "../teile/interview-auswertung.tsx";
import { Leitfaden } from "../teile/leitfaden.tsx";
import { useInterview } from "../teile/texte.ts";
import type { Route } from "./+types/interview";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewInterview(ctx, idParam<"Interview">(params.id))), offen: await listOffeneFragen(ctx) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireInterviewView(ctx);
  const id = idParam<"Interview">(params.id);
  const form = parseForm(interviewSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await runInterview(ctx, id, form.value, form.values);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/interviews/${id}?ok=interview-${form.value.handlung}`));
}

const FELDER = [
  "partner",
  "thema",
  "grund",
  "tag",
  "email",
  "leitfaden",
  "einwilligungWie",
  "einwilligungAm",
  "niederschrift",
  "loeschenAm",
  "absatz",
  "stelle",
  "code",
  "text",
] as const;
const GRUENDE = [
  "ohne-partner",
  "ohne-thema",
  "ohne-grund",
  "ohne-tag",
  "tag-in-zukunft",
  "einwilligung-wie",
  "einwilligung-wann",
  "transkript-da",
  "nicht-gefuehrt",
  "ohne-aufzeichnung",
  "ohne-text",
  "loeschen-vorbei",
  "loeschen-zu-spaet",
  "absatz-unbekannt",
  "stelle-unbekannt",
  "code-unbekannt",
  "schon-codiert",
  "nicht-codiert",
  "ohne-nennung",
  "falscher-stand",
  "ohne-einwilligung",
  "ohne-email",
  "ohne-frage",
  "frage-unbekannt",
  "zu-viele-fragen",
] as const;
/** Where each step is taken. */
const ZIEL = {
  fuehren: "#angaben",
  aufschreiben: "#niederschrift",
  codieren: "#codierung",
  zitieren: "#zitate",
  freigeben: "#zitate",
  belegen: "#zitate",
} as const;
const TONES = { vorgesehen: "luecke", gefuehrt: "gut", abgesagt: "ruht" } as const;

/** One interview: what was agreed, what was asked, what was said, what it is about, and what may be quoted. */
export default function InterviewSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { text, f } = useInterview();
  const { interview, absaetze } = loaderData;
  const title = `${interview.partner}: ${interview.thema}`;
  const stand = { values: actionData?.values ?? {}, errors: actionData?.errors ?? {} };
  /** What is asked comes first until the conversation was held, what was said afterwards. */
  const vorher = interview.stand === "vorgesehen";
  const schritt = naechsterSchritt({
    stand: interview.stand,
    geloescht: interview.geloeschtAm !== null,
    absaetze: absaetze.map((one) => ({ codes: one.codes.length })),
    zitate: loaderData.zitate.map((one) => ({ stand: one.stand, folgen: one.folgen.length })),
  });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <InternPfad items={[{ text: text("titel"), href: "/intern/interviews" }, { text: interview.partner }]} />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={FELDER.map((name) => ({ name, label: text(`feld.${name}`) }))}
            reasons={Object.fromEntries(GRUENDE.map((code) => [code, text(`grund.${code}`)]))}
          />
          <PageTitle
            kind={text("art")}
            title={<span lang="de">{title}</span>}
            lead={<span lang="de">{interview.grund}</span>}
            status={<StatusMark tone={TONES[interview.stand]}>{text(`stand.${interview.stand}`)}</StatusMark>}
          />
          {interview.geloeschtAm ? (
            <Notice level={2} title={text("geloescht", { datum: f.date(interview.geloeschtAm) })}>
              <p>{text("geloescht.text")}</p>
            </Notice>
          ) : null}
          {interview.widerrufenAm ? (
            <Notice tone="warning" level={2} title={text("widerrufen", { datum: f.date(interview.widerrufenAm) })}>
              <p>{text("widerrufen.text")}</p>
            </Notice>
          ) : null}
          {schritt ? (
            <ActionRow>
              <ButtonLink href={ZIEL[schritt]}>{text(`naechstes.${schritt}`)}</ButtonLink>
            </ActionRow>
          ) : null}
          {vorher ? <Leitfaden view={loaderData} offen={loaderData.offen} stand={stand} /> : null}
          {vorher ? <AngabenFormular interview={interview} stand={stand} /> : null}
          {absaetze.length > 0 ? <Codierung {...loaderData} stand={stand} /> : null}
          {vorher ? null : <Zitate {...loaderData} stand={stand} />}
          <EinwilligungFormular interview={interview} stand={stand} />
          <NiederschriftFormular interview={interview} stand={stand} />
          {vorher ? null : <Leitfaden view={loaderData} offen={loaderData.offen} stand={stand} />}
          {vorher ? null : <AngabenFormular interview={interview} stand={stand} />}
        </NarrowColumn>
      </Main>
    </>
  );
}
