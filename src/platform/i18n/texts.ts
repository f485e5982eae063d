import { IntlMessageFormat } from "intl-messageformat";
import type { TextLanguage } from "#src/shared/locale.ts";

export type Messages = Record<string, string>;
/** The interface strings of one module. German is the source; a missing one elsewhere falls back to it. */
export type Texts<Key extends string = string> = {
  readonly namespace: string;
  readonly messages: { readonly de: Record<Key, string> } & { readonly [L in Exclude<TextLanguage, "de">]?: Messages };
};

export function defineTexts<const De extends Messages>(
  namespace: string,
  messages: { de: De } & { [L in Exclude<TextLanguage, "de">]?: Messages },
): Texts<keyof De & string> {
  return { namespace, messages };
}

export type Values = Record<string, string | number>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

const compiled = new Map<string, IntlMessageFormat>();

/** The strings of a module in a language, ICU plurals and numbers included. */
export function translator<Key extends string>(texts: Texts<Key>, locale: TextLanguage): Translate<Key> {
  const own: Messages | undefined = texts.messages[locale];
  return (key, values) => {
    const found = own?.[key];
    const language = found === undefined ? "de" : locale;
    const message = found ?? texts.messages.de[key];
    if (message === undefined) return key;
    if (!message.includes("{") && !message.includes("'")) return message;
    const id = `${texts.namespace}\u0000${language}\u0000${key}`;
    let format = compiled.get(id);
    if (!format) {
      format = new IntlMessageFormat(message, intlLocale(language), undefined, { ignoreTag: true });
      compiled.set(id, format);
    }
    return String(format.format(values));
  };
}

/** Numbers in Arabic pages stay in the digits that stand on German doors and letters. */
export function intlLocale(locale: TextLanguage): string {
  if (locale === "uk") return "uk-UA";
  return locale === "ar" ? "ar-u-nu-latn" : locale === "en" ? "en-GB" : "de-DE";
}
