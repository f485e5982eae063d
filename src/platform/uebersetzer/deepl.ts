import { z } from "zod";
import { askService } from "./ask-service.ts";
import { fromHtml, toHtml } from "./auszeichnung.ts";
import { type Ask, type Uebersetzer, UebersetzerFehler } from "./vertrag.ts";

/** How DeepL calls the languages it translates German into. */
const SPRACHEN: Readonly<Record<string, string>> = {
  en: "EN-GB",
  ar: "AR",
  uk: "UK",
  ru: "RU",
  tr: "TR",
  pl: "PL",
  ro: "RO",
  fr: "FR",
};
/** So many texts go into one request. */
const AT_ONCE = 50;
const QUOTA = 456;

const answer = z.object({ translations: z.array(z.object({ text: z.string() })) });

/** @param url without path, as `https://api-free.deepl.com` */
export function deepl(ask: Ask, url: string, key: string): Uebersetzer {
  return {
    dienst: "deepl",
    kann: (sprache) => Object.hasOwn(SPRACHEN, sprache),
    async uebersetze(texte, sprache) {
      const target = SPRACHEN[sprache];
      if (!target) throw new UebersetzerFehler("sprache", false);
      const done: string[] = [];
      for (let from = 0; from < texte.length; from += AT_ONCE) {
        const text = texte.slice(from, from + AT_ONCE).map(toHtml);
        const body = { text, source_lang: "DE", target_lang: target, preserve_formatting: true, tag_handling: "html" };
        const headers = { authorization: `DeepL-Auth-Key ${key}` };
        const { translations } = await askService(ask, `${url}/v2/translate`, body, headers, answer, QUOTA);
        if (translations.length !== text.length) throw new UebersetzerFehler("unlesbar", false);
        done.push(...translations.map((one) => fromHtml(one.text)));
      }
      return done;
    },
  };
}
