import type { FormState } from "#src/modules/landkreis/ui.ts";
import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { z } from "zod";
import { noteWrongCode, triedTooOften } from "../../../antwort/pages/teile/versuche.ts";
import { RAUM_VERSUCHE } from "../../rules/raumcode.ts";
import { type RaumView, viewRaum } from "../../views/raum.ts";
import { CodeForm } from "../teile/code-form.tsx";
import { WorkshopRahmen } from "../teile/rahmen.tsx";
import { idField, readPinnwandForm, runPinnwand } from "../teile/pinnwand-lesen.ts";
import { useWorkshopTexte } from "../teile/texte.ts";
import { Beitreten } from "./beitreten.tsx";
import { imRaumHeaders, readImRaum } from "./keks.ts";
import { RaumSeite } from "./raum-seite.tsx";
import type { Route } from "./+types/raum";

const beitretenSchema = z.strictObject({ aktion: z.literal("beitreten"), gruppe: idField<"Workshopgruppe">() });

/** The room of a code, or why it does not open: what comes in wrong is counted (WS11). */
async function openRaum(ctx: Ctx, request: Request, network: string, typed: string) {
  const ich = readImRaum(ctx, request, typed);
  if (!ich && triedTooOften(network, ctx.now, RAUM_VERSUCHE)) return { raum: null, ich: null, status: 429 } as const;
  const raum = await viewRaum(ctx, typed, ich?.person ?? null);
  if (raum) return { raum, ich, status: 200 } as const;
  noteWrongCode(network, ctx.now);
  return { raum: null, ich: null, status: 404 } as const;
}

export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { raum, ich, status } = await openRaum(ctx, request, context.get(requestKey).network, params.code);
  if (!raum) return data({ raum: null, zuOft: status === 429 }, status);
  const gruppe = raum.gruppen.find((one) => one.id === ich?.gruppeId) ?? null;
  return data({
    raum,
    gruppeId: url.searchParams.has("gruppe") ? null : (gruppe?.id ?? null),
    pinnwand: url.searchParams.get("ansicht") === "pinnwand",
    getan: url.searchParams.get("getan"),
    sendung: randomUUID(),
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { raum, ich, status } = await openRaum(ctx, request, context.get(requestKey).network, params.code);
  if (!raum) return data<FormState>({ errors: {}, values: {}, reason: "code-falsch" }, status);
  const form = await request.formData();
  const here = `/workshop/${raum.workshop.code}`;
  if (form.get("aktion") === "beitreten") return join(ctx, raum, form, ich);
  const read = readPinnwandForm(form);
  if (!read.ok) return data<FormState>({ errors: read.errors, values: read.values, reason: null }, 422);
  if (!ich) return data<FormState>({ errors: {}, values: read.values, reason: "erst-beitreten" }, 409);
  const wer = { art: "raum", code: raum.workshop.code, person: ich.person } as const;
  const outcome = await runPinnwand(ctx, wer, read.value, read.karten);
  if (!outcome.ok) return data<FormState>({ errors: {}, values: read.values, reason: outcome.reason }, 409);
  const cluster = "cluster" in read.value && read.value.aktion !== "aufloesen" ? `#cluster-${read.value.cluster}` : "";
  return redirect(localePath(ctx.locale, `${here}?getan=${read.value.aktion}${cluster}`));
}

function join(ctx: Ctx, { gruppen, workshop }: RaumView, form: FormData, ich: ReturnType<typeof readImRaum>) {
  const read = parseForm(beitretenSchema, form);
  const gruppe = read.ok ? gruppen.find((one) => one.id === read.value.gruppe) : undefined;
  if (!gruppe) return data<FormState>({ errors: { gruppe: "auswahl-fehlt" }, values: read.values, reason: null }, 422);
  return redirect(localePath(ctx.locale, `/workshop/${workshop.code}`), {
    headers: imRaumHeaders(ctx, workshop.code, ich, gruppe.id),
  });
}

/** The room, for a telephone: one thing to do at a time, everything without script. */
export default function Raum({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useWorkshopTexte();
  if (!loaderData.raum) {
    const kurz = text(loaderData.zuOft ? "code.grund.zu-viele-versuche" : "raum.tot");
    return (
      <WorkshopRahmen unter kurz={kurz} titel={kurz} vorspann={text("raum.tot.text")}>
        <CodeForm />
      </WorkshopRahmen>
    );
  }
  const { raum, gruppeId, pinnwand, getan, sendung } = loaderData;
  const gruppe = raum.gruppen.find((one) => one.id === gruppeId);
  if (raum.workshop.stand === "laeuft" && !gruppe && !pinnwand)
    return <Beitreten raum={raum} zurueck={actionData ?? null} />;
  return (
    <RaumSeite
      raum={raum}
      gruppe={gruppe ?? null}
      pinnwand={pinnwand || !gruppe}
      getan={getan}
      sendung={sendung}
      zurueck={actionData ?? null}
    />
  );
}
