import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { submitRueckmeldung } from "../../commands/rueckmelden.ts";
import { viewRueckmeldung } from "../../views/durch-link.ts";
import { anhaengeOf } from "../teile/anhaenge-of.tsx";
import { abfrageParam, nichts } from "../teile/link-antwort.ts";
import { LinkUngueltig } from "../teile/link-ungueltig.tsx";
import { gezaehltOf, MeldungListe } from "../teile/meldung-liste.tsx";
import { meldungOf } from "../teile/rueckmeldung-eingabe.ts";
import type { Route } from "./+types/rueckmeldung-senden";

const schema = z.strictObject({ rev: revField(), kennung: textField(40) });

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = abfrageParam(params.abfrageId);
  const view = await viewRueckmeldung(ctx, params.token, id);
  if (!view) return nichts();
  const here = `/rueckmeldung/${encodeURIComponent(params.token)}/${id}`;
  const parsed = meldungOf(view.entwurf ?? {}, view.leistungen, ctx.today);
  if (!view.wartet || !parsed.ok) return redirect(localePath(ctx.locale, here));
  return data({ view, here, meldung: parsed.meldung });
}

/** Sends what the page showed, when a person typed what no machine finds in the form (T47). */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = abfrageParam(params.abfrageId);
  const view = await viewRueckmeldung(ctx, params.token, id);
  if (!view) return nichts();
  const form = parseForm(schema, await request.formData());
  const again = (fehler: Record<string, string>, grund: string | null, status: number) =>
    data({ values: form.values, fehler, grund }, status);
  if (!form.ok) {
    const foreign = Object.keys(form.errors).some((name) => name !== "kennung");
    return again(foreign ? {} : form.errors, foreign ? "unbekannt" : null, 422);
  }
  const here = localePath(ctx.locale, `/rueckmeldung/${encodeURIComponent(params.token)}/${id}`);
  const parsed = meldungOf(view.entwurf ?? {}, view.leistungen, ctx.today);
  if (!view.wartet || !parsed.ok) return redirect(here);
  const { rev, kennung } = form.value;
  const outcome = await submitRueckmeldung(ctx, params.token, id, rev, parsed.meldung, kennung);
  if (outcome.ok) return redirect(here);
  if (outcome.reason === "link-ungueltig") return nichts();
  if (outcome.reason === "kennung-falsch") return again({ kennung: outcome.reason }, null, 422);
  return again({}, outcome.reason, 409);
}

/** Everything once more, and one word to type: then it is sent. */
export default function RueckmeldungSenden({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  if (!loaderData) return <LinkUngueltig />;
  const { view } = loaderData;
  const fehler = actionData?.fehler ?? {};
  const title = text("abfrage.senden.titel", { kennung: view.kennung });
  return (
    <Main>
      <DocumentTitle title={title} failed={Boolean(actionData)} />
      <NarrowColumn>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle
          glyph="stand"
          kind={<span lang="de">{view.titel}</span>}
          title={title}
          lead={text("abfrage.senden.vorspann")}
        />
        <MeldungListe
          meldung={loaderData.meldung}
          gezaehlt={gezaehltOf(loaderData.meldung.leistungen, view.leistungen)}
          anhaenge={anhaengeOf(view, loaderData.here.slice(0, -view.id.length - 1))}
        />
        <Form>
          <HiddenField name="rev" value={String(view.rev)} />
          <TextField
            name="kennung"
            label={text("abfrage.senden.kennung", { kennung: view.kennung })}
            hint={text("abfrage.senden.kennung.hinweis")}
            value={actionData?.values["kennung"]}
            error={meldung(fehler["kennung"], text)}
            required
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            maxLength={40}
          />
          <ActionRow>
            <Button variant="primary">{text("sachstand.senden")}</Button>
            <ButtonLink href={link(loaderData.here)}>{text("abfrage.aendern")}</ButtonLink>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}
