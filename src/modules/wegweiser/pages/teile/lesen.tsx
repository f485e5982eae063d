import { Fragment } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { type Translate, translator } from "#src/platform/i18n/texts.ts";
import type { Datum } from "#src/shared/datum.ts";
import { isLocale, isTextLanguage, type Locale, localePath, type TextLanguage } from "#src/shared/locale.ts";
import { richtung, type Sprache } from "../../rules/sprachen.ts";
import type { Uhrzeit } from "../../rules/zeiten.ts";
import { type WegweiserKey, wegweiserTexts } from "../../texts/index.ts";

/** What the parts of a page ask of the language somebody reads in. */
export type Lesen = {
  readonly text: Translate<WegweiserKey>;
  /** The language of the words around: where a text is in another one, it says so. */
  readonly um: TextLanguage;
  /** An address of the guide that keeps the language. */
  readonly weg: (path: string) => string;
  readonly tag: (datum: Datum) => string;
  readonly uhr: (zeit: Uhrzeit) => string;
};

export function useLesen(sprache: Sprache): Lesen {
  return lesenFor(sprache, usePage().locale);
}

/** As `useLesen`, for what is no page. */
export function lesenFor(sprache: Sprache, shown: Locale): Lesen {
  const locale = isLocale(sprache) ? sprache : shown;
  const um = isTextLanguage(sprache) ? sprache : locale;
  const extra = !isLocale(sprache);
  const f = formatsFor(locale);
  return {
    text: translator(wegweiserTexts, um),
    um,
    weg: (path) => {
      const [bare = "", hash] = path.split("#", 2);
      const asked = extra ? `${bare}${bare.includes("?") ? "&" : "?"}sprache=${sprache}` : bare;
      return localePath(locale, hash === undefined ? asked : `${asked}#${hash}`);
    },
    tag: (datum) => (um === "uk" ? f.date(datum) : f.longDate(datum)),
    uhr: (zeit) => (um === "de" || um === "de-simple" ? germanTime(zeit) : zeit),
  };
}

/** `08:00` is 8, `13:30` is 13.30. */
function germanTime(zeit: Uhrzeit): string {
  const [hour = "", minute = ""] = zeit.split(":");
  return minute === "00" ? String(Number(hour)) : `${Number(hour)}.${minute}`;
}

type Worte = { readonly text: string; readonly lang: Sprache };

/** A text that may be in another language than the words around it. */
export function Text({ t, um }: { t: Worte; um: Sprache }) {
  const lines = t.text.split("\n");
  const content = lines.map((line, place) => (
    <Fragment key={line}>
      {place > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
  if (t.lang === um) return <>{content}</>;
  return (
    <span lang={t.lang} dir={richtung(t.lang)}>
      {content}
    </span>
  );
}

/** The German word that stands on doors and in letters, beside its translation. */
export function Amtlich({ name, um }: { name: string; um: Sprache }) {
  return um === "de" ? (
    <>{name}</>
  ) : (
    <bdi lang="de" dir="ltr">
      {name}
    </bdi>
  );
}

/** Stands for a name while a sentence is made around it. */
const PLATZ = "\u0001";

/** A sentence with a name in it, German unless said otherwise, which says its language wherever the sentence puts it. */
export function Satz({ of, name, um }: { of: (name: string) => string; name: string | Worte; um: Sprache }) {
  const [before, after] = of(PLATZ).split(PLATZ, 2);
  return (
    <>
      {before}
      <Text t={typeof name === "string" ? { text: name, lang: "de" } : name} um={um} />
      {after}
    </>
  );
}

/** A telephone number that can be tapped. */
export function Anruf({ nummer }: { nummer: string }) {
  return (
    <a className="wk-a" href={`tel:${nummer.replace(/[^+\d]/g, "")}`}>
      <bdi dir="ltr">{nummer.replaceAll(" ", "\u00a0")}</bdi>
    </a>
  );
}
