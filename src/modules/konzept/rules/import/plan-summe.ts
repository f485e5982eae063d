import { suchtext } from "#src/shared/suchtext.ts";
import type { Bezuege } from "./bezuege.ts";
import type { Vergleichsfeld } from "../feld-texte.ts";
import type { ImportPlan, PlanEingabe, PlanZeile } from "./plan-typen.ts";
import { isOffen } from "./probleme.ts";

/** Counts the rows and lists what has to be created for those that are taken over. */
export function summarise(
  zeilen: readonly PlanZeile[],
  eingabe: PlanEingabe,
  bezuege: Bezuege,
  nummernDoppelt: boolean,
): ImportPlan {
  const count = (art: PlanZeile["art"]) => zeilen.filter((zeile) => zeile.art === art).length;
  const probleme = zeilen.flatMap((zeile) => zeile.probleme);
  const spoken = new Set(zeilen.flatMap(({ massnahmeId }) => (massnahmeId ? [massnahmeId] : [])));
  for (const { zeile, art, entwurf, unterschiede, probleme: ofRow } of zeilen) {
    if (art === "unveraendert" || art === "weggelassen" || entwurf.titel === "") continue;
    const changes = (feld: Vergleichsfeld) => art !== "geaendert" || unterschiede.some((one) => one.feld === feld);
    const feldOffen = ofRow.some((problem) => problem.code === "handlungsfeld-unbekannt" && isOffen(problem));
    if (entwurf.handlungsfeld !== "" && entwurf.handlungsfeldId === null && !feldOffen && changes("handlungsfeld")) {
      bezuege.felder.use(suchtext(entwurf.handlungsfeld), entwurf.handlungsfeld, zeile);
    }
    const { federfuehrung, mitwirkung } = entwurf.zustaendigkeit;
    for (const bezug of [federfuehrung?.bezug, ...mitwirkung.map((one) => one.bezug)]) {
      if (bezug?.art === "neue-stelle" && changes("zustaendigkeit"))
        bezuege.stellen.use(bezug.schluessel, bezug.name, zeile);
    }
    for (const { programmBezug } of entwurf.finanzierung.aussagen) {
      if (programmBezug?.art === "neues-programm" && changes("finanzierung")) {
        bezuege.programme.use(programmBezug.schluessel, programmBezug.name, zeile);
      }
    }
  }
  const withTitle = zeilen.filter(({ entwurf }) => entwurf.titel !== "");
  return {
    zeilen,
    summen: {
      neu: count("neu"),
      geaendert: count("geaendert"),
      unveraendert: count("unveraendert"),
      problem: count("problem"),
      weggelassen: count("weggelassen"),
      offen: probleme.filter((problem) => isOffen(problem) && problem.entscheidungInZeile === null).length,
      hinweise: probleme.filter(({ schwere }) => schwere === "hinweis").length,
    },
    neueHandlungsfelder: bezuege.felder.listNeue(),
    neueStellen: bezuege.stellen.listNeue(),
    neueProgramme: bezuege.programme.listNeue(),
    nichtInDatei: eingabe.existing.map(({ id }) => id).filter((id) => !spoken.has(id)),
    brauchtHandlungsfeld: withTitle.length > 0 && withTitle.every(({ entwurf }) => entwurf.handlungsfeld === ""),
    nummernDoppelt,
  };
}
