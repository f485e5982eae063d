import type { RouteConfigEntry } from "@react-router/dev/routes";

export const oeffentlich: RouteConfigEntry[] = [];
export const intern: RouteConfigEntry[] = [];
export const frei: RouteConfigEntry[] = [];
