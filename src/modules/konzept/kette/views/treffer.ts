import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { decideVerbleib } from "../rules/verbleib.ts";
import { type AdressArt, type Adresse, findByAdresse, listNachfolger } from "../store/verbleib.ts";

/** What stands at a public address: the thing, the address it moved to, or that it is gone and what came after it. */
export type Treffer<Seite> =
  | { readonly art: "da"; readonly seite: Seite }
  | { readonly art: "weiter"; readonly pfad: string }
  | { readonly art: "fort"; readonly titel: string; readonly nachfolger: readonly Nachfolger[] };

export type Nachfolger = { readonly name: string | null; readonly titel: string; readonly pfad: string };

const PFAD: Readonly<Record<AdressArt, string>> = {
  bedarf: "/konzept/bedarfe/",
  wirkungsziel: "/konzept/ziele/",
  massnahme: "/konzept/massnahmen/",
  handlungsfeld: "/konzept/handlungsfelder/",
};

export const pfadOf = ({ art, name }: Pick<Adresse, "art" | "name">): string => `${PFAD[art]}${name}`;

/**
 * What became of a public thing that is no longer there.
 *
 * @throws NotFound when there never was one, or nobody outside ever saw it
 */
export async function findVerbleib(
  db: Db,
  art: AdressArt,
  name: string,
): Promise<Exclude<Treffer<never>, { readonly art: "da" }>> {
  const fund = await findByAdresse(db, art, name);
  const nachfolger = fund?.archiviertAm ? await listNachfolger(db, art, fund.id) : [];
  const verbleib = decideVerbleib(
    fund && { veroeffentlicht: fund.veroeffentlicht, archiviert: fund.archiviertAm !== null },
    nachfolger,
  );
  if (!fund || verbleib.art === "unbekannt") throw new NotFound();
  if (verbleib.art === "weiter") return { art: "weiter", pfad: pfadOf(verbleib.adresse) };
  return {
    art: "fort",
    titel: art === "handlungsfeld" ? fund.titel : `${fund.name} ${fund.titel}`,
    nachfolger: verbleib.nachfolger.map((one) => ({
      name: one.art === "handlungsfeld" ? null : one.name,
      titel: one.titel,
      pfad: pfadOf(one),
    })),
  };
}

/** The same answer with another form of the page. */
export function mapTreffer<A, B>(treffer: Treffer<A>, change: (seite: A) => B): Treffer<B> {
  return treffer.art === "da" ? { art: "da", seite: change(treffer.seite) } : treffer;
}
