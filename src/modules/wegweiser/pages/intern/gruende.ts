import { usePage } from "#src/platform/http/page.tsx";
import { wegweiserTexts } from "../../texts/index.ts";

const GRUENDE = [
  "keine-schritte",
  "keine-lebenslage",
  "kein-ort",
  "schon-so",
  "schritte-zahl",
  "erst-lesen",
  "nachname-halb",
  "nachname-verkehrt",
  "alter-verkehrt",
  "ende-vor-anfang",
  "haus-im-kreis",
  "text-fehlt",
  "ort-fehlt",
  "name-vergeben",
  "nicht-leer",
] as const;

/** The sentence for every reason of the rules of this module, saying what to do. */
export function useGruende(): Record<string, string> {
  const text = usePage().t(wegweiserTexts);
  return {
    ...Object.fromEntries(GRUENDE.map((grund) => [grund, text(`grund.${grund}`)])),
    // Pages of buttons have nothing typed to compare: a plain sentence says it.
    veraltet: text("grund.inzwischen-geaendert"),
  };
}
