import type { Translate } from "#src/platform/i18n/texts.ts";
import { listGruppen, type Teil, type UnterschiedView } from "../../fassung/rules/darstellung.ts";
import type { fassungTexts } from "../../fassung/texts/index.ts";
import type { PapierBlock } from "./data.ts";

type Text = Translate<keyof (typeof fassungTexts)["messages"]["de"]>;

const gleich = (text: string) => [{ art: "gleich" as const, text }];
const nameOf = ({ kennung, titel }: Teil) => `${kennung} ${titel}`.trim();

/** What changed, on paper: by Handlungsfeld, each entry with its words and its reason. */
export function aenderungenBloecke(eintraege: readonly UnterschiedView[], t: Text): PapierBlock[] {
  return listGruppen(eintraege).flatMap((gruppe): PapierBlock[] => [
    { art: "ueberschrift", ebene: 3, text: gruppe.feld ?? t("arten.kapitel"), neueSeite: false },
    ...gruppe.eintraege.flatMap((one) => eintragOf(one, t)),
  ]);
}

function eintragOf(one: UnterschiedView, t: Text): PapierBlock[] {
  const shown = one.nachher[0] ?? one.vorher[0];
  if (!shown) return [];
  const group = one.vorher.length + one.nachher.length > 2 || one.vorgang === "ersetzt";
  const names = (parts: readonly Teil[]) => gleich(parts.map(nameOf).join("; "));
  return [
    {
      art: "eintrag",
      was: `${t(`art.${one.art}`)} ${t(`vorgang.${one.vorgang}`)}`,
      titel: nameOf(shown),
      zeilen: [
        ...(group && one.vorher.length > 0 ? [{ name: t("aenderung.vorher"), stuecke: names(one.vorher) }] : []),
        ...(group && one.nachher.length > 0 ? [{ name: t("aenderung.jetzt"), stuecke: names(one.nachher) }] : []),
        ...(one.umzug ? [{ name: "", stuecke: gleich(t("vergleich.umzug", one.umzug)) }] : []),
        ...one.texte.map(({ feld, worte }) => ({
          name: t(`feld.${feld}`),
          stuecke: worte.flatMap((wort, at) =>
            wort.art === "gestrichen" && worte[at + 1]?.art === "neu" ? [{ ...wort }, ...gleich(" ")] : [{ ...wort }],
          ),
        })),
        ...(one.gruende.length > 0
          ? [{ name: t("vergleich.warum").replace(/:$/u, ""), stuecke: gleich(one.gruende.join(" ")) }]
          : one.vorgang === "entfallen"
            ? [{ name: "", stuecke: gleich(t("vergleich.ohne-grund")) }]
            : []),
      ],
    },
  ];
}
