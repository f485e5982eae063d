import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** Who writes what, and what is approved. */
export const intern: RouteConfigEntry[] = [route("redaktion", "pages/intern/redaktion.tsx")];
