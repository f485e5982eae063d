import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import {
  answerBarrieremeldung,
  removeBarrieremeldung,
  reopenBarrieremeldung,
} from "../../commands/answer-barrieremeldung.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { type BarrieremeldungView, viewBarrieremeldungen } from "../../views/barrieremeldungen.ts";
import { FormProblems } from "../form-problems.tsx";
import type { Route } from "./+types/barrieremeldungen";

const tatSchema = z.strictObject({
  id: z.string(),
  rev: revField(),
  tat: z.enum(["beantwortet", "wieder-offen", "loeschen"], { error: "unbekannt" }),
});
const TATEN = {
  beantwortet: { command: answerBarrieremeldung, ok: "meldung-beantwortet" },
  "wieder-offen": { command: reopenBarrieremeldung, ok: "meldung-offen" },
  loeschen: { command: removeBarrieremeldung, ok: "meldung-geloescht" },
} as const;

export async function loader({ context }: Route.LoaderArgs) {
  return { meldungen: await viewBarrieremeldungen(context.get(ctxKey)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(tatSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { command, ok } = TATEN[form.value.tat];
  const outcome = await command(ctx, idParam(form.value.id), form.value.rev);
  if (!outcome.ok) return data({ errors: {}, values: {}, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/barrieremeldungen?ok=${ok}`));
}

export default function Barrieremeldungen({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(landkreisTexts);
  const { meldungen } = loaderData;
  const open = meldungen.filter((meldung) => meldung.beantwortetAm === null).length;
  return (
    <>
      <DocumentTitle title={text("meldungen.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("meldungen.titel") }]}
      />
      <Main>
        <FormProblems state={actionData} fields={[]} />
        <PageTitle title={text("meldungen.stand", { anzahl: open })} lead={text("meldungen.vorspann")} />
        {meldungen.length === 0 ? (
          <EmptyState
            title={text("meldungen.keine")}
            action={<TextLink href={link("/barriere-melden")}>{text("meldungen.formular")}</TextLink>}
          >
            {text("meldungen.keine.text")}
          </EmptyState>
        ) : (
          <Thread
            level={2}
            entries={meldungen.map((meldung) => ({
              key: meldung.id,
              margin: f.date(meldung.eingegangenAm),
              title: meldung.seite || text("meldungen.ohne-seite"),
              content: <Meldung meldung={meldung} />,
              action: <Taten meldung={meldung} />,
            }))}
          />
        )}
      </Main>
    </>
  );
}

function Meldung({ meldung }: { meldung: BarrieremeldungView }) {
  const { t, f } = usePage();
  const text = t(landkreisTexts);
  const { antwortAn, antwortBis, beantwortetAm, loeschenAm } = meldung;
  return (
    <>
      <TextBlock text={meldung.text} dir="ltr" />
      <p>
        {antwortAn === "" ? (
          text("meldungen.ohne-antwort")
        ) : antwortAn.includes("@") ? (
          <TextLink href={`mailto:${antwortAn}`}>{antwortAn}</TextLink>
        ) : (
          <bdi dir="ltr">{antwortAn}</bdi>
        )}
      </p>
      <p>
        <Muted>
          {antwortBis
            ? text(meldung.ueberfaellig ? "meldungen.ueberfaellig" : "meldungen.frist", { datum: f.date(antwortBis) })
            : text("meldungen.beantwortet", {
                datum: beantwortetAm ? f.date(beantwortetAm) : "",
                loeschen: loeschenAm ? f.date(loeschenAm) : "",
              })}
        </Muted>
      </p>
    </>
  );
}

function Taten({ meldung }: { meldung: BarrieremeldungView }) {
  const { t, link, f } = usePage();
  const text = t(landkreisTexts);
  const hidden = text("meldungen.vom", { datum: f.date(meldung.eingegangenAm) });
  const open = meldung.beantwortetAm === null;
  return (
    <Form action={link("/intern/barrieremeldungen")} bare label={hidden}>
      <HiddenField name="id" value={meldung.id} />
      <HiddenField name="rev" value={String(meldung.rev)} />
      <ActionRow>
        <Button name="tat" value={open ? "beantwortet" : "wieder-offen"} small hidden={hidden}>
          {text(open ? "meldungen.tat.beantwortet" : "meldungen.tat.offen")}
        </Button>
        <Button name="tat" value="loeschen" small variant="tertiary" icon="delete" hidden={hidden}>
          {text("meldungen.tat.loeschen")}
        </Button>
      </ActionRow>
    </Form>
  );
}
