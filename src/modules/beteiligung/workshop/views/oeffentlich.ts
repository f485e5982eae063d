import { listFolgenJe, listProzessNamen, viewElemente } from "#src/modules/konzept/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { acceptAnmeldung } from "../rules/anmeldung.ts";
import { findAnmeldungByToken, listAnmeldungen } from "../store/anmeldungen.ts";
import { findWorkshop, findWorkshopBySlug, listGruppen, listWorkshops, type Workshop } from "../store/workshops.ts";
import { loadPinnwand } from "./pinnwand.ts";

const kurz = ({ slug, runde, titel, tag, von, bis, ort, stand, anmeldungBis }: Workshop) => ({
  slug,
  runde,
  titel,
  tag,
  von,
  bis,
  ort,
  stand,
  anmeldungBis,
});

/** The keys under which everything on the board of a group is cited. */
function quellenOf({ lose, cluster }: Awaited<ReturnType<typeof loadPinnwand>>[number]): string[] {
  return [
    ...cluster.map((one) => `cluster:${one.id}`),
    ...[...lose, ...cluster.flatMap((one) => one.karten)].map((one) => `karte:${one.id}`),
  ];
}

/** Workshops that everybody can know of, the newest first. */
export async function viewWorkshops(ctx: Ctx) {
  return (await ctx.db.read((db) => listWorkshops(db, ["anmeldung", "laeuft", "dokumentiert"]))).map(kurz);
}

/**
 * One workshop as everybody may see it: what it is, whether one can register, and once it is released what came out (WS13).
 *
 * @throws NotFound when nobody outside the office can know of it
 */
export async function viewWorkshop(ctx: Ctx, slug: string) {
  const prozesse = await listProzessNamen(ctx);
  const { workshop, gruppen, anmeldungen, pinnwand } = await ctx.db.read(async (db) => {
    const found = await findWorkshopBySlug(db, slug);
    if (!found || found.stand === "geplant") throw new NotFound();
    return {
      workshop: found,
      gruppen: await listGruppen(db, [found.id]),
      anmeldungen: await listAnmeldungen(db, [found.id]),
      pinnwand: found.stand === "dokumentiert" ? await loadPinnwand(db, found) : null,
    };
  });
  const zahl = (stand: "angemeldet" | "warteliste") => anmeldungen.filter((one) => one.stand === stand).length;
  const [angemeldet, wartend] = [zahl("angemeldet"), zahl("warteliste")];
  const lage = acceptAnmeldung({ ...workshop, angemeldet, wartend }, ctx.today);
  const { einleitung, moderation, plaetze, hilfen, agenda, teilnehmende, dokumentiertAm, prozessId, id, rev } =
    workshop;
  // What became of it is told as far as everybody may know the element today.
  const ids = (pinnwand ?? []).flatMap((one) => one.cluster.flatMap((cluster) => cluster.ergebnisId ?? []));
  const sichtbar = await viewElemente({ ...ctx, actor: OEFFENTLICH }, ids);
  const folgen = await listFolgenJe(ctx, (pinnwand ?? []).flatMap(quellenOf));
  return {
    ...kurz(workshop),
    id,
    rev,
    einleitung,
    moderation,
    plaetze,
    hilfen,
    agenda,
    teilnehmende,
    dokumentiertAm,
    prozess: prozesse.find((one) => one.id === prozessId) ?? null,
    gruppen: gruppen.map(({ id: gruppeId, name, thema }) => ({ id: gruppeId, name, thema })),
    anmeldung: { art: lage.ok ? lage.value : lage.reason, frei: Math.max(0, plaetze - angemeldet), wartend },
    /** What rests on anything that was said in it. */
    folgen: [...new Map([...folgen.values()].flat().map((one) => [one.kennung, one])).values()],
    pinnwand:
      pinnwand?.map((gruppe) => ({
        ...gruppe,
        lose: gruppe.lose.map((one) => ({ ...one, folgen: folgen.get(`karte:${one.id}`) ?? [] })),
        cluster: gruppe.cluster.map(({ ergebnisArt, ergebnisId, ergebnisKennung, ...cluster }) => {
          const found = ergebnisId ? sichtbar.get(ergebnisId) : undefined;
          return {
            ...cluster,
            folgen: folgen.get(`cluster:${cluster.id}`) ?? [],
            karten: cluster.karten.map((one) => ({ ...one, folgen: folgen.get(`karte:${one.id}`) ?? [] })),
            ergebnis: ergebnisArt
              ? {
                  art: ergebnisArt,
                  kennung: found?.kennung ?? (ergebnisArt === "idee" ? ergebnisKennung : null),
                  titel: found?.titel ?? null,
                }
              : null,
          };
        }),
      })) ?? null,
  };
}
export type WorkshopView = Awaited<ReturnType<typeof viewWorkshop>>;

/** What the link of a mail is about; null when it opens nothing. */
export async function viewAbsage(ctx: Ctx, slug: string, token: string) {
  return ctx.db.read(async (db) => {
    const anmeldung = await findAnmeldungByToken(db, tokenHash(token));
    const workshop = anmeldung && (await findWorkshop(db, anmeldung.workshopId));
    return anmeldung && workshop?.slug === slug
      ? { ...kurz(workshop), angemeldet: anmeldung.stand !== "abgesagt" }
      : null;
  });
}

/** Public addresses of workshops. */
export async function listWorkshopAdressen(ctx: Ctx): Promise<string[]> {
  return ["/workshops", ...(await viewWorkshops(ctx)).map((one) => `/workshops/${one.slug}`)];
}
