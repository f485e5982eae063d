import { NotFound } from "#src/platform/errors.ts";
import { passkeyChallenge } from "../../commands/sign-in.ts";
import { atWork, privatePage } from "../request.ts";
import type { Route } from "./+types/passkey-optionen";

export function loader(): never {
  throw new NotFound();
}

/** A challenge for the device, asked for by the small module when somebody presses the button. */
export async function action({ context, request }: Route.ActionArgs) {
  const { ctx, identity, at } = atWork(context, request);
  const challenge = await passkeyChallenge(ctx, identity, at);
  return challenge.ok ? challenge.value : new Response(null, { status: 429, headers: privatePage() });
}
