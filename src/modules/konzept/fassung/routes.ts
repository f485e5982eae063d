import { relative, type RouteConfigEntry } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

/** Adopted states of the Konzept and what changed between them. */
export const oeffentlich: RouteConfigEntry[] = [
  route("konzept/fassungen", "pages/oeffentlich/fassungen.tsx"),
  route("konzept/fassungen/:slug", "pages/oeffentlich/fassung.tsx"),
  route("konzept/fassungen/:slug/:feld", "pages/oeffentlich/fassung-feld.tsx"),
  route("konzept/aenderungen", "pages/oeffentlich/aenderungen.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("fassungen", "pages/intern/fassungen.tsx"),
  route("fassungen/neu", "pages/intern/fassung-neu.tsx"),
  route("fassungen/begruenden", "pages/intern/begruenden.tsx"),
];

/** The same data in each form, from one file per page. */
const twins = (path: string, file: string) =>
  ["csv", "json"].map((ending) => route(`${path}.${ending}`, file, { id: `konzept/fassung/${path}.${ending}` }));

export const frei: RouteConfigEntry[] = [
  ...twins("konzept/fassungen", "pages/frei/fassungen.ts"),
  ...twins("konzept/fassungen/:slug", "pages/frei/fassung.ts"),
  ...twins("konzept/aenderungen", "pages/frei/aenderungen.ts"),
  route("konzept/aenderungen.pdf", "pages/frei/aenderungen-pdf.ts"),
];
