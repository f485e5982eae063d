import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { without } from "#src/shared/without.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FestlegungHinweis } from "../../redaktion/pages/teile/festlegung.tsx";
import { viewFestlegung } from "../../redaktion/views/festlegung.ts";
import { createHandlungsfeld } from "../../commands/create-handlungsfeld.ts";
import { handlungsfeldFormSchema } from "../../rules/handlungsfeld.ts";
import { maySteerKonzept } from "../../rules/permissions.ts";
import { FehlerListe } from "../teile/fehler-liste.tsx";
import { HandlungsfeldFormular } from "../teile/handlungsfeld-formular.tsx";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/handlungsfeld-neu";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return viewFestlegung(ctx, null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(handlungsfeldFormSchema, await request.formData());
  if (!form.ok) return data({ values: form.values, fehler: form.errors, grund: null }, 422);
  if (form.value.handlung !== "speichern") throw new NotAllowed();
  const outcome = await createHandlungsfeld(ctx, without(form.value, "handlung", "rev"));
  if (!outcome.ok) return data({ values: form.values, fehler: {}, grund: outcome.reason }, 409);
  throw redirect(localePath(ctx.locale, "/intern/handlungsfelder?ok=handlungsfeld-angelegt"));
}

export default function HandlungsfeldNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const fehler = actionData?.fehler ?? {};
  return (
    <>
      <DocumentTitle title={text("handlungsfelder.anlegen")} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: woerter.felder, href: link("/intern/handlungsfelder") },
          { text: text("handlungsfelder.anlegen") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle title={text("handlungsfelder.anlegen")} />
          <FestlegungHinweis festlegung={loaderData} />
          <HandlungsfeldFormular
            werte={actionData?.values ?? {}}
            fehler={fehler}
            rev={0}
            speichern={text("handlungsfelder.anlegen")}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
