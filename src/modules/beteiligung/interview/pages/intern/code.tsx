import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { changeCode, mergeCode, removeCode } from "../../commands/codes.ts";
import type { InterviewCodeId } from "../../rules/interview.ts";
import { viewCode } from "../../views/codes.ts";
import { requireInterviewView } from "../../views/interviews.ts";
import { CodeAendern, CodeEntfernen, CodeStellen, CodeZusammenfuehren } from "../teile/code-teile.tsx";
import { useInterview } from "../teile/texte.ts";
import type { Route } from "./+types/code";

const rev = revField();
const schema = z.discriminatedUnion("handlung", [
  z.strictObject({
    handlung: z.literal("aendern"),
    rev,
    name: requiredText(80),
    definition: textField(500),
    eltern: z.string(),
  }),
  z.strictObject({ handlung: z.literal("zusammenfuehren"), rev, ziel: z.uuid({ error: "auswahl-fehlt" }) }),
  z.strictObject({ handlung: z.literal("entfernen"), rev }),
]);

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewCode(context.get(ctxKey), idParam<"InterviewCode">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireInterviewView(ctx);
  const id = idParam<"InterviewCode">(params.id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const typed = form.value;
  const outcome =
    typed.handlung === "aendern"
      ? await changeCode(ctx, id, typed.rev, {
          name: typed.name,
          definition: typed.definition,
          elternId: parseId<"InterviewCode">(typed.eltern),
        })
      : typed.handlung === "entfernen"
        ? await removeCode(ctx, id, typed.rev)
        : await mergeCode(ctx, id, typed.rev, typed.ziel as InterviewCodeId);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  const next = typed.handlung === "entfernen" ? "" : `/codes/${outcome.value.id}`;
  return redirect(localePath(ctx.locale, `/intern/interviews${next}?ok=code-${typed.handlung}`));
}

const GRUENDE = ["code-ohne-name", "code-vergeben", "code-unbekannt", "code-unter-sich", "code-hat-stellen"] as const;

/** One code: what was said about it, and its name, its place in the tree, or its end. */
export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useInterview();
  const { code, stellen, wege } = loaderData;
  const stand = { values: actionData?.values ?? {}, errors: actionData?.errors ?? {} };
  const andere = wege.filter((one) => one.id !== code.id).map((one) => ({ value: one.id as string, label: one.weg }));
  return (
    <>
      <DocumentTitle title={code.name} failed={actionData !== undefined} />
      <InternPfad items={[{ text: text("titel"), href: "/intern/interviews" }, { text: code.name }]} />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={[
              { name: "name", label: text("feld.name"), current: code.name },
              { name: "definition", label: text("feld.definition"), current: code.definition },
              { name: "ziel", label: text("feld.ziel") },
            ]}
            reasons={Object.fromEntries(GRUENDE.map((reason) => [reason, text(`grund.${reason}`)]))}
          />
          <PageTitle
            kind={text("code.art")}
            title={<span lang="de">{code.name}</span>}
            lead={code.definition === "" ? undefined : <span lang="de">{code.definition}</span>}
          />
          <CodeStellen stellen={stellen} />
          <CodeAendern code={code} andere={andere} stand={stand} />
          {andere.length > 0 ? <CodeZusammenfuehren code={code} andere={andere} stand={stand} /> : null}
          <CodeEntfernen code={code} />
        </NarrowColumn>
      </Main>
    </>
  );
}
