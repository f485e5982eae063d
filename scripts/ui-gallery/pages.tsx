import type { ReactElement } from "react";
import { InternImport, InternStart } from "./office-pages.tsx";
import { Handlungsfeld, Start } from "./public-pages.tsx";
import { SachstandFehler } from "./sachstand-page.tsx";

/** The drawn pages 01, 02, 08, 10 and 11, shortened, to hold the components against the drawing. */
export const pages: { name: string; element: ReactElement }[] = [
  { name: "01-start", element: <Start /> },
  { name: "02-handlungsfeld", element: <Handlungsfeld /> },
  { name: "08-intern-start", element: <InternStart /> },
  { name: "10-intern-import", element: <InternImport /> },
  { name: "11-sachstand-fehler", element: <SachstandFehler /> },
];
