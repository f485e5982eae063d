import { data, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { translator } from "#src/platform/i18n/texts.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { FlashMessage } from "#src/ui/flash-message/flash-message.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import {
  addPasskey,
  confirmApp,
  removeApp,
  removePasskey,
  renewNotfallcodes,
  startApp,
} from "../../commands/change-faktoren.ts";
import type { Konto } from "../../commands/konto.ts";
import {
  appCodeSchema,
  nurAbsichtSchema,
  passkeyEntfernenSchema,
  passkeyHinzufuegenSchema,
} from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { viewFaktoren } from "../../views/konto.ts";
import { AppTeil, PasskeyTeil } from "../faktor-teile.tsx";
import { type FormAnswer, FormProblems, refused, unreadable } from "../form-answer.tsx";
import { qrImage } from "../qr.ts";
import { kontoAtWork, privatePage, setCookies, toConfirmation } from "../request.ts";
import type { Route } from "./+types/zweiter-faktor";

export const headers = privatePage;

const HERE = "/konto/zweiter-faktor";
const MELDUNGEN = ["app-entfernt", "passkey-hinzugefuegt", "passkey-entfernt"] as const;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { ctx, konto } = await kontoAtWork(context, request);
  const { begonnen, ...view } = await viewFaktoren(ctx, konto);
  const ok = url.searchParams.get("ok");
  return {
    ...view,
    begonnen: begonnen ? { schluessel: begonnen.schluessel, qr: await qrImage(begonnen.uri) } : null,
    meldung: MELDUNGEN.find((one) => one === ok) ?? null,
  };
}

type Reason =
  | "bestaetigen"
  | "erst-faktor-zeigen"
  | "app-vorhanden"
  | "code-falsch"
  | "zu-viele"
  | "passkey-abgelehnt"
  | "letzter-faktor"
  | "nicht-vorhanden";

function answerRefusal(ctx: Ctx, reason: Reason) {
  if (reason === "bestaetigen") return toConfirmation(ctx, HERE);
  const sentence = translator(zugangTexts, ctx.locale)(`faktor.${reason}`);
  return data<FormAnswer>(refused(sentence), reason === "zu-viele" ? 429 : 409);
}

const again = (ctx: Ctx, meldung?: (typeof MELDUNGEN)[number]) =>
  redirect(localePath(ctx.locale, meldung ? `${HERE}?ok=${meldung}` : HERE));

/** To the page that shows the codes; from there on the new session counts. */
const toCodes = (ctx: Ctx, cookies: readonly string[]) =>
  redirect(localePath(ctx.locale, "/konto/notfallcodes"), { headers: setCookies(cookies) });

export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, konto } = await kontoAtWork(context, request);
  const form = await request.formData();
  const absicht = form.get("absicht");
  if (absicht === "app-bestaetigen") return finishApp(ctx, konto, form);
  if (absicht === "passkey") return storePasskey(ctx, konto, form);
  if (absicht === "passkey-entfernen") {
    const read = parseForm(passkeyEntfernenSchema, form);
    if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
    const outcome = await removePasskey(ctx, konto, read.value.id);
    return outcome.ok ? again(ctx, "passkey-entfernt") : answerRefusal(ctx, outcome.reason);
  }
  const read = parseForm(nurAbsichtSchema, form);
  if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
  switch (read.value.absicht) {
    case "app-beginnen": {
      const outcome = await startApp(ctx, konto);
      return outcome.ok ? again(ctx) : answerRefusal(ctx, outcome.reason);
    }
    case "app-entfernen": {
      const outcome = await removeApp(ctx, konto);
      return outcome.ok ? again(ctx, "app-entfernt") : answerRefusal(ctx, outcome.reason);
    }
    case "notfallcodes": {
      const outcome = await renewNotfallcodes(ctx, konto);
      return outcome.ok ? toCodes(ctx, []) : answerRefusal(ctx, outcome.reason);
    }
    default:
      return data<FormAnswer>({ errors: { absicht: "unbekannt" }, values: {}, refusal: null }, 422);
  }
}

async function finishApp(ctx: Ctx, konto: Konto, form: FormData) {
  const read = parseForm(appCodeSchema, form);
  if (!read.ok) return data<FormAnswer>(unreadable(read), 422);
  const outcome = await confirmApp(ctx, konto, read.value.code);
  return outcome.ok ? toCodes(ctx, outcome.value) : answerRefusal(ctx, outcome.reason);
}

async function storePasskey(ctx: Ctx, konto: Konto, form: FormData) {
  const read = parseForm(passkeyHinzufuegenSchema, form);
  if (!read.ok) return answerRefusal(ctx, "passkey-abgelehnt");
  const outcome = await addPasskey(ctx, konto, { antwort: read.value.antwort, name: read.value.name });
  return outcome.ok ? again(ctx, "passkey-hinzugefuegt") : answerRefusal(ctx, outcome.reason);
}

export default function ZweiterFaktor({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const title = text(loaderData.pflicht ? "faktor.pflicht.titel" : "faktor.titel");
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb label={text("pfad")} items={[{ text: text("konto.titel"), href: link("/konto") }, { text: title }]} />
      <Main>
        <NarrowColumn>
          {loaderData.meldung ? <FlashMessage title={text(`meldung.${loaderData.meldung}`)} /> : null}
          <FormProblems answer={actionData} fields={[{ name: "code", label: text("faktor.app.schritt2") }]} />
          <PageTitle title={title} lead={text(loaderData.pflicht ? "faktor.pflicht.vorspann" : "faktor.vorspann")} />
          {loaderData.may.enrol ? null : <p>{text("faktor.erst-faktor-zeigen")}</p>}
          <AppTeil view={loaderData} answer={actionData} />
          <PasskeyTeil view={loaderData} />
        </NarrowColumn>
      </Main>
    </>
  );
}
