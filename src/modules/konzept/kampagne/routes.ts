import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** Maßnahmen that are campaigns, and what was made for them. */
export const intern: RouteConfigEntry[] = [route("massnahmen/:id/kampagne", "pages/intern/kampagne.tsx")];

export const frei: RouteConfigEntry[] = [route("konzept/materialien/:id", "pages/frei/material.ts")];
