import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { clientResponse } from "../../exchange/files.ts";
import { spracheOf } from "../../import/exchange/fremdtext.ts";
import { submitRueckmeldung } from "../../rueckmeldung/commands/submit-rueckmeldung.ts";
import { parseClientForm } from "../../rueckmeldung/exchange/client-form.ts";
import { formatZiel } from "../../rueckmeldung/rules/ziel.ts";
import { viewZiel } from "../../rueckmeldung/views/rueckmeldungen.ts";
import { STIMMEN_JE_MINUTE } from "../../signale/rules/signal.ts";
import type { Route } from "./+types/integreat-feedback";

/** Only sent to, never read. */
export function loader(): never {
  throw new NotFound();
}

/** What somebody says in a client of Integreat: counted like a tap, or put into the inbox like words. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const sprache = spracheOf(params.sprache);
  if (params.region !== ctx.mandant.key || sprache === null) throw new NotFound();
  const sent = parseClientForm(params.art, await request.formData());
  if (!sent) return clientResponse({ success: false, error: "unlesbar" }, 422);
  const seiten = await Promise.all(
    sent.ziele.map(async (ziel) => ((await viewZiel(ctx, ziel, sprache)) === null ? [] : [ziel])),
  );
  const [ziel] = seiten.flat();
  if (!ziel) throw new NotFound();
  if (sent.urteil) {
    const count = { kind: sent.urteil, key: formatZiel(ziel), lang: sprache };
    context.get(machineKey).counts.add(ctx.mandant.id, count, STIMMEN_JE_MINUTE);
  }
  if (sent.nachricht !== "") {
    const ohne = { email: "", einwilligung: false, falle: "", gestartet: "" };
    const outcome = await submitRueckmeldung(ctx, { ziel, sprache, nachricht: sent.nachricht, ...ohne });
    if (!outcome.ok) return clientResponse({ success: false, error: outcome.reason }, 409);
  }
  return clientResponse({ success: true }, 201);
}
