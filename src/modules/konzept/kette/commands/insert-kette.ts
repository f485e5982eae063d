import type { Change } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept } from "#src/shared/result.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import type { KonzeptId, MassnahmeId } from "../../rules/massnahme.ts";
import type { Einschaetzung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { acceptBedarf, type BedarfInhalt, suchtextOfBedarf } from "../rules/bedarf.ts";
import { acceptBeleg, type BelegInhalt } from "../rules/beleg.ts";
import { acceptIndikator, type IndikatorInhalt } from "../rules/indikator.ts";
import { acceptKapitel, type KapitelInhalt } from "../rules/kapitel.ts";
import { numberOfKennungOf } from "../rules/kennung.ts";
import type {
  BedarfId,
  BelegId,
  IndikatorId,
  KapitelId,
  Verknuepfung,
  WirkungszielId,
  Zielwert,
} from "../rules/kette.ts";
import { acceptZiel, suchtextOfZiel, type ZielInhalt } from "../rules/wirkungsziel.ts";
import { insertBedarfe } from "../store/bedarfe.ts";
import { insertBelege } from "../store/belege.ts";
import { insertIndikatoren } from "../store/indikatoren.ts";
import { insertKanten } from "../store/kanten.ts";
import { insertKapitel } from "../store/kapitel.ts";
import { insertSachstaende, type MassnahmeLage, saveLagen } from "../store/lage.ts";
import { saveLetzteKennungen } from "../store/kennungen.ts";
import { insertZiele } from "../store/ziele.ts";

type Zustand = "oeffentlich" | "entwurf";

export type NeueLeistung = {
  readonly id: Id<"Leistung">;
  readonly name: string;
  readonly einheit: string;
  readonly soll: number | null;
};

/** Everything around the Maßnahmen of a Konzept, with the ids it shall have. Nothing of it may exist yet. */
export type GanzeKette = {
  readonly belege: readonly { readonly id: BelegId; readonly inhalt: BelegInhalt }[];
  readonly bedarfe: readonly {
    readonly id: BedarfId;
    readonly kennung: string;
    readonly zustand: Zustand;
    readonly inhalt: BedarfInhalt;
    readonly belege: readonly Verknuepfung<BelegId>[];
  }[];
  readonly indikatoren: readonly { readonly id: IndikatorId; readonly inhalt: IndikatorInhalt }[];
  readonly ziele: readonly {
    readonly id: WirkungszielId;
    readonly kennung: string;
    readonly zustand: Zustand;
    readonly inhalt: ZielInhalt;
    readonly bedarfe: readonly Verknuepfung<BedarfId>[];
    readonly indikatoren: readonly Zielwert[];
  }[];
  readonly kapitel: readonly { readonly id: KapitelId; readonly zustand: Zustand; readonly inhalt: KapitelInhalt }[];
  readonly massnahmen: readonly {
    readonly id: MassnahmeId;
    readonly lage: MassnahmeLage;
    readonly ziele: readonly Verknuepfung<WirkungszielId>[];
    readonly leistungen: readonly NeueLeistung[];
  }[];
  readonly sachstaende: readonly {
    readonly massnahmeId: MassnahmeId;
    readonly tag: Datum;
    readonly umsetzung: Umsetzung;
    readonly einschaetzung: Einschaetzung | null;
    readonly grund: string;
    readonly neuerTermin: Datum | null;
    readonly bericht: string;
    readonly naechsteSchritte: string;
    readonly gemeldetVon: string;
    readonly oeffentlich: boolean;
    readonly leistungen: readonly { readonly leistungId: Id<"Leistung">; readonly ist: number }[];
  }[];
  readonly gemeindeStaende: readonly {
    readonly massnahmeId: MassnahmeId;
    readonly gemeindeId: Id<"Gemeinde">;
    readonly umsetzung: Umsetzung;
    readonly anzahl: number | null;
    readonly bemerkung: string;
    readonly tag: Datum;
  }[];
};

/**
 * Part of `importKonzept`: writes the chain around Maßnahmen that are written already. The years of its Wirkungsziele
 * may have passed; everything else follows the rules of single ones.
 *
 * @returns what the audit entry of the whole Konzept says of it
 */
export async function insertKette(tx: Tx, ctx: Ctx, konzeptId: KonzeptId, kette: GanzeKette) {
  const now = new Date(ctx.now);
  const published = (zustand: Zustand) => (zustand === "oeffentlich" ? now : null);
  for (const { inhalt } of kette.belege) {
    const accepted = acceptBeleg(inhalt, ctx.today);
    if (!accepted.ok) return accepted;
  }
  for (const { inhalt } of kette.bedarfe) {
    const accepted = acceptBedarf(inhalt);
    if (!accepted.ok) return accepted;
  }
  for (const { inhalt } of kette.ziele) {
    const accepted = acceptZiel(inhalt, ctx.today, inhalt.zieljahr);
    if (!accepted.ok) return accepted;
  }
  for (const { inhalt } of kette.indikatoren) {
    const accepted = acceptIndikator(inhalt);
    if (!accepted.ok) return accepted;
  }
  for (const { inhalt } of kette.kapitel) {
    const accepted = acceptKapitel(inhalt);
    if (!accepted.ok) return accepted;
  }
  const placed = positionsWithin();
  await insertBelege(
    tx,
    kette.belege.map(({ id, inhalt }) => ({ id, konzeptId, ...inhalt })),
  );
  await insertBedarfe(
    tx,
    kette.bedarfe.map(({ id, kennung, zustand, inhalt }) => ({
      id,
      konzeptId,
      kennung,
      inhalt,
      position: placed(`bedarf ${inhalt.handlungsfeldId}`),
      suchtext: suchtextOfBedarf(kennung, inhalt),
      veroeffentlichtAm: published(zustand),
    })),
  );
  await insertZiele(
    tx,
    kette.ziele.map(({ id, kennung, zustand, inhalt }) => ({
      id,
      konzeptId,
      kennung,
      inhalt,
      position: placed(`ziel ${inhalt.handlungsfeldId}`),
      suchtext: suchtextOfZiel(kennung, inhalt),
      veroeffentlichtAm: published(zustand),
    })),
  );
  const slugs = new Set<string>();
  const slugFor = (name: string) => {
    const slug = freeSlug(name, slugs);
    slugs.add(slug);
    return slug;
  };
  const indikatoren = kette.indikatoren.map(({ id, inhalt }) => ({
    id,
    konzeptId,
    slug: slugFor(inhalt.name),
    ...inhalt,
  }));
  await insertIndikatoren(tx, indikatoren);
  slugs.clear();
  await insertKapitel(
    tx,
    kette.kapitel.map(({ id, zustand, inhalt }) => ({
      id,
      konzeptId,
      slug: slugFor(inhalt.titel),
      position: placed("kapitel"),
      veroeffentlichtAm: published(zustand),
      ...inhalt,
    })),
  );
  await insertKanten(tx, {
    bedarfBelege: kette.bedarfe.flatMap(({ id, belege }) =>
      belege.map((one, at) => ({ bedarfId: id, belegId: one.id, grund: one.grund, position: at + 1 })),
    ),
    bedarfZiele: kette.ziele.flatMap(({ id, bedarfe }) =>
      bedarfe.map((one) => ({ bedarfId: one.id, wirkungszielId: id, grund: one.grund })),
    ),
    zielMassnahmen: kette.massnahmen.flatMap(({ id, ziele }) =>
      ziele.map((one) => ({ wirkungszielId: one.id, massnahmeId: id, grund: one.grund })),
    ),
    zielIndikatoren: kette.ziele.flatMap(({ id, indikatoren: misst }) =>
      misst.map(({ indikatorId, wert, jahr }) => ({
        wirkungszielId: id,
        indikatorId,
        zielwert: wert,
        zieljahr: jahr,
      })),
    ),
  });
  await saveLagen(
    tx,
    kette.massnahmen.map(({ id, lage }) => ({ id, ...lage })),
  );
  await insertSachstaende(tx, sachstaendeOf(kette));
  const highest = (glied: "bedarf" | "wirkungsziel", rows: readonly { readonly kennung: string }[]) =>
    Math.max(0, ...rows.map(({ kennung }) => numberOfKennungOf(glied, kennung) ?? 0));
  await saveLetzteKennungen(tx, konzeptId, {
    letzterBedarf: highest("bedarf", kette.bedarfe),
    letztesZiel: highest("wirkungsziel", kette.ziele),
  });
  return accept(changesOf(kette));
}

/** The next place in each of several lists. */
function positionsWithin() {
  const last = new Map<string, number>();
  return (list: string) => {
    const position = (last.get(list) ?? 0) + 1;
    last.set(list, position);
    return position;
  };
}

function sachstaendeOf(kette: GanzeKette) {
  const reports = kette.sachstaende.map(({ leistungen, ...stand }) => ({
    row: { ...stand, id: newId<"Sachstand">() },
    leistungen,
  }));
  return {
    leistungen: kette.massnahmen.flatMap(({ id, leistungen }) =>
      leistungen.map((leistung, at) => ({ ...leistung, massnahmeId: id, position: at + 1 })),
    ),
    sachstaende: reports.map(({ row }) => row),
    sachstandLeistungen: reports.flatMap(({ row, leistungen }) =>
      leistungen.map((leistung) => ({ ...leistung, sachstandId: row.id })),
    ),
    gemeindeStaende: kette.gemeindeStaende,
  };
}

function changesOf(kette: GanzeKette): Change[] {
  return [
    ...kette.belege.map(({ id, inhalt }) => ({
      kind: "beleg",
      id,
      after: { art: inhalt.art, freigabe: inhalt.freigabe },
    })),
    ...kette.bedarfe.map(({ id, kennung, inhalt }) => ({ kind: "bedarf", id, after: { kennung, ...inhalt } })),
    ...kette.ziele.map(({ id, kennung, inhalt }) => ({ kind: "wirkungsziel", id, after: { kennung, ...inhalt } })),
    ...kette.indikatoren.map(({ id, inhalt }) => ({ kind: "indikator", id, after: { ...inhalt } })),
    ...kette.kapitel.map(({ id, inhalt }) => ({ kind: "kapitel", id, after: { titel: inhalt.titel } })),
  ];
}
