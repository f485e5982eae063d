import { data, redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { steers } from "#src/shared/actor.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { AehnlichesHinweis } from "../../angebote/pages/teile/aehnliches.tsx";
import { type Aehnliches, hatAehnliches, viewAehnliches } from "../../angebote/views/aehnliches.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { viewZielForm } from "../../kette/views/bearbeiten.ts";
import { viewVerknuepfbares } from "../../kette/views/verknuepfbares.ts";
import type { EingabeFehler } from "../../rules/massnahme-eingabe.ts";
import { parseEingabe } from "../../rules/massnahme-eingabe.ts";
import { viewFormAuswahl, viewWerSuche } from "../../views/form-auswahl.ts";
import { applyAbsicht, neueEingabe, readEingabe } from "../teile/eingabe.ts";
import { FehlerListe } from "../teile/fehler-liste.tsx";
import { MassnahmeFormular } from "../teile/massnahme-formular.tsx";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/massnahme-neu";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const auswahl = await viewFormAuswahl(ctx, null);
  // Whoever steers is told to make a Handlungsfeld first; for everybody else there is nothing to do here.
  if (auswahl.handlungsfelder.length === 0 && !steers(ctx.actor)) throw new NotAllowed();
  const feld = auswahl.handlungsfelder.find((one) => one.slug === url.searchParams.get("handlungsfeld"));
  const { ziele } = await viewVerknuepfbares(ctx, "massnahme", null);
  const ziel = parseId<"Wirkungsziel">(url.searchParams.get("ziel") ?? undefined);
  const form = ziel ? await viewZielForm(ctx, ziel) : null;
  const vonZiel = auswahl.handlungsfelder.find((one) => one.value === form?.inhalt.handlungsfeldId);
  return { auswahl, ziele, eingabe: neueEingabe((feld ?? vonZiel)?.value ?? "", form?.id ?? "") };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const { eingabe, absicht, unbekannt } = readEingabe(form);
  const again = (
    fehler: EingabeFehler,
    grund: string | null,
    status: number,
    values = eingabe,
    aehnliches: Aehnliches | null = null,
  ) => data({ eingabe: values, fehler, grund, aehnliches }, status);
  if (unbekannt) return again({}, "unbekannt", 422);
  if (absicht.kind !== "speichern") return again({}, null, 200, applyAbsicht(eingabe, absicht));
  const parsed = parseEingabe(eingabe, await viewWerSuche(ctx));
  if (!parsed.ok) return again(parsed.fehler, null, 422);
  // Told once, then never in the way (R048).
  const aehnliches = form.get("absicht") === "trotzdem" ? null : await viewAehnliches(ctx, eingabe.titel, "intern");
  if (aehnliches && hatAehnliches(aehnliches)) return again({}, null, 200, eingabe, aehnliches);
  const outcome = await createMassnahme(ctx, parsed.inhalt, parsed.einordnung);
  if (!outcome.ok) return again({}, outcome.reason, 409);
  throw redirect(localePath(ctx.locale, `/intern/massnahmen/${outcome.value.id}?ok=massnahme-angelegt`));
}

export default function MassnahmeNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { auswahl } = loaderData;
  const eingabe = actionData?.eingabe ?? loaderData.eingabe;
  const fehler = actionData?.fehler ?? {};
  const aehnliches = actionData?.aehnliches ?? null;
  const failed = Object.keys(fehler).length > 0 || Boolean(actionData?.grund);
  return (
    <>
      <DocumentTitle title={text("massnahme.neu.titel")} failed={failed} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: woerter.massnahmen, href: link("/intern/massnahmen") }, { text: text("massnahme.neu.titel") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle glyph="massnahme" title={text("massnahme.neu.titel")} lead={text("massnahme.neu.vorspann")} />
          {auswahl.handlungsfelder.length === 0 ? (
            <EmptyState
              title={text("massnahme.neu.ohne-feld")}
              action={<ButtonLink href={link("/intern/handlungsfelder")}>{text("handlungsfelder.anlegen")}</ButtonLink>}
            >
              {text("massnahme.neu.ohne-feld.text")}
            </EmptyState>
          ) : (
            <MassnahmeFormular
              eingabe={eingabe}
              fehler={fehler}
              auswahl={auswahl}
              ziele={loaderData.ziele}
              rev={0}
              ganz
              zurueck={link("/intern/massnahmen")}
              speichern={text(aehnliches ? "aehnlich.trotzdem" : "massnahme.neu.speichern")}
              absicht={aehnliches ? "trotzdem" : "speichern"}
              hinweis={
                aehnliches ? (
                  <div role="status">
                    <AehnlichesHinweis aehnliches={aehnliches} intern />
                  </div>
                ) : null
              }
            />
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}
