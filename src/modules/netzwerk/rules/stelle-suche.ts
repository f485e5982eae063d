import { suchtext } from "#src/shared/suchtext.ts";
import { isEinheitArt, type Sphaere, type StelleAngaben, type StelleArt } from "./stelle.ts";

/** The text in which the directory searches: every name, the task and the place. */
export function suchtextOf(
  angaben: Pick<StelleAngaben, "name" | "kurzname" | "nameUebersetzt" | "weitereNamen" | "aufgabe" | "ort">,
): string {
  const { name, kurzname, nameUebersetzt, weitereNamen, aufgabe, ort } = angaben;
  return suchtext([name, kurzname, ...Object.values(nameUebersetzt), ...weitereNamen, aufgabe, ort].join(" "));
}

/** The words a person is looking for; each must occur. At most eight, so that nobody makes the database sweat. */
export function suchworte(frage: string): string[] {
  return suchtext(frage).split(" ").filter(Boolean).slice(0, 8);
}

const WIRTSCHAFT = new Set<StelleArt>(["betrieb", "wohnungswirtschaft", "medien", "buero"]);
const OEFFENTLICH = new Set<StelleArt>(["behoerde", "landesbehoerde", "schule"]);

/** The sphere a kind usually belongs to; only a first guess for new entries. */
export function guessSphaere(art: StelleArt): Sphaere {
  if (isEinheitArt(art) || OEFFENTLICH.has(art)) return "oeffentlich";
  return WIRTSCHAFT.has(art) ? "wirtschaft" : "gesellschaft";
}
