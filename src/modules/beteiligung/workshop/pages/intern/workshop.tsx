import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { qrImage } from "#src/modules/zugang/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { requireWorkshops, viewWorkshopIntern } from "../../views/intern.ts";
import { AnmeldungenSection, MailSection } from "../teile/anmeldungen.tsx";
import { ErfassenSection, PinnwandSection } from "../teile/intern-pinnwand.tsx";
import { readInternForm, runIntern } from "../teile/intern-lesen.ts";
import { SchrittSection, StandSection } from "../teile/ablauf.tsx";
import { StandZeichen } from "../teile/stand-zeichen.tsx";
import { PINNWAND_GRUENDE } from "../teile/pinnwand-gruende.ts";
import { useWorkshopTexte } from "../teile/texte.ts";
import type { Route } from "./+types/workshop";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewWorkshopIntern(ctx, idParam<"Workshop">(params.id));
  const raum = `${ctx.mandant.origin}/workshop/${view.workshop.code}`;
  return { view, raum, qr: view.workshop.stand === "laeuft" ? await qrImage(raum) : "", sendung: randomUUID() };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireWorkshops(ctx);
  const id = idParam<"Workshop">(params.id);
  const read = readInternForm(await request.formData());
  if (!read.ok) return data({ errors: read.errors, values: read.values, reason: null }, 422);
  const outcome = await runIntern(ctx, id, read.value, read.karten);
  if (!outcome.ok) return data({ errors: {}, values: read.values, reason: outcome.reason }, 409);
  const at = "cluster" in read.value && read.value.aktion !== "aufloesen" ? `#cluster-${read.value.cluster}` : "";
  return redirect(localePath(ctx.locale, `/intern/workshops/${id}?ok=workshop-${read.value.aktion}${at}`));
}

const GRUENDE = [
  ...PINNWAND_GRUENDE,
  "schon-angemeldete",
  "zu-viele-karten",
  "schon-uebernommen",
  "schon-abgesagt",
  "niemand-angemeldet",
  "handlungsfeld-fehlt",
  "bezug-fehlt",
  "ende-archiviert",
  "element-unbekannt",
] as const;

/** One workshop in the office: where it stands, who is coming, the board, and what becomes of it. */
export default function WorkshopIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f, wann } = useWorkshopTexte();
  const { view, raum, qr, sendung } = loaderData;
  const { workshop } = view;
  const here = `/intern/workshops/${workshop.id}`;
  const felder = [
    "zeilen",
    "titel",
    "neuerTitel",
    "wort",
    "entwurf",
    "kennung",
    "feld",
    "punktezahl",
    "ja",
    "nein",
    "enthaltung",
    "betreff",
    "nachricht",
    "teilnehmende",
  ] as const;
  return (
    <>
      <DocumentTitle title={workshop.titel} failed={actionData !== undefined} />
      <InternPfad items={[{ text: text("titel"), href: "/intern/workshops" }, { text: workshop.titel }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={felder.map((name) => ({ name, label: text(`intern.feld.${name}`) }))}
          reasons={Object.fromEntries(
            GRUENDE.map((one) => [
              one,
              text(`grund.${one}`, { alle: workshop.punkteJePerson, eins: workshop.punkteJeCluster }),
            ]),
          )}
        />
        <PageTitle
          kind={text(`runde.${workshop.runde}`)}
          title={<span lang="de">{workshop.titel}</span>}
          lead={`${wann(workshop)}, ${workshop.ort}`}
          status={<StandZeichen stand={workshop.stand} />}
        />
        <ActionRow above>
          {workshop.stand === "dokumentiert" ? null : (
            <ButtonLink icon="edit" href={link(`${here}/angaben`)}>
              {text("angaben.aendern")}
            </ButtonLink>
          )}
          {workshop.stand === "geplant" ? null : (
            <ButtonLink href={link(`/workshops/${workshop.slug}`)}>{text("intern.oeffentlich")}</ButtonLink>
          )}
        </ActionRow>
        {workshop.stand === "laeuft" ? null : <StandSection view={view} />}
        {workshop.stand === "laeuft" ? <SchrittSection view={view} raum={raum} qr={qr} /> : null}
        {workshop.stand === "laeuft" ? <ErfassenSection view={view} sendung={sendung} state={actionData} /> : null}
        {workshop.stand === "laeuft" || workshop.stand === "dokumentiert" ? (
          <PinnwandSection view={view} state={actionData} />
        ) : null}
        {workshop.stand === "laeuft" ? <StandSection view={view} /> : null}
        {view.anmeldungen.length > 0 || workshop.stand === "geplant" || workshop.stand === "anmeldung" ? (
          <AnmeldungenSection view={view} />
        ) : null}
        {view.anmeldungen.some((one) => one.stand === "angemeldet" && one.email) ? (
          <MailSection
            state={actionData}
            anzahl={f.number(view.anmeldungen.filter((one) => one.stand === "angemeldet").length)}
          />
        ) : null}
      </Main>
    </>
  );
}
