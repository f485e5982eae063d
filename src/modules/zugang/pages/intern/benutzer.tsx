import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { renewEinladung, revokeEinladung } from "../../commands/invite-benutzer.ts";
import { zugangTexts } from "../../texts/index.ts";
import { type BenutzerZeile, type EinladungZeile, viewBenutzerListe } from "../../views/benutzer.ts";
import { type FormAnswer, FormProblems, unreadable } from "../form-answer.tsx";
import { atWork } from "../request.ts";
import { rolleText } from "../rollen-text.ts";
import type { Route } from "./+types/benutzer";

const einladungSchema = z.strictObject({
  absicht: z.enum(["erneut", "widerrufen"]),
  id: z.uuid({ error: "unbekannt" }),
});

export async function loader({ context, request }: Route.LoaderArgs) {
  const { ctx, zugang, identity } = atWork(context, request);
  return viewBenutzerListe(ctx, identity, zugang.bezuege);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(einladungSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const id = idParam<"Einladung">(form.value.id);
  if (form.value.absicht === "erneut") {
    await renewEinladung(ctx, id);
    return redirect(localePath(ctx.locale, "/intern/benutzer?ok=einladung-geschickt"));
  }
  await revokeEinladung(ctx, id);
  return redirect(localePath(ctx.locale, "/intern/benutzer?ok=einladung-widerrufen"));
}

/** Everybody with access to the internal area, and who is invited. */
export default function Benutzer({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const { benutzer, einladungen } = loaderData;
  const title = text("benutzer.titel", { n: benutzer.length });
  const alone = benutzer.length <= 1 && einladungen.length === 0;
  const invite = (
    <ButtonLink href={link("/intern/benutzer/einladen")} variant="primary" icon="add">
      {text("benutzer.einladen")}
    </ButtonLink>
  );
  return (
    <>
      <DocumentTitle title={text("benutzer.kurz")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("benutzer.kurz") }]}
      />
      <Main>
        <FormProblems answer={actionData} fields={[]} />
        <PageTitle title={title} kind={text("benutzer.kurz")} lead={text("benutzer.vorspann")} />
        {alone ? (
          <EmptyState title={text("benutzer.leer.titel")} action={invite}>
            {text("benutzer.leer.text")}
          </EmptyState>
        ) : (
          <ActionRow>{invite}</ActionRow>
        )}
        <Section close>
          <BenutzerTabelle benutzer={benutzer} />
        </Section>
        <Section heading={text("benutzer.einladungen")} id="einladungen">
          {einladungen.length === 0 ? (
            <p>{text("benutzer.einladungen.leer")}</p>
          ) : (
            <EinladungenTabelle einladungen={einladungen} />
          )}
        </Section>
        <Section heading={text("benutzer.dienste")} id="dienste">
          <p>
            {text("benutzer.dienste.text")}{" "}
            <TextLink href={link("/intern/anmeldedienste")}>{text("benutzer.dienste.link")}</TextLink>
          </p>
        </Section>
      </Main>
    </>
  );
}

function BenutzerTabelle({ benutzer }: { benutzer: readonly BenutzerZeile[] }) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  return (
    <CardTable
      caption={text("benutzer.liste")}
      captionHidden
      rows={benutzer}
      rowKey={(one) => one.id}
      columns={[
        {
          key: "funktion",
          header: text("benutzer.funktion"),
          rowHeader: true,
          cell: (one) => (
            <>
              <TextLink href={link(`/intern/benutzer/${one.id}`)}>{one.funktion}</TextLink>
              {one.name ? <> · {one.name}</> : null}
              {one.selbst ? <> ({text("benutzer.sie")})</> : null}
            </>
          ),
        },
        { key: "email", header: text("benutzer.email"), cell: (one) => one.email },
        { key: "rollen", header: text("benutzer.rollen"), cell: (one) => <Rollen rollen={one.rollen} /> },
        {
          key: "stand",
          header: text("benutzer.stand"),
          cell: (one) => (
            <StatusMark tone={one.gesperrt ? "ruht" : "gut"}>
              {text(one.gesperrt ? "benutzer.stand.gesperrt" : "benutzer.stand.offen")}
            </StatusMark>
          ),
        },
      ]}
    />
  );
}

function Rollen({ rollen }: { rollen: BenutzerZeile["rollen"] }) {
  const text = usePage().t(zugangTexts);
  return (
    <PlainList items={rollen.map((one) => ({ key: `${one.rolle} ${one.bezugId}`, content: rolleText(text, one) }))} />
  );
}

function EinladungenTabelle({ einladungen }: { einladungen: readonly EinladungZeile[] }) {
  const { t, f, link } = usePage();
  const text = t(zugangTexts);
  const state = (one: EinladungZeile) => {
    if (one.stand === "abgelaufen") return text("benutzer.einladungen.abgelaufen", { tag: f.moment(one.bis) });
    return one.versandt ? f.moment(one.bis) : text("benutzer.einladungen.unterwegs");
  };
  return (
    <CardTable
      caption={text("benutzer.einladungen")}
      captionHidden
      rows={einladungen}
      rowKey={(one) => one.id}
      columns={[
        { key: "email", header: text("benutzer.email"), rowHeader: true, cell: (one) => one.email },
        { key: "funktion", header: text("benutzer.funktion"), cell: (one) => one.funktion },
        { key: "rollen", header: text("benutzer.rollen"), cell: (one) => <Rollen rollen={one.rollen} /> },
        { key: "bis", header: text("benutzer.einladungen.bis"), cell: state },
        {
          key: "tun",
          header: text("benutzer.einladungen.tun"),
          headerHidden: true,
          cell: (one) => (
            <Form action={link("/intern/benutzer")} bare>
              <HiddenField name="id" value={one.id} />
              <Button small name="absicht" value="erneut" hidden={one.email}>
                {text("benutzer.einladungen.erneut")}
              </Button>
              <Button small name="absicht" value="widerrufen" hidden={one.email}>
                {text("benutzer.einladungen.widerrufen")}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
