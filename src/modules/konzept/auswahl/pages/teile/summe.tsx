import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import type { Summe } from "../../rules/summe.ts";
import { useAuswahlTexte } from "./texte.ts";

type Rahmen = { readonly rahmenCent: number | null; readonly rahmenStellen: number | null };

/** What candidates ask together, against the frame: a sentence, and a warning when it is too much. */
export function SummenZeile({ summe, rahmen, was }: { summe: Summe; rahmen: Rahmen; was: string }) {
  const { text, f, stellen } = useAuswahlTexte();
  const saetze = [
    rahmen.rahmenCent === null
      ? text("summe.ohne-rahmen", { was, summe: f.money(summe.cent) })
      : text("summe.geld", { was, summe: f.money(summe.cent), rahmen: f.money(rahmen.rahmenCent) }),
    rahmen.rahmenStellen === null
      ? null
      : text("summe.stellen", { summe: stellen(summe.stellen), rahmen: stellen(rahmen.rahmenStellen) }),
    summe.ohneBetrag > 0 ? text("summe.ohne-betrag", { anzahl: summe.ohneBetrag }) : null,
  ].filter((satz) => satz !== null);
  const wert = (art: "geld" | "stellen", value: number) => (art === "geld" ? f.money(value) : stellen(value));
  const toepfe = summe.toepfe.map((topf) => ({
    key: topf.key,
    content: text(topf.frei < 0 ? "topf.ueberschritten" : "topf.summe", {
      name: topf.name,
      belegt: wert(topf.art, topf.belegt),
      grenze: wert(topf.art, topf.grenze),
      frei: wert(topf.art, Math.abs(topf.frei)),
    }),
  }));
  const zuViel = [
    summe.freiCent !== null && summe.freiCent < 0 ? f.money(Math.abs(summe.freiCent)) : null,
    summe.freiStellen !== null && summe.freiStellen < 0 ? stellen(-summe.freiStellen) : null,
    ...summe.toepfe.map((topf) => (topf.frei < 0 ? `${topf.name}: ${wert(topf.art, -topf.frei)}` : null)),
  ].filter((part) => part !== null);
  const liste = toepfe.length > 0 ? <PlainList items={toepfe} /> : null;
  if (!summe.ueberschritten) {
    return (
      <>
        <p className="kern-body">{saetze.join(" ")}</p>
        {liste}
      </>
    );
  }
  return (
    <Notice tone="warning" title={text("summe.ueberschritten", { betrag: f.list(zuViel) })}>
      <p>{saetze.join(" ")}</p>
      {liste}
      <p>{text("summe.hinweis")}</p>
    </Notice>
  );
}
