import { Outlet } from "react-router";
import { missingFactor } from "#src/modules/zugang/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { isIntern } from "#src/shared/actor.ts";
import type { Route } from "./+types/konto";
import { OfficeFrame } from "./office-frame.tsx";

export function loader({ context }: Route.LoaderArgs) {
  const { actor } = context.get(ctxKey);
  return { menu: isIntern(actor) && !missingFactor(actor) };
}

export function headers() {
  return { "cache-control": "private, no-store" };
}

/** The own account: behind the sign-in like the internal area, also for those who may not enter that yet. */
export default function Konto({ loaderData }: Route.ComponentProps) {
  return (
    <OfficeFrame menu={loaderData.menu}>
      <Outlet />
    </OfficeFrame>
  );
}
