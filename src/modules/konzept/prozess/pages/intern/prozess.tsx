import { redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { NotFound } from "#src/platform/errors.ts";
import { readDatei } from "#src/platform/files/take-datei.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewProzessIntern } from "../../views/intern.ts";
import { isFeld, readHandlung } from "../teile/eingabe.ts";
import { refusedAt } from "../teile/refused-at.ts";
import { ProzessFormular, TeilFormular } from "../teile/prozess-formulare.tsx";
import { ProzessUebersicht } from "../teile/prozess-uebersicht.tsx";
import { TEILE, werteOf } from "../teile/teil-felder.tsx";
import type { Route } from "./+types/prozess";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const view = await viewProzessIntern(context.get(ctxKey), idParam<"Prozess">(params.id));
  const was = url.searchParams.get("teil");
  const eintrag = url.searchParams.get("eintrag");
  const teil = TEILE.find((one) => one === was) ?? null;
  const werte = teil && eintrag ? werteOf(view, teil, eintrag) : null;
  if (was !== null && was !== "angaben" && !teil) throw new NotFound();
  if (eintrag && !werte) throw new NotFound();
  return { view, teil: was === "angaben" ? ("angaben" as const) : teil, werte };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Prozess">(params.id);
  await viewProzessIntern(ctx, id);
  const form = await request.formData();
  const read = readHandlung(form);
  if (!read) return formAgain({ "?": "unbekannt" }, {}, isFeld);
  if (!read.ok) return formAgain(read.errors, read.values, isFeld);
  const { files } = context.get(machineKey);
  const outcome = await read.run({ ctx, files, id, datei: await readDatei(form) });
  if (!outcome.ok) {
    return outcome.reason === "inzwischen-geaendert"
      ? formRefused(outcome.reason, read.values)
      : refusedAt(outcome.reason, read.values);
  }
  throw redirect(localePath(ctx.locale, `/intern/prozess/${id}?ok=${read.meldung}`));
}

/** Everything of one process in one place; with `?teil=` the form of one part of it. */
export default function ProzessPflegen({ loaderData: { view, teil, werte }, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const here = `/intern/prozess/${view.id}`;
  const fehler = actionData?.fehler ?? {};
  const neu = teil === "angaben" ? text("prozess.angaben") : teil ? text(`prozess.${teil}`) : "";
  const stand = { view, fehler, values: actionData?.values ?? null, grund: actionData?.grund ?? null };
  return (
    <>
      <DocumentTitle title={neu || view.angaben.titel} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/intern/handlungsfelder") },
          { text: text("prozess.intern.titel"), href: link("/intern/prozess") },
          ...(teil ? [{ text: <span lang="de">{view.angaben.titel}</span>, href: link(here) }, { text: neu }] : []),
          ...(teil ? [] : [{ text: <span lang="de">{view.angaben.titel}</span> }]),
        ]}
      />
      <Main>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        {teil ? (
          <NarrowColumn>
            <PageTitle kind={<span lang="de">{view.angaben.titel}</span>} title={neu} />
            {teil === "angaben" ? (
              <ProzessFormular {...stand} here={here} />
            ) : (
              <TeilFormular {...stand} here={here} teil={teil} jetzt={werte} />
            )}
          </NarrowColumn>
        ) : (
          <>
            <PageTitle
              kind={text("prozess.kurz")}
              title={<span lang="de">{view.angaben.titel}</span>}
              lead={text("prozess.intern.stand", {
                phasen: view.schritte.filter((one) => one.art === "phase").length,
                meilensteine: view.schritte.filter((one) => one.art === "meilenstein").length,
                gruppen: view.gruppen.length,
                unterlagen: view.unterlagen.length,
              })}
              status={
                <TextLink href={link(`/konzept/prozess?prozess=${view.slug}`)}>{text("prozess.ansehen")}</TextLink>
              }
            />
            <ProzessUebersicht {...stand} here={here} />
          </>
        )}
      </Main>
    </>
  );
}
