import { z } from "zod";
import { askService } from "./ask-service.ts";
import { fromHtml, toHtml } from "./auszeichnung.ts";
import { type Ask, type Uebersetzer, UebersetzerFehler } from "./vertrag.ts";

const SPRACHEN: ReadonlySet<string> = new Set(["en", "ar", "uk", "ru", "tr", "fa", "pl", "ro", "fr"]);

const answer = z.object({ translatedText: z.array(z.string()) });

/** @param url without path; `key` may be empty for a server of one's own */
export function libreTranslate(ask: Ask, url: string, key: string): Uebersetzer {
  return {
    dienst: "libretranslate",
    kann: (sprache) => SPRACHEN.has(sprache),
    async uebersetze(texte, sprache) {
      if (!SPRACHEN.has(sprache)) throw new UebersetzerFehler("sprache", false);
      if (texte.length === 0) return [];
      const body = {
        q: texte.map(toHtml),
        source: "de",
        target: sprache,
        format: "html",
        ...(key ? { api_key: key } : {}),
      };
      const { translatedText } = await askService(ask, `${url}/translate`, body, {}, answer, null);
      if (translatedText.length !== texte.length) throw new UebersetzerFehler("unlesbar", false);
      return translatedText.map(fromHtml);
    },
  };
}
