import { data, redirect } from "react-router";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { JumpList } from "#src/ui/jump-list/jump-list.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { BueroSumme } from "../../beleg/pages/teile/summe.tsx";
import { changeMassnahme } from "../../commands/change-massnahme.ts";
import { maintainMassnahme } from "../../commands/maintain-massnahme.ts";
import { BueroKette } from "../../kette/pages/intern/teile/buero-kette.tsx";
import { LueckenHinweis, ThemenFragen } from "../../kette/pages/intern/teile/luecken-hinweis.tsx";
import { isVerknuepfung, runVerknuepfung } from "../../kette/pages/intern/teile/verknuepfung-lesen.ts";
import { Verknuepfungen } from "../../kette/pages/intern/teile/verknuepfungen.tsx";
import { listOffeneThemen } from "../../kette/views/bearbeiten.ts";
import { viewGliedUmfeld } from "../../kette/views/umfeld.ts";
import { viewVerknuepfbares } from "../../kette/views/verknuepfbares.ts";
import type { MassnahmeEinordnung } from "../../rules/massnahme-einordnung.ts";
import { type EingabeFehler, parseEingabe } from "../../rules/massnahme-eingabe.ts";
import { viewFormAuswahl, viewWerSuche } from "../../views/form-auswahl.ts";
import { viewMassnahmeById, viewMassnahmeForm } from "../../views/massnahme.ts";
import { type Konflikt, viewKonflikt } from "../../views/vergleich.ts";
import { viewVerlauf } from "../../views/verlauf.ts";
import { applyAbsicht, eingabeOf, readEingabe } from "../teile/eingabe.ts";
import { FehlerListe } from "../teile/fehler-liste.tsx";
import { HerkunftZeile } from "../teile/herkunft.tsx";
import { KonfliktTabelle } from "../teile/konflikt-tabelle.tsx";
import { MassnahmeFormular } from "../teile/massnahme-formular.tsx";
import { Handlungen } from "../teile/handlungen.tsx";
import { readHandlung } from "../teile/read-handlung.ts";
import { useTexte } from "../teile/sprache.ts";
import { Verlauf } from "../teile/verlauf.tsx";
import type { Route } from "./+types/massnahme";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Massnahme">(params.id);
  const form = await viewMassnahmeForm(ctx, id);
  return {
    view: await viewMassnahmeById(ctx, id),
    eingabe: eingabeOf(form.inhalt, form.einordnung, await viewNamen(ctx)),
    rev: form.rev,
    aendern: url.searchParams.get("aendern"),
    umfeld: await viewGliedUmfeld(ctx, "massnahme", id),
    offeneThemen: await listOffeneThemen(ctx, form.inhalt.querschnittsthemaIds),
    ziele: form.may.edit ? (await viewVerknuepfbares(ctx, "massnahme", id)).ziele : [],
    auswahl: await viewFormAuswahl(ctx, form.inhalt),
    verlauf: await viewVerlauf(ctx, id),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Massnahme">(params.id);
  const form = await request.formData();
  const { inhalt, einordnung, may } = await viewMassnahmeForm(ctx, id);
  if (isVerknuepfung(form) && !may.edit) throw new NotAllowed();
  const verknuepft = await runVerknuepfung(ctx, form, { art: "massnahme", id }, `/intern/massnahmen/${id}`);
  if (verknuepft) return verknuepft;
  const handlung = readHandlung(form);
  if (handlung && hasForeignField(form, /^(handlung|grund)$/)) return again(null, 0, {}, "unbekannt", null, 422);
  if (handlung) {
    const outcome = await handlung.run(ctx, id);
    if (outcome.ok) throw redirect(localePath(ctx.locale, `/intern/massnahmen/${id}?ok=${handlung.meldung}`));
    return again(null, 0, {}, outcome.reason, null, 409);
  }
  const { eingabe, rev, absicht, unbekannt } = readEingabe(form);
  // Who only keeps description and financing does not send the rest.
  const base = may.edit ? {} : eingabeOf(inhalt, einordnung, await viewNamen(ctx));
  const typed = { ...eingabe, ...base, beschreibung: eingabe.beschreibung, geld: eingabe.geld };
  if (unbekannt) return again(typed, rev, {}, "unbekannt", null, 422);
  if (absicht.kind !== "speichern") return again(applyAbsicht(typed, absicht), rev, {}, null, null, 200);
  const parsed = parseEingabe(typed, await viewWerSuche(ctx));
  if (!parsed.ok) return again(typed, rev, parsed.fehler, null, null, 422);
  const outcome = may.edit
    ? await changeMassnahme(ctx, id, rev, parsed.inhalt, einordnungOf(parsed.einordnung))
    : await maintainMassnahme(ctx, id, rev, parsed.inhalt);
  if (outcome.ok) throw redirect(localePath(ctx.locale, `/intern/massnahmen/${id}?ok=massnahme-gespeichert`));
  if (outcome.reason !== "inzwischen-geaendert") return again(typed, rev, {}, outcome.reason, null, 409);
  const konflikt = await viewKonflikt(ctx, id, parsed.inhalt, may.edit ? einordnungOf(parsed.einordnung) : undefined);
  return again(typed, konflikt.rev, {}, outcome.reason, konflikt, 409);
}

/** The Wirkungsziele of a Maßnahme that is there are set one by one. */
function einordnungOf({ einstufung, ohneZielGrund }: MassnahmeEinordnung): MassnahmeEinordnung {
  return { einstufung, ohneZielGrund };
}

function again(
  eingabe: ReturnType<typeof eingabeOf> | null,
  rev: number,
  fehler: EingabeFehler,
  grund: string | null,
  konflikt: Konflikt | null,
  status: number,
) {
  return data({ eingabe, rev, fehler, grund, konflikt, werte: {} }, status);
}

const TONES = { oeffentlich: "gut", entwurf: "luecke", archiviert: "ruht" } as const;

/** Working on one Maßnahme: its form, publishing and archiving, where it came from, what happened to it. */
export default function MassnahmeBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { view, auswahl } = loaderData;
  const eingabe = actionData?.eingabe ?? loaderData.eingabe;
  const fehler = actionData?.fehler ?? {};
  const failed = Object.keys(fehler).length > 0 || Boolean(actionData?.grund);
  const path = `/intern/massnahmen/${view.id}`;
  const ziele = (
    <Verknuepfungen
      path={path}
      aendern={loaderData.aendern}
      sicht="massnahme.ziel"
      art="ziel-massnahme"
      eintraege={loaderData.umfeld.ziele.map((one) => ({
        id: one.id,
        href: `/intern/wirkungsziele/${one.id}`,
        text: one.titel,
        rand: one.kennung,
        grund: one.grund,
      }))}
      wahl={loaderData.ziele}
      werte={actionData?.werte ?? {}}
      fehler={fehler}
      may={view.may.edit && view.zustand !== "archiviert"}
    />
  );
  return (
    <>
      <DocumentTitle title={`${view.kennung} ${view.titel}`} failed={failed} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: woerter.massnahmen, href: link("/intern/massnahmen") }, { text: view.kennung }]}
      />
      <Main>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle
          glyph="massnahme"
          kind={text("massnahme.art", { kennung: view.kennung })}
          title={<span lang="de">{view.titel}</span>}
          status={
            <>
              <StatusMark tone={TONES[view.zustand]}>{text(`zustand.${view.zustand}`)}</StatusMark>
              {view.zustand === "oeffentlich" ? (
                <TextLink href={link(`/konzept/massnahmen/${view.kennung}`)}>{text("massnahme.ansehen")}</TextLink>
              ) : null}
              <TextLink href={link(`/intern/massnahmen/${view.id}/sachstand`)}>{text("sachstand.wort")}</TextLink>
              {view.may.maintain && view.zustand !== "archiviert" ? (
                <TextLink href={link(`/intern/massnahmen/${view.id}/kampagne`)}>{text("kampagne.weg")}</TextLink>
              ) : null}
              {view.may.edit && view.zustand !== "archiviert" ? (
                <TextLink href={link(`/intern/kette/massnahme/${view.id}`)}>{text("gliederung.einordnen")}</TextLink>
              ) : null}
            </>
          }
        />
        <BueroKette
          umfeld={loaderData.umfeld}
          mitte={{ art: "massnahme", bezeichnung: `${view.kennung} ${view.titel}` }}
          anker={{ wirkungsziel: "ziel-massnahme" }}
        />
        <NarrowColumn>
          <BueroSumme summe={loaderData.umfeld.summe} />
          {view.may.edit && view.zustand !== "archiviert" ? (
            <JumpList
              label={text("massnahme.abschnitte")}
              items={[
                { id: "ziel-massnahme", text: text("kette.ziel") },
                { id: "angaben", text: text("kette.angaben") },
                { id: "zustaendigkeit", text: text("spalte.zustaendigkeit") },
                { id: "finanzierung", text: text("spalte.finanzierung") },
                { id: "wann", text: text("massnahme.wie-lange") },
                { id: "wo", text: text("massnahme.wo") },
                { id: "zustand", text: text("massnahme.handlungen") },
              ]}
            />
          ) : null}
          {view.zustand === "archiviert" ? (
            <Notice title={text("massnahme.archiviert.titel")}>
              <p lang="de">{view.archiviertGrund}</p>
            </Notice>
          ) : null}
          {view.federfuehrung === null ? (
            <Notice tone="warning" title={text("luecke.federfuehrung")}>
              <p>{text("luecke.federfuehrung.text")}</p>
            </Notice>
          ) : null}
          <LueckenHinweis luecken={loaderData.umfeld.massnahmen.find((one) => one.id === view.id)?.luecken ?? []} />
          {view.may.edit && view.zustand !== "archiviert" ? <ThemenFragen themen={loaderData.offeneThemen} /> : null}
          {view.ungeprueft ? (
            <Notice tone="warning" title={text("luecke.finanzierung")}>
              <p>{text("luecke.finanzierung.text")}</p>
            </Notice>
          ) : null}
          {actionData?.eingabe ? null : ziele}
          {actionData?.konflikt ? (
            <KonfliktTabelle konflikt={actionData.konflikt} path={`/intern/massnahmen/${view.id}`} />
          ) : null}
          {view.zustand === "archiviert" ? null : (
            <Section id="angaben" heading={text("kette.angaben")}>
              <MassnahmeFormular
                eingabe={eingabe}
                fehler={fehler}
                auswahl={auswahl}
                rev={actionData?.eingabe ? actionData.rev : loaderData.rev}
                ganz={view.may.edit}
                zurueck={link("/intern/massnahmen")}
                speichern={text(actionData?.konflikt ? "konflikt.speichern" : "speichern")}
              />
            </Section>
          )}
          {actionData?.eingabe ? ziele : null}
          {view.may.edit ? (
            <Handlungen
              zustand={view.zustand}
              worte={{
                veroeffentlichen: text("massnahme.veroeffentlichen"),
                wiederherstellen: text("massnahme.wiederherstellen"),
                hinweis: text("massnahme.archivieren.hinweis"),
              }}
            />
          ) : null}
          <HerkunftZeile herkunft={view.herkunft} />
          <Verlauf
            eintraege={loaderData.verlauf}
            glied={view.may.edit && view.zustand !== "archiviert" ? { art: "massnahme", id: view.id } : undefined}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
