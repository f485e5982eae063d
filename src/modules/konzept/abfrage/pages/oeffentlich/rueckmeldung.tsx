import { data, redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { keepAnhaenge } from "../../../anhang/commands/keep-anhaenge.ts";
import { AnhangFelder } from "../../../anhang/pages/teile/anhang-felder.tsx";
import { anhaengeOf } from "../teile/anhaenge-of.tsx";
import { takeAnhaenge } from "../../../anhang/pages/teile/eingabe.ts";
import { istAnhangMangel, useAnhangTexte } from "../../../anhang/pages/teile/texte.ts";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { saveEntwurf } from "../../commands/rueckmelden.ts";
import { istGesendet } from "../../rules/abfrage.ts";
import { type RueckmeldungView, viewRueckmeldung } from "../../views/durch-link.ts";
import { LetzteMeldung } from "../teile/letzte-meldung.tsx";
import { abfrageParam, nichts } from "../teile/link-antwort.ts";
import { LinkUngueltig } from "../teile/link-ungueltig.tsx";
import { gezaehltOf, MeldungListe } from "../teile/meldung-liste.tsx";
import { anfangOf, type Entwurf, entwurfOf, meldungOf, RUECKMELDUNG_FELDER } from "../teile/rueckmeldung-eingabe.ts";
import { RueckmeldungFormular } from "../teile/rueckmeldung-formular.tsx";
import type { Route } from "./+types/rueckmeldung";

/** Opening changes nothing, not even that it was opened: mail scanners open links (T46). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewRueckmeldung(ctx, params.token, abfrageParam(params.abfrageId));
  if (!view) return nichts();
  return data({ view, token: params.token, anfang: anfangOf(view.letzte, view.leistungen, ctx.today) });
}

/** Keeps what was typed in any case; leads on to the page that sends it when nothing is missing. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = abfrageParam(params.abfrageId);
  const view = await viewRueckmeldung(ctx, params.token, id);
  if (!view) return nichts();
  const form = await request.formData();
  const anhaenge = await takeAnhaenge(form);
  const values = entwurfOf(form);
  const again = (fehler: Record<string, string>, grund: string | null, status: number) =>
    data({ values, fehler, grund }, status);
  const rev = fieldText(form, "rev");
  const aktion = fieldText(form, "aktion");
  const fits = /^\d{1,9}$/.test(rev) && (aktion === "pruefen" || aktion === "entwurf");
  if (hasForeignField(form, RUECKMELDUNG_FELDER) || !fits) return again({}, "unbekannt", 422);
  const saved = await saveEntwurf(ctx, params.token, id, Number(rev), values);
  if (!saved.ok) return saved.reason === "link-ungueltig" ? nichts() : again({}, saved.reason, 409);
  if (anhaenge.neue.length + anhaenge.entfernen.length > 0) {
    const { files } = context.get(machineKey);
    const kept = await keepAnhaenge(ctx, files, params.token, id, saved.value.rev, anhaenge);
    if (!kept.ok && istAnhangMangel(kept.reason)) return again({ datei: kept.reason }, null, 422);
    if (!kept.ok) return kept.reason === "link-ungueltig" ? nichts() : again({}, kept.reason, 409);
  }
  const here = localePath(ctx.locale, `/rueckmeldung/${encodeURIComponent(params.token)}/${id}`);
  if (aktion === "entwurf") return redirect(here);
  const parsed = meldungOf(values, view.leistungen, ctx.today);
  return parsed.ok ? redirect(`${here}/senden`) : again({ ...parsed.errors }, null, 422);
}

/** One Maßnahme, one period, six fields, without account. */
export default function Rueckmeldung({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { mangel } = useAnhangTexte();
  if (!loaderData) return <LinkUngueltig />;
  const { view, token } = loaderData;
  const again = actionData ?? null;
  const title = `${view.kennung} ${view.titel}`;
  const base = `/rueckmeldung/${encodeURIComponent(token)}`;
  return (
    <Main>
      <DocumentTitle title={`${text("abfrage.rueckmeldung")}: ${title}`} failed={again !== null} />
      <NarrowColumn>
        <FehlerListe
          fehler={again?.fehler ?? {}}
          grund={again?.grund}
          saetze={{ datei: mangel(again?.fehler["datei"]) }}
        />
        <PageTitle
          glyph="stand"
          kind={text("abfrage.rueckmeldung")}
          title={<span lang="de">{title}</span>}
          lead={
            view.wartet
              ? text("abfrage.vorspann", { wer: view.angefragt, faellig: f.date(view.faelligAm) })
              : text("abfrage.zeitraum", { von: f.date(view.von), bis: f.date(view.bis) })
          }
        />
        {view.mehrere ? (
          <p className="kern-body">
            <TextLink href={link(base)}>{text("abfrage.zur-uebersicht")}</TextLink>
          </p>
        ) : null}
        {view.wartet ? (
          <Ausfuellen
            view={view}
            values={again?.values ?? view.entwurf ?? loaderData.anfang}
            fehler={again?.fehler ?? {}}
            base={base}
          />
        ) : (
          <Gesendet view={view} base={base} />
        )}
        <Origin>{text("abfrage.herkunft", { kennung: view.kennung, bis: f.date(view.gueltigBis) })}</Origin>
      </NarrowColumn>
    </Main>
  );
}

function Ausfuellen(props: {
  view: RueckmeldungView;
  values: Entwurf;
  fehler: Readonly<Record<string, string>>;
  base: string;
}) {
  const { text, link, f } = useTexte();
  const { view } = props;
  return (
    <>
      {view.stand === "zurueckgegeben" ? (
        <Notice tone="warning" title={text("abfrage.zurueckgegeben.titel")}>
          <p lang="de">{view.grund}</p>
        </Notice>
      ) : view.entwurf ? (
        <Notice title={text("abfrage.entwurf.titel")}>
          <p>{text("abfrage.entwurf.text")}</p>
        </Notice>
      ) : null}
      {view.weitergegebenAn ? (
        <Notice title={text("abfrage.weitergegeben.titel", { wer: view.weitergegebenAn })}>
          <p>{text("abfrage.weitergegeben.text")}</p>
        </Notice>
      ) : null}
      <LetzteMeldung letzte={view.letzte} wer="gefragte" />
      <Section id="melden" heading={text("abfrage.melden", { von: f.date(view.von), bis: f.date(view.bis) })}>
        <RueckmeldungFormular values={props.values} fehler={props.fehler} leistungen={view.leistungen} rev={view.rev}>
          <AnhangFelder anhaenge={view.anhaenge} fehler={props.fehler["datei"]} base={`${props.base}/${view.id}`} />
        </RueckmeldungFormular>
        <Row>
          <TextLink href={link(`${props.base}/${view.id}/weitergeben`)}>{text("abfrage.weitergeben")}</TextLink>
        </Row>
      </Section>
    </>
  );
}

function Gesendet({ view, base }: { view: RueckmeldungView; base: string }) {
  const { text, f } = useTexte();
  const { eingereicht, eingereichtAm } = view;
  if (!eingereicht || !istGesendet(view.stand)) return <Notice title={text(`abfrage.stand.gefragte.${view.stand}`)} />;
  return (
    <>
      <Notice title={text("abfrage.danke.titel", { wann: eingereichtAm ? f.moment(eingereichtAm) : "" })}>
        <p>{text(view.stand === "angenommen" ? "abfrage.danke.angenommen" : "abfrage.danke.eingegangen")}</p>
      </Notice>
      <Section id="gesendet" heading={text("abfrage.gesendet")}>
        <MeldungListe
          meldung={eingereicht}
          gezaehlt={gezaehltOf(eingereicht.leistungen, view.leistungen)}
          anhaenge={anhaengeOf(view, base)}
        />
      </Section>
    </>
  );
}
