import { Outlet } from "react-router";
import { hasWegweiser } from "#src/modules/wegweiser/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import type { Route } from "./+types/oeffentlich";
import { PublicFrame } from "./public-frame.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return { wegweiser: await hasWegweiser(context.get(ctxKey)) };
}

/** Pages inherit this unless they say otherwise: shared caches may keep them for a minute, ours until the next change. */
export function headers() {
  return { "cache-control": "public, max-age=0, s-maxage=60" };
}

export default function Oeffentlich({ loaderData }: Route.ComponentProps) {
  return (
    <PublicFrame wegweiser={loaderData.wegweiser}>
      <Outlet />
    </PublicFrame>
  );
}
