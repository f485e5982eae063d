import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems, InternPfad } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { archiveStelle, restoreStelle } from "../../commands/archive-stelle.ts";
import { confirmStelle } from "../../commands/change-stelle.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { type StelleInternView, viewStelleIntern } from "../../views/intern.ts";
import { VerlaufListe } from "../verlauf.tsx";
import type { Route } from "./+types/stelle";
import { KontakteIntern } from "./kontakte-intern.tsx";
import { StelleFakten } from "./stelle-fakten.tsx";

const tatSchema = z.strictObject({
  rev: revField(),
  tat: z.enum(["geprueft", "archivieren", "wiederherstellen"], { error: "unbekannt" }),
});
const TATEN = {
  geprueft: { command: confirmStelle, ok: "stelle-geprueft" },
  archivieren: { command: archiveStelle, ok: "stelle-archiviert" },
  wiederherstellen: { command: restoreStelle, ok: "stelle-wiederhergestellt" },
} as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewStelleIntern(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(tatSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { command, ok } = TATEN[form.value.tat];
  const outcome = await command(ctx, idParam(params.id), form.value.rev);
  if (!outcome.ok) return data({ errors: {}, values: {}, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/netzwerk/${params.id}?ok=${ok}`));
}

/** One Stelle with everything the office knows of it, and what may be done. */
export default function StelleIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const { stelle, kontakte, ersetztDurch, may, verlauf, gebrauch } = loaderData;
  const live = stelle.archiviertAm === null;
  return (
    <>
      <DocumentTitle title={stelle.name} />
      <InternPfad items={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }, { text: stelle.name }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={[]}
          reasons={{
            federfuehrend: text("stelle.federfuehrend"),
            "ist-fachstelle": text("stelle.ist-fachstelle"),
            "hat-untergeordnete": text("stelle.hat-untergeordnete"),
            archiviert: text("stelle.archiviert.text"),
            zusammengefuehrt: text("stelle.zusammengefuehrt"),
            "name-vergeben": text("stelle.name-vergeben"),
            "schreibweise-vergeben": text("stelle.schreibweise-vergeben"),
          }}
        />
        <PageTitle kind={text(`art.${stelle.art}`)} title={stelle.name} />
        {live ? null : (
          <Notice tone="warning" title={text("stelle.archiviert")}>
            {ersetztDurch ? (
              <p>
                {text("stelle.ersetzt")}{" "}
                <TextLink href={link(`/intern/netzwerk/${ersetztDurch.id}`)}>{ersetztDurch.name}</TextLink>
              </p>
            ) : (
              <p>{text("stelle.archiviert.text")}</p>
            )}
          </Notice>
        )}
        <StelleFakten view={loaderData} />
        {stelle.aufgabe ? (
          <Section id="aufgabe" heading={text("stelle.aufgabe")} close>
            <TextBlock text={stelle.aufgabe} />
          </Section>
        ) : null}
        <Taten view={loaderData} />
        <Section id="kontakte" heading={text("stelle.ansprech")}>
          <KontakteIntern
            kontakte={kontakte}
            may={may.kontakt && live}
            neu={`/intern/netzwerk/${stelle.id}/kontakt`}
            leer={text("stelle.ohne-kontakt")}
          />
        </Section>
        {gebrauch.length > 0 ? (
          <Section id="gebrauch" heading={text("stelle.gebrauch")}>
            <PlainList
              items={gebrauch.map((one) => ({
                key: `${one.href} ${one.text}`,
                content: <TextLink href={link(one.href)}>{one.text}</TextLink>,
              }))}
            />
          </Section>
        ) : null}
        <VerlaufListe verlauf={verlauf} />
      </Main>
    </>
  );
}

function Taten({ view }: { view: StelleInternView }) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const { stelle, may, ersetztDurch } = view;
  const live = stelle.archiviertAm === null;
  if (!may.kontakt) return null;
  return (
    <Form action={link(`/intern/netzwerk/${stelle.id}`)} bare label={text("stelle.taten")}>
      <HiddenField name="rev" value={String(stelle.rev)} />
      <ActionRow above>
        {live ? (
          <>
            <ButtonLink
              href={link(`/intern/netzwerk/${stelle.id}/${may.change ? "aendern" : "angaben"}`)}
              variant="primary"
              icon="edit"
            >
              {text("stelle.aendern")}
            </ButtonLink>
            <ButtonLink href={link(`/intern/netzwerk/${stelle.id}/orte`)}>{text("stelle.orte.neu")}</ButtonLink>
            <Button name="tat" value="geprueft">
              {text("stelle.pruefen")}
            </Button>
          </>
        ) : null}
        {may.manage && live ? (
          <>
            <ButtonLink href={link(`/intern/netzwerk/zusammenfuehren?weg=${stelle.id}`)}>
              {text("merge.beginnen")}
            </ButtonLink>
            <Button name="tat" value="archivieren" variant="tertiary">
              {text("stelle.archivieren")}
            </Button>
          </>
        ) : null}
        {may.manage && !live && !ersetztDurch ? (
          <Button name="tat" value="wiederherstellen">
            {text("stelle.wiederherstellen")}
          </Button>
        ) : null}
      </ActionRow>
    </Form>
  );
}
