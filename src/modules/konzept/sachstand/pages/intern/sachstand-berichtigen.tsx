import { redirect } from "react-router";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { correctSachstand } from "../../commands/report-sachstand.ts";
import { viewMelden } from "../../views/melden.ts";
import { isSachstandFeld, parseSachstand, zuBerichtigen } from "../teile/sachstand-eingabe.ts";
import { SachstandFormular } from "../teile/sachstand-formular.tsx";
import { MassnahmePfad } from "../teile/massnahme-pfad.tsx";
import type { Route } from "./+types/sachstand-berichtigen";

async function find({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Massnahme">(params.id);
  const sachstandId = idParam<"Sachstand">(params.sachstandId);
  const view = await viewMelden(ctx, id);
  const meldung = view.stand.verlauf.find((one) => one.id === sachstandId);
  if (!meldung) throw new NotFound();
  if (!view.may.report) throw new NotAllowed();
  return { ctx, id, sachstandId, view, meldung };
}

export async function loader(args: Route.LoaderArgs) {
  const { view, meldung } = await find(args);
  return { ...view, meldung };
}

export async function action(args: Route.ActionArgs) {
  const { ctx, id, sachstandId, view } = await find(args);
  const form = parseSachstand(await args.request.formData(), view.stand.leistungen, ctx.today, { berichtigung: true });
  if (!form.ok) return formAgain(form.errors, form.values, isSachstandFeld);
  const outcome = await correctSachstand(ctx, id, sachstandId, form.meldung, form.berichtigungGrund);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/massnahmen/${id}/sachstand?ok=sachstand-berichtigt`));
}

/** A new report in place of one that was wrong; both stay readable. */
export default function SachstandBerichtigen({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { id, kennung, titel, stand, meldung } = loaderData;
  const here = text("sachstand.berichtigen.titel", { kennung, datum: f.date(meldung.tag) });
  return (
    <>
      <DocumentTitle title={here} failed={actionData !== undefined} />
      <MassnahmePfad
        kennung={kennung}
        path={`/intern/massnahmen/${id}/sachstand`}
        hier={text("sachstand.berichtigen")}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle
            glyph="stand"
            kind={here}
            title={<span lang="de">{titel}</span>}
            lead={text("sachstand.berichtigen.vorspann")}
          />
          {meldung.berichtigtDurch ? (
            <Notice tone="warning" title={text("sachstand.berichtigen.schon")} />
          ) : (
            <SachstandFormular
              values={actionData?.values ?? zuBerichtigen(meldung)}
              fehler={actionData?.fehler ?? {}}
              leistungen={stand.leistungen}
              gesehen={meldung.id}
              zurueck={link(`/intern/massnahmen/${id}/sachstand`)}
              berichtigung
            />
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}
