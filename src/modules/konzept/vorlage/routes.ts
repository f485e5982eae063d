import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** Papers for the bodies. */
export const oeffentlich: RouteConfigEntry[] = [
  route("konzept/vorlagen", "pages/oeffentlich/vorlagen.tsx"),
  route("konzept/vorlagen/:slug", "pages/oeffentlich/vorlage.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("vorlagen", "pages/intern/vorlagen.tsx"),
  route("vorlagen/neu", "pages/intern/vorlage-neu.tsx"),
  route("vorlagen/:id", "pages/intern/vorlage.tsx"),
  route("vorlagen/:id/text", "pages/intern/vorlage-text.tsx"),
];

/** The same data in each form, from one file per page. */
const twins = (path: string, file: string) =>
  ["csv", "json"].map((ending) => route(`${path}.${ending}`, file, { id: `konzept/vorlage/${path}.${ending}` }));

export const frei: RouteConfigEntry[] = [
  ...twins("konzept/vorlagen", "pages/frei/vorlagen.ts"),
  ...twins("konzept/vorlagen/:slug", "pages/frei/vorlage.ts"),
  route("konzept/vorlagendateien/:id", "pages/frei/vorlage-datei.ts"),
  route("konzept/vorlagen/:slug.pdf", "pages/frei/vorlage-pdf.ts"),
  route("intern/vorlagen/:id.pdf", "pages/frei/vorlage-intern-pdf.ts"),
];
