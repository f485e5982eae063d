import { data, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey, machineKey, requestKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { viewAnlagenOfCode } from "../../../anlage/views/anlagen.ts";
import { OHNE_ANTWORTEN } from "../../../umfrage/rules/antworten.ts";
import { beginAntwort } from "../../commands/continue-antwort.ts";
import { submitAntwort } from "../../commands/submit-antwort.ts";
import type { Akte } from "../../rules/akte.ts";
import { parseCode } from "../../rules/code.ts";
import { meldungOf } from "../../rules/quote.ts";
import {
  type Ausgesprochen,
  antwortcodeOf,
  findAntworten,
  findUmfrageZumBeantworten,
  newAntwortcode,
  viewSeite,
  viewStart,
  viewZugang,
} from "../../views/umfrage.ts";
import { AbsendenSeite, type SendenGrund } from "../teile/absenden.tsx";
import { type Keks, keksHeaders, readKeks } from "../teile/keks.ts";
import { Seitenformular } from "../teile/seitenformular.tsx";
import { type SeiteZurueck, sendSeite } from "../teile/seite-senden.ts";
import { type StartGrund, UmfrageStart } from "../teile/start.tsx";
import { noteWrongCode, triedTooOften } from "../teile/versuche.ts";
import { VerlorenSeite } from "../teile/verloren.tsx";
import type { Route } from "./+types/umfrage";

/** One address for the whole way: before the first question, each page, and the last button. */
export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const akte = await findUmfrageZumBeantworten(ctx, params.kennung);
  const start = viewStart(ctx, akte);
  const keks = readKeks(ctx, request, akte.kennung);
  const antworten = keks ? await findAntworten(ctx, akte, keks.code) : null;
  const place = antworten && viewSeite(akte, antworten, url.searchParams.get("seite"));
  if (!keks || !antworten || !place || start.phase !== "laeuft")
    return { art: "start" as const, start, weiter: null, pause: null };
  const { definition } = akte;
  const code = keks.code;
  if (url.searchParams.has("absenden"))
    return { art: "absenden" as const, start, code, letzte: viewSeite(akte, antworten, null)?.letzteSeite ?? "" };
  if (!url.searchParams.has("seite"))
    return {
      art: "start" as const,
      start,
      weiter: place.seite.code,
      pause: url.searchParams.has("pause") ? code : null,
    };
  const neu = url.searchParams.has("neu");
  const dateien = await viewAnlagenOfCode(ctx, akte, code);
  return { art: "seite" as const, start, definition, antworten, place, code, neu, dateien };
}

type Zurueck =
  | { readonly art: "start"; readonly grund: StartGrund; readonly getippt: string }
  | { readonly art: "absenden"; readonly grund: SendenGrund; readonly meldung: Ausgesprochen | null }
  | SeiteZurueck;

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const akte = await findUmfrageZumBeantworten(ctx, params.kennung);
  const keks = readKeks(ctx, request, akte.kennung);
  const form = await request.formData();
  const aktion = fieldText(form, "aktion");
  if (aktion === "beginnen") return begin(ctx, akte, form);
  if (aktion === "code") return enterCode(ctx, akte, form, context.get(requestKey).network);
  if (aktion === "absenden") return submit(ctx, akte, form, keks);
  return sendSeite(ctx, context.get(machineKey).files, akte, form, keks);
}

const again = (grund: StartGrund, status: number, getippt = "") =>
  data<Zurueck>({ art: "start", grund, getippt }, status);

async function enter(ctx: Ctx, akte: Akte, keks: Keks) {
  await beginAntwort(ctx, akte, keks.code);
  const first = viewSeite(akte, (await findAntworten(ctx, akte, keks.code)) ?? OHNE_ANTWORTEN, null)?.seite.code ?? "";
  return redirect(localePath(ctx.locale, `/umfrage/${akte.kennung}?seite=${first}`), {
    headers: keksHeaders(ctx, akte.kennung, keks),
  });
}

async function begin(ctx: Ctx, akte: Akte, form: FormData) {
  if (hasForeignField(form, /^aktion$/)) return again("unbekannt", 422);
  if (akte.definition.zugang !== "offen") return again("ohne-zugang", 409);
  return enter(ctx, akte, { code: newAntwortcode(), token: null });
}

/** A printed code opens the survey, a code of one's own the answers that were begun. */
async function enterCode(ctx: Ctx, akte: Akte, form: FormData, network: string) {
  if (hasForeignField(form, /^(aktion|zugangscode)$/)) return again("unbekannt", 422);
  const typed = fieldText(form, "zugangscode").slice(0, 40);
  if (triedTooOften(network, ctx.now)) return again("zu-viele-versuche", 429, typed);
  const code = parseCode(typed);
  const zugang = code && (await viewZugang(ctx, akte, code));
  if (code && zugang) {
    if (zugang.benutzt) return again("verbraucht", 409, typed);
    return enter(ctx, akte, { code: antwortcodeOf(code), token: code });
  }
  if (code && (await findAntworten(ctx, akte, code))) return enter(ctx, akte, { code, token: null });
  noteWrongCode(network, ctx.now);
  return again("code-falsch", 422, typed);
}

async function submit(ctx: Ctx, akte: Akte, form: FormData, keks: Keks | null) {
  if (hasForeignField(form, /^(aktion|_code|telefax)$/)) return data<Zurueck>({ art: "unbekannt" }, 422);
  const code = keks?.code ?? fieldText(form, "_code");
  const outcome = await submitAntwort(ctx, akte, {
    code,
    token: keks?.token ?? null,
    falle: fieldText(form, "telefax"),
  });
  if (!outcome.ok) {
    const meldung = "quote" in outcome ? meldungOf(akte.definition, outcome.quote, ctx.locale) : null;
    return data<Zurueck>({ art: "absenden", grund: outcome.reason, meldung }, 409);
  }
  return redirect(localePath(ctx.locale, `/umfrage/${akte.kennung}/danke`), {
    headers: keksHeaders(ctx, akte.kennung, null),
  });
}

export default function UmfrageSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { start } = loaderData;
  const sent: Zurueck | undefined = actionData;
  if (sent?.art === "verloren") return <VerlorenSeite start={start} grund={sent.grund} getippt={sent.getippt} />;
  if (loaderData.art === "seite")
    return (
      <Seitenformular {...loaderData} zurueck={sent?.art === "probleme" || sent?.art === "unbekannt" ? sent : null} />
    );
  if (loaderData.art === "absenden" || sent?.art === "absenden")
    return (
      <AbsendenSeite
        start={start}
        code={"code" in loaderData ? loaderData.code : ""}
        letzte={"letzte" in loaderData ? loaderData.letzte : ""}
        grund={sent?.art === "absenden" ? sent.grund : null}
        meldung={sent?.art === "absenden" ? sent.meldung : null}
      />
    );
  return (
    <UmfrageStart
      start={start}
      weiter={loaderData.weiter}
      pause={loaderData.pause}
      grund={sent?.art === "start" ? sent.grund : sent?.art === "unbekannt" ? "unbekannt" : null}
      getippt={sent?.art === "start" ? sent.getippt : ""}
    />
  );
}
