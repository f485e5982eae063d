import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createStruktur } from "../../commands/create-struktur.ts";
import { viewStrukturForm } from "../../views/strukturen.ts";
import { StrukturFormular } from "../teile/struktur-formular.tsx";
import { readStrukturForm, type StrukturAntwort, tagText } from "../teile/struktur-handlung.ts";
import type { Route } from "./+types/struktur-neu";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { view: await viewStrukturForm(ctx, null), heute: tagText(ctx.today) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { regionen } = await viewStrukturForm(ctx, null);
  const gelesen = readStrukturForm(
    await request.formData(),
    regionen.map((region) => region.id),
  );
  if (!gelesen.ok) return data<StrukturAntwort>(gelesen.antwort, 422);
  const outcome = await createStruktur(ctx, gelesen.angaben);
  if (!outcome.ok) return data<StrukturAntwort>({ werte: gelesen.werte, fehler: {}, grund: outcome.reason }, 409);
  throw redirect(localePath(ctx.locale, "/intern/strukturen?ok=struktur-gespeichert"));
}

export default function StrukturNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const title = text("quer.struktur.neu.titel");
  const fehler = actionData?.fehler ?? {};
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("quer.strukturen.intern.titel"), href: link("/intern/strukturen") }, { text: title }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle title={title} />
          <StrukturFormular
            view={loaderData.view}
            werte={actionData?.werte ?? {}}
            fehler={fehler}
            heute={loaderData.heute}
            speichern={text("quer.struktur.speichern")}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
