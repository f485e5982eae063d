import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { acceptBedarf, suchtextOfBedarf } from "../../kette/rules/bedarf.ts";
import { formatKennungOf } from "../../kette/rules/kennung.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { acceptZiel, suchtextOfZiel } from "../../kette/rules/wirkungsziel.ts";
import { insertBedarfe, lockBedarf, saveBedarf } from "../../kette/store/bedarfe.ts";
import { nextPosition, saveLetzteKennungen } from "../../kette/store/kennungen.ts";
import { insertZiele, lockZiel, saveZiel } from "../../kette/store/ziele.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import { acceptInhalt, suchtextOf } from "../../rules/massnahme-inhalt.ts";
import {
  insertHandlungsfelder,
  listHandlungsfelder,
  listTakenSlugs,
  lockHandlungsfeld,
  saveHandlungsfeld,
} from "../../store/handlungsfelder.ts";
import { type Konzept, saveLetzteNummer } from "../../store/konzepte.ts";
import { lockMassnahme, saveMassnahmen } from "../../store/massnahmen.ts";
import type { Gliedart } from "../rules/ordnung.ts";
import type { Teilung } from "../rules/teilen.ts";

/** The new element: a draft with a number of its own; a Handlungsfeld, which knows no drafts, has none. */
export type NeuesGlied = { readonly id: string; readonly kennung: string };

/**
 * Writes the two elements that one becomes: the first keeps number and address, the second has everything that was
 * written about the first, but for title and description. Refused by the same rules as when a person writes it.
 *
 * @throws NotFound when there is no such element
 */
export async function splitInhalt(
  tx: Tx,
  ctx: Ctx,
  konzept: Konzept,
  art: Gliedart,
  id: string,
  teilung: Teilung,
): Promise<Outcome<NeuesGlied, string>> {
  if (art === "bedarf") return splitBedarf(tx, konzept, id as BedarfId, teilung);
  if (art === "wirkungsziel") return splitZiel(tx, ctx, konzept, id as WirkungszielId, teilung);
  if (art === "massnahme") return splitMassnahme(tx, konzept, id as MassnahmeId, teilung);
  return splitHandlungsfeld(tx, konzept, id as HandlungsfeldId, teilung);
}

async function splitBedarf(tx: Tx, konzept: Konzept, id: BedarfId, teilung: Teilung) {
  const bedarf = await lockBedarf(tx, id);
  if (!bedarf) throw new NotFound();
  const first = acceptBedarf({ ...bedarf.inhalt, titel: teilung.titel });
  const second = acceptBedarf({
    ...bedarf.inhalt,
    titel: teilung.neuerTitel,
    beschreibung: teilung.neueBeschreibung,
    empfehlungen: [],
  });
  if (!first.ok) return first;
  if (!second.ok) return second;
  await saveBedarf(tx, id, first.value, suchtextOfBedarf(bedarf.kennung, first.value));
  const nummer = konzept.letzterBedarf + 1;
  const neu = { id: newId<"Bedarf">(), kennung: formatKennungOf("bedarf", nummer) };
  await saveLetzteKennungen(tx, konzept.id, { letzterBedarf: nummer });
  await insertBedarfe(tx, [
    {
      ...neu,
      konzeptId: bedarf.konzeptId,
      position: await nextPosition(tx, "bedarf", second.value.handlungsfeldId),
      suchtext: suchtextOfBedarf(neu.kennung, second.value),
      veroeffentlichtAm: null,
      inhalt: second.value,
    },
  ]);
  return accept(neu);
}

async function splitZiel(tx: Tx, ctx: Ctx, konzept: Konzept, id: WirkungszielId, teilung: Teilung) {
  const ziel = await lockZiel(tx, id);
  if (!ziel) throw new NotFound();
  const jahr = ziel.inhalt.zieljahr;
  const first = acceptZiel({ ...ziel.inhalt, aussage: teilung.titel }, ctx.today, jahr);
  // What was agreed was the one sentence, not two: the second is a proposal again.
  const second = acceptZiel(
    { ...ziel.inhalt, aussage: teilung.neuerTitel, ausgangslage: teilung.neueBeschreibung, stand: "vorgeschlagen" },
    ctx.today,
    jahr,
  );
  if (!first.ok) return first;
  if (!second.ok) return second;
  await saveZiel(tx, id, first.value, suchtextOfZiel(ziel.kennung, first.value));
  const nummer = konzept.letztesZiel + 1;
  const neu = { id: newId<"Wirkungsziel">(), kennung: formatKennungOf("wirkungsziel", nummer) };
  await saveLetzteKennungen(tx, konzept.id, { letztesZiel: nummer });
  await insertZiele(tx, [
    {
      ...neu,
      konzeptId: ziel.konzeptId,
      position: await nextPosition(tx, "wirkungsziel", second.value.handlungsfeldId),
      suchtext: suchtextOfZiel(neu.kennung, second.value),
      veroeffentlichtAm: null,
      inhalt: second.value,
    },
  ]);
  return accept(neu);
}

async function splitMassnahme(tx: Tx, konzept: Konzept, id: MassnahmeId, teilung: Teilung) {
  const massnahme = await lockMassnahme(tx, id);
  if (!massnahme) throw new NotFound();
  const { inhalt, konzeptId, kennung, veroeffentlichtAm } = massnahme;
  const frei = { federfuehrungDarfFehlen: true };
  const first = acceptInhalt({ ...inhalt, titel: teilung.titel }, frei);
  // Money is spent once: its statements stay with the first.
  const second = acceptInhalt(
    {
      ...inhalt,
      titel: teilung.neuerTitel,
      beschreibung: teilung.neueBeschreibung,
      finanzierungen: [],
      finanzierungWortlaut: "",
    },
    frei,
  );
  if (!first.ok) return first;
  if (!second.ok) return second;
  const nummer = konzept.letzteNummer + 1;
  const neu = { id: newId<"Massnahme">(), kennung: formatKennungOf("massnahme", nummer) };
  await saveLetzteNummer(tx, konzept.id, nummer);
  await saveMassnahmen(tx, [
    { id, konzeptId, kennung, suchtext: suchtextOf(kennung, first.value), veroeffentlichtAm, inhalt: first.value },
    {
      ...neu,
      konzeptId,
      suchtext: suchtextOf(neu.kennung, second.value),
      veroeffentlichtAm: null,
      inhalt: second.value,
    },
  ]);
  return accept(neu);
}

async function splitHandlungsfeld(tx: Tx, konzept: Konzept, id: HandlungsfeldId, teilung: Teilung) {
  const feld = await lockHandlungsfeld(tx, id);
  if (!feld) throw new NotFound();
  const others = (await listHandlungsfelder(tx)).filter((other) => other.id !== id);
  const taken = new Set(others.map((other) => slugOf(other.name)));
  if (taken.has(slugOf(teilung.neuerTitel)) || taken.has(slugOf(teilung.titel))) return refuse("name-vergeben");
  await saveHandlungsfeld(tx, id, { name: teilung.titel });
  const neu = { id: newId<"Handlungsfeld">(), kennung: "" };
  await insertHandlungsfelder(tx, [
    {
      id: neu.id,
      konzeptId: konzept.id,
      slug: freeSlug(teilung.neuerTitel, await listTakenSlugs(tx, konzept.id)),
      name: teilung.neuerTitel,
      zusammenfassung: teilung.neueBeschreibung,
      position: Math.max(0, feld.position, ...others.map((other) => other.position)) + 1,
    },
  ]);
  return accept(neu);
}
