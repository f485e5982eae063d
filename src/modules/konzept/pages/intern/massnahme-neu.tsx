import { data, redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
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
import { viewBedarfForm, viewZielForm } from "../../kette/views/bearbeiten.ts";
import { viewVerknuepfbares } from "../../kette/views/verknuepfbares.ts";
import type { EingabeFehler } from "../../rules/massnahme-eingabe.ts";
import { parseEingabe } from "../../rules/massnahme-eingabe.ts";
import { FederfuehrungVorschlaege, SchonDa, VorschlagHerkunft } from "../../vorschlag/pages/teile/vorschlag.tsx";
import { sortZiele, type Vorschlagsgrund } from "../../vorschlag/rules/vorschlag.ts";
import { vorschlagTexts } from "../../vorschlag/texts/index.ts";
import { viewVorschlag } from "../../vorschlag/views/vorschlag.ts";
import { viewFormAuswahl, viewWerSuche } from "../../views/form-auswahl.ts";
import { applyAbsicht, neueEingabe, readEingabe } from "../teile/eingabe.ts";
import { FehlerListe } from "../teile/fehler-liste.tsx";
import { MassnahmeFormular } from "../teile/massnahme-formular.tsx";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/massnahme-neu";

/** Where somebody comes from who proposes a Maßnahme: a Bedarf of their own, or a Wirkungsziel. */
async function grundOf(ctx: Ctx, url: URL): Promise<Vorschlagsgrund> {
  const bedarf = parseId<"Bedarf">(url.searchParams.get("bedarf") ?? undefined);
  const ziel = parseId<"Wirkungsziel">(url.searchParams.get("ziel") ?? undefined);
  if (bedarf && !(await viewBedarfForm(ctx, bedarf)).may.edit) throw new NotAllowed();
  return { bedarfId: bedarf, zielId: ziel && (await viewZielForm(ctx, ziel)).id, handlungsfeldId: null };
}

/** Whoever steers is told to make a Handlungsfeld first; for everybody else there is nothing to do here. */
async function requireAuswahl(ctx: Ctx) {
  const auswahl = await viewFormAuswahl(ctx, null);
  if (auswahl.handlungsfelder.length === 0 && !steers(ctx.actor)) throw new NotAllowed();
  return auswahl;
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const auswahl = await requireAuswahl(ctx);
  const grund = await grundOf(ctx, url);
  const vorschlag = await viewVorschlag(ctx, grund);
  const { bedarf } = vorschlag;
  const feld = auswahl.handlungsfelder.find(
    (one) => one.value === vorschlag.handlungsfeldId || one.slug === url.searchParams.get("handlungsfeld"),
  );
  const [einziges, ...weitere] = bedarf?.zielIds ?? [];
  const ziel = grund.zielId ?? (weitere.length === 0 ? einziges : undefined) ?? "";
  const { ziele } = await viewVerknuepfbares(ctx, "massnahme", null);
  return {
    auswahl,
    ziele: bedarf
      ? sortZiele(
          ziele,
          bedarf.zielIds,
          translator(vorschlagTexts, ctx.locale)("ziele-des-bedarfs", { kennung: bedarf.kennung }),
        )
      : ziele,
    vorschlag,
    bedarfId: grund.bedarfId,
    eingabe: neueEingabe(feld?.value ?? "", ziel),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await requireAuswahl(ctx);
  const grund = await grundOf(ctx, url);
  const form = await request.formData();
  const { eingabe, absicht, unbekannt } = readEingabe(form);
  type Hinweis = { readonly aehnliches: Aehnliches; readonly schonDa: boolean };
  /** What is near follows what was chosen meanwhile. */
  const vorschlag = await viewVorschlag(ctx, {
    bedarfId: grund.bedarfId,
    zielId: parseId<"Wirkungsziel">(eingabe.ziel),
    handlungsfeldId: parseId<"Handlungsfeld">(eingabe.handlungsfeld),
  });
  const again = (
    fehler: EingabeFehler,
    reason: string | null,
    status: number,
    values = eingabe,
    hinweis: Hinweis | null = null,
  ) => data({ eingabe: values, fehler, grund: reason, vorschlag, hinweis }, status);
  if (unbekannt) return again({}, "unbekannt", 422);
  if (absicht.kind !== "speichern") return again({}, null, 200, applyAbsicht(eingabe, absicht));
  const parsed = parseEingabe(eingabe, await viewWerSuche(ctx));
  if (!parsed.ok) return again(parsed.fehler, null, 422);
  // Told once, then never in the way (R048).
  if (form.get("absicht") !== "trotzdem") {
    const aehnliches = await viewAehnliches(ctx, eingabe.titel, "intern");
    const schonDa =
      grund.bedarfId === null && grund.zielId !== parsed.einordnung.zielId && vorschlag.schonDa.length > 0;
    if (schonDa || hatAehnliches(aehnliches)) return again({}, null, 200, eingabe, { aehnliches, schonDa });
  }
  const outcome = await createMassnahme(ctx, parsed.inhalt, { ...parsed.einordnung, bedarfId: grund.bedarfId });
  if (!outcome.ok) return again({}, outcome.reason, 409);
  throw redirect(localePath(ctx.locale, `/intern/massnahmen/${outcome.value.id}?ok=massnahme-angelegt`));
}

export default function MassnahmeNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { auswahl } = loaderData;
  const eingabe = actionData?.eingabe ?? loaderData.eingabe;
  const fehler = actionData?.fehler ?? {};
  const vorschlag = actionData?.vorschlag ?? loaderData.vorschlag;
  const hinweis = actionData?.hinweis ?? null;
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
          <VorschlagHerkunft vorschlag={loaderData.vorschlag} bedarfId={loaderData.bedarfId} />
          {hinweis?.schonDa ? null : <SchonDa vorschlag={loaderData.vorschlag} />}
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
              speichern={text(hinweis ? "aehnlich.trotzdem" : "massnahme.neu.speichern")}
              absicht={hinweis ? "trotzdem" : "speichern"}
              leadVorschlaege={<FederfuehrungVorschlaege vorschlag={vorschlag} />}
              hinweis={
                hinweis ? (
                  <div role="status">
                    {hinweis.schonDa ? <SchonDa vorschlag={vorschlag} /> : null}
                    <AehnlichesHinweis aehnliches={hinweis.aehnliches} intern />
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
