import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [];

export const intern: RouteConfigEntry[] = [route("controlling", "controlling/pages/intern/controlling.tsx")];

export const frei: RouteConfigEntry[] = [];
