import { data } from "react-router";
import { FormProblems, type FormState } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { describeRefusal, tabellenTexts } from "#src/platform/tabellen/texts.ts";
import type { Locale } from "#src/shared/locale.ts";
import { without } from "#src/shared/without.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { Anlagenliste } from "../../../anlage/pages/teile/anlagenliste.tsx";
import { viewAnlagen } from "../../../anlage/views/anlagen.ts";
import { requireUmfragen } from "../../../umfrage/views/umfragen.ts";
import { AUSGABEGRUENDE, AUSGABEN, type Ausgabegrund } from "../../exchange/ausgaben.ts";
import { receiveAntworten } from "../../exchange/receive-antworten.ts";
import { rohdatenTexts } from "../../texts/index.ts";
import { viewDaten } from "../../views/daten.ts";
import type { Route } from "./+types/daten";

type Empfangen = Awaited<ReturnType<typeof receiveAntworten>>;
type Bericht = Extract<Empfangen, { ok: true }>["bericht"];
type Stand = FormState & { readonly satz: string; readonly bericht: Bericht | null };

const ZELLEN_GENANNT = 8;
const GRUENDE = Object.keys(AUSGABEGRUENDE) as Ausgabegrund[];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = without(await viewDaten(ctx, idParam<"Umfrage">(params.id)), "definition");
  const asked = url.searchParams.get("abgelehnt");
  const abgelehnt = GRUENDE.find((one) => one === asked) ?? null;
  const anlagen = await viewAnlagen(ctx, view.id);
  return data({ ...view, anlagen, abgelehnt }, abgelehnt ? AUSGABEGRUENDE[abgelehnt] : 200);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const view = await viewDaten(ctx, idParam<"Umfrage">(params.id));
  const form = await request.formData();
  const rev = revField().safeParse(fieldText(form, "rev"));
  const stand = (satz: string, status: number, bericht: Bericht | null = null) =>
    data<Stand>({ errors: {}, values: {}, reason: satz === "" ? null : "satz", satz, bericht }, status);
  if (hasForeignField(form, /^(rev|datei)$/) || !rev.success)
    return stand(translator(rohdatenTexts, ctx.locale)("grund.unbekannt"), 422);
  const received = await receiveAntworten(ctx, context.get(machineKey), { ...view, rev: rev.data }, form.get("datei"));
  if (received.ok) return stand("", 200, received.bericht);
  const isFile = ["ungelesen", "passt-nicht", "personendaten"].includes(received.reason);
  return stand(satzOf(received, ctx.locale), isFile ? 422 : 409);
}

function satzOf(received: Extract<Empfangen, { ok: false }>, locale: Locale): string {
  const text = translator(rohdatenTexts, locale);
  if (received.reason === "passt-nicht") {
    const { probleme } = received;
    const named = probleme.slice(0, ZELLEN_GENANNT).map((one) => text("zelle", one));
    const zellen = [...named, ...(probleme.length > named.length ? ["…"] : [])].join("; ");
    return text("grund.passt-nicht", { anzahl: probleme.length, zellen });
  }
  if (received.reason === "personendaten") {
    return text("grund.personendaten", { spalten: received.spalten.join(", ") });
  }
  if (received.reason !== "ungelesen") return text(`grund.${received.reason}`);
  if (received.ungelesen.art !== "unlesbar") return text(`grund.${received.ungelesen.art}`);
  const tabelle = translator(tabellenTexts, locale);
  const { grund, ort } = describeRefusal(received.ungelesen.refusal);
  return `${ort ? `${tabelle(ort.key, ort.values)}: ` : ""}${tabelle(grund.key, grund.values)}`;
}

/** The answers to a survey as data: out as files, in from elsewhere. */
export default function Daten({ loaderData: view, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(rohdatenTexts);
  const { abgelehnt } = view;
  const refused = abgelehnt && !actionData ? { errors: {}, values: {}, reason: "satz" } : undefined;
  const state = actionData?.bericht ? undefined : (actionData ?? refused);
  const bericht = actionData?.bericht ?? null;
  const here = `/intern/umfragen/${view.id}`;
  return (
    <>
      <DocumentTitle title={text("daten")} failed={state !== undefined} />
      <InternPfad
        items={[
          { text: text("umfragen"), href: "/intern/umfragen" },
          { text: view.titel, href: here },
          { text: text("daten") },
        ]}
      />
      <Main>
        <FormProblems
          state={state}
          fields={[{ name: "datei", label: text("feld.datei") }]}
          reasons={{ satz: actionData?.satz ?? (abgelehnt ? text(`ausgeben.abgelehnt.${abgelehnt}`) : "") }}
        />
        <PageTitle
          kind={<span lang="de">{view.titel}</span>}
          title={text("titel", { anzahl: view.antworten + (bericht ? bericht.neu - bericht.abgebrochen : 0) })}
        />
        {bericht ? <BerichtHinweis bericht={bericht} /> : null}
        <Section first id="ausgeben" heading={text("ausgeben")}>
          {view.anonym ? <p>{text("ausgeben.anonym")}</p> : null}
          {!view.anonym && view.antworten === 0 ? <p>{text("ausgeben.leer")}</p> : null}
          {!view.anonym && view.antworten > 0 ? (
            <Form action={link(`${here}/daten/datei`)}>
              <p>{text("ausgeben.text")}</p>
              <ActionRow>
                {AUSGABEN.map((one) => (
                  <Button key={one} name="format" value={one}>
                    {text(`format.${one}`)}
                  </Button>
                ))}
              </ActionRow>
            </Form>
          ) : null}
        </Section>
        <Anlagenliste anlagen={view.anlagen} here={here} />
        <Section id="einlesen" heading={text("einlesen")} close>
          {view.nimmtDateien ? (
            <Form action={link(`${here}/daten`)} multipart>
              <HiddenField name="rev" value={String(view.rev)} />
              {view.stand === "entwurf" ? <p>{text("einlesen.entwurf")}</p> : null}
              <FileField
                name="datei"
                label={text("feld.datei")}
                hint={text("einlesen.text")}
                accept=".csv,.txt,.tsv,.xlsx,.json,.lsa"
                required
              />
              <Button>{text("einlesen.tun")}</Button>
            </Form>
          ) : (
            <p>{text("einlesen.offen")}</p>
          )}
        </Section>
      </Main>
    </>
  );
}

function BerichtHinweis({ bericht }: { bericht: Bericht }) {
  const { t, f } = usePage();
  const text = t(rohdatenTexts);
  const { neu, unveraendert, abgebrochen, geschlossen, ohnePlatz, ohneSpalte, verborgen, dateien } = bericht;
  const items = [
    text("bericht.zahlen", { neu, unveraendert, abgebrochen }),
    ...(geschlossen ? [text("bericht.geschlossen")] : []),
    ...(ohnePlatz.length > 0 ? [text("bericht.ohnePlatz", { spalten: f.list(ohnePlatz) })] : []),
    ...(ohneSpalte.length > 0 ? [text("bericht.ohneSpalte", { fragen: f.list(ohneSpalte) })] : []),
    ...(dateien > 0 ? [text("bericht.dateien", { anzahl: dateien })] : []),
    ...(verborgen > 0 ? [text("bericht.verborgen", { anzahl: verborgen })] : []),
  ];
  return (
    <Notice tone="info" title={text("bericht")}>
      <PlainList items={items.map((one) => ({ key: one, content: one }))} />
    </Notice>
  );
}
