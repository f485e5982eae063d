import { Outlet } from "react-router";
import { PublicFrame } from "./public-frame.tsx";

/** Pages inherit this unless they say otherwise: shared caches may keep them for a minute, ours until the next change. */
export function headers() {
  return { "cache-control": "public, max-age=0, s-maxage=60" };
}

export default function Oeffentlich() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}
