import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** What the bodies decide about the way, about structures for a time, and about what is to be done. */
export const intern: RouteConfigEntry[] = [
  route("beschluesse", "pages/intern/beschluesse.tsx"),
  route("beschluesse/:id", "pages/intern/beschluss.tsx"),
];
