import { formatBytes } from "#src/shared/datei.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { ANHAENGE_HOECHSTENS } from "../../rules/anhang.ts";
import { anhangTexts } from "../../texts/index.ts";
import type { AnhangView } from "../../views/anhaenge.ts";

const MAENGEL = [
  "zu-viele-anhaenge",
  "anhang-zu-gross",
  "dateiart-falsch",
  "pdf-geschuetzt",
  "pdf-mit-programm",
  "bild-zu-gross",
  "datei-kaputt",
] as const;

/** Whether a refusal is about the files of an answer and nothing else. */
export function istAnhangMangel(reason: string): reason is (typeof MAENGEL)[number] {
  return (MAENGEL as readonly string[]).includes(reason);
}

/** The strings about files of an answer. */
export function useAnhangTexte() {
  const page = useTexte();
  const text = page.t(anhangTexts);
  return {
    ...page,
    text,
    /** `PDF, 1,2 MB` */
    angaben: (one: AnhangView) => text("angaben", { art: one.art, groesse: formatBytes(one.bytes, page.f) }),
    /** The sentence for what is wrong with the chosen files. */
    mangel: (code: string | undefined) =>
      code !== undefined && istAnhangMangel(code) ? text(`fehler.${code}`, { anzahl: ANHAENGE_HOECHSTENS }) : undefined,
  };
}
