import { NotFound } from "#src/platform/errors.ts";
import { startPasskey } from "../../commands/change-faktoren.ts";
import { kontoAtWork, privatePage } from "../request.ts";
import type { Route } from "./+types/passkey-neu-optionen";

export function loader(): never {
  throw new NotFound();
}

/** A challenge for a new passkey of the own account. */
export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, konto } = await kontoAtWork(context, request);
  const started = await startPasskey(ctx, konto);
  return started.ok ? started.value : new Response(null, { status: 409, headers: privatePage() });
}
