import { formatBytes } from "#src/shared/datei.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { Locale } from "#src/shared/locale.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import { Muted } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { GremiumStand } from "../rules/gremium.ts";
import { gremienTexts } from "../texts/index.ts";
import type { DateiView } from "../views/mandate.ts";

type Named = { readonly name: string; readonly nameUebersetzt: Uebersetzt };

/** The name of a body in the reader's language, or in German. */
export function useGremiumName(): (gremium: Named) => { text: string; lang: Locale | undefined } {
  const { locale } = usePage();
  return ({ name, nameUebersetzt }) => {
    const own = nameUebersetzt[locale];
    return own || locale === "de" ? { text: own || name, lang: undefined } : { text: name, lang: "de" };
  };
}

export function GremiumName({ gremium }: { gremium: Named }) {
  const { text, lang } = useGremiumName()(gremium);
  return lang ? (
    <span lang={lang} dir="ltr">
      {text}
    </span>
  ) : (
    <>{text}</>
  );
}

const TONE = { "in-gruendung": "luecke", aktiv: "gut", ruhend: "ruht", aufgeloest: "ruht" } as const;

export function StandZeichen({ stand }: { stand: GremiumStand }) {
  const text = usePage().t(gremienTexts);
  return <StatusMark tone={TONE[stand]}>{text(`stand.${stand}`)}</StatusMark>;
}

/** A function or the Stelle or municipality that holds a seat. */
export function useWer(): (row: {
  titel: string | null;
  titelUebersetzt: Uebersetzt | null;
  ort: { name: string } | null;
}) => { text: string; lang: Locale | undefined } {
  const { locale } = usePage();
  return ({ titel, titelUebersetzt, ort }) => {
    const own = titelUebersetzt?.[locale];
    const text = own || titel || ort?.name || "–";
    return { text, lang: own || locale === "de" ? undefined : "de" };
  };
}

/** The uploaded document of a decision as a link, with its kind and size. */
export function DateiLink({ slug, datei }: { slug: string; datei: DateiView }) {
  const { t, f, link } = usePage();
  const text = t(gremienTexts);
  return (
    <>
      <TextLink href={link(`/mandate/${slug}/dokument`)}>
        {text("mandat.datei.laden", { art: datei.art, groesse: formatBytes(datei.bytes, f) })}
      </TextLink>
      {datei.oeffentlich ? null : <Muted> {text("mandat.datei.intern")}</Muted>}
    </>
  );
}
