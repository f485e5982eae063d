import { type Actor, hasRolle, steers } from "#src/shared/actor.ts";
import { istGeschlossen, type Rundenstand } from "./runde.ts";

/** Preparing a round, closing it, writing down what was decided: the Fachstelle. */
export function mayManageAuswahl(actor: Actor): boolean {
  return steers(actor);
}

/** Knowing which rounds there are: also whoever sits in a body. */
export function mayListAuswahl(actor: Actor): boolean {
  return mayManageAuswahl(actor) || hasRolle(actor, "gremienmitglied");
}

/** The accounts behind a seat. */
export type SitzForRights = {
  readonly benutzerId: string | null;
  readonly vertretungBenutzerId: string | null;
  readonly ausgeschieden: boolean;
};

/** In which capacity somebody fills in the ballot of a seat. */
export type Weg = "mitglied" | "vertretung" | "geschaeftsstelle";

/**
 * How this person may fill in the ballot of a seat (AW4): its member, its substitute, or the Fachstelle for a seat that has
 * no account and hands in paper. Null: not at all. Whoever left the body fills in nothing any more.
 */
export function wegFuer(actor: Actor, sitz: SitzForRights): Weg | null {
  if (sitz.ausgeschieden) return null;
  if (actor.id !== null && actor.id === sitz.benutzerId) return "mitglied";
  if (actor.id !== null && actor.id === sitz.vertretungBenutzerId) return "vertretung";
  return steers(actor) && sitz.benutzerId === null && sitz.vertretungBenutzerId === null ? "geschaeftsstelle" : null;
}

/** What somebody may see of what the ballots say together. */
export type Einblick = "ja" | "erst-abgeben" | "nein";

/**
 * Who sees the result (AW7): while ballots are taken, members only after their own is in, the Fachstelle with a seat of its
 * own included; without a seat the Fachstelle sees it. After closing everybody with a seat does.
 */
export function einblickFor(
  actor: Actor,
  stand: Rundenstand,
  sitze: readonly (Pick<SitzForRights, "benutzerId" | "vertretungBenutzerId"> & { readonly abgegeben: boolean })[],
): Einblick {
  const own = sitze.filter((one) => actor.id !== null && one.benutzerId === actor.id);
  const instead = sitze.filter((one) => actor.id !== null && one.vertretungBenutzerId === actor.id);
  const relevant = own.length > 0 ? own : instead;
  if (relevant.length === 0) return mayManageAuswahl(actor) ? "ja" : "nein";
  return istGeschlossen(stand) || relevant.every((one) => one.abgegeben) ? "ja" : "erst-abgeben";
}
