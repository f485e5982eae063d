import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const { route } = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  route("berichte", "berichte/pages/oeffentlich/berichte.tsx"),
  route("berichte/:slug", "berichte/pages/oeffentlich/bericht.tsx"),
];

export const intern: RouteConfigEntry[] = [
  route("controlling", "controlling/pages/intern/controlling.tsx"),
  route("berichte", "berichte/pages/intern/berichte.tsx"),
  route("berichte/neu", "berichte/pages/intern/bericht-neu.tsx"),
  route("berichte/:id", "berichte/pages/intern/bericht.tsx"),
];

export const frei: RouteConfigEntry[] = [
  route("berichte.csv", "berichte/pages/frei/berichte-csv.ts"),
  route("berichte.json", "berichte/pages/frei/berichte-json.ts"),
  route("berichte/:slug.json", "berichte/pages/frei/bericht-json.ts"),
  route("berichte/:slug.pdf", "berichte/pages/frei/bericht-pdf.ts"),
  route("berichte/:slug.xlsx", "berichte/pages/frei/bericht-xlsx.ts"),
];
