import { saveFoerderprogramm, saveStelle } from "#src/modules/netzwerk/index.ts";
import type { Change } from "#src/platform/audit/record.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { freeSlug } from "../rules/handlungsfeld.ts";
import type { NeueBezuege } from "../rules/import-uebernahme.ts";
import type { ImportPlan } from "../rules/import/plan-typen.ts";
import type { HandlungsfeldId, KonzeptId } from "../rules/massnahme.ts";
import { guessFoerderEbene, guessStelle } from "../rules/netzwerk-art.ts";
import type { Namen } from "../rules/wortlaut.ts";
import { insertHandlungsfelder, listHandlungsfelder, listTakenSlugs } from "../store/handlungsfelder.ts";

/**
 * Makes what a table names and nobody knew: Handlungsfelder at the end of the list, Stellen and Förderprogramme with as
 * little as the table says. Refused when a name is taken by something that the plan did not find.
 */
export async function makeNeue(
  tx: Tx,
  konzeptId: KonzeptId,
  plan: ImportPlan,
  namen: Namen,
): Promise<Outcome<{ neu: NeueBezuege; changes: Change[] }, "name-vergeben">> {
  const changes: Change[] = [];
  const felder = await makeFelder(tx, konzeptId, plan, changes);
  const stellen = new Map<string, Id<"Stelle">>();
  for (const { schluessel, name } of plan.neueStellen) {
    const made = await saveStelle(tx, { name, ...guessStelle(name) });
    if (!made.ok) return refuse("name-vergeben");
    stellen.set(schluessel, made.value.id);
    changes.push(made.value.change);
  }
  const programme = new Map<string, Id<"Foerderprogramm">>();
  for (const { schluessel, name } of plan.neueProgramme) {
    const made = await saveFoerderprogramm(tx, { name, ebene: guessFoerderEbene(name) });
    if (!made.ok) return refuse("name-vergeben");
    programme.set(schluessel, made.value.id);
    changes.push(made.value.change);
  }
  const named = <T>(known: ReadonlyMap<T, string>, ids: ReadonlyMap<string, T>, neue: ImportPlan["neueStellen"]) =>
    new Map([...known, ...neue.map(({ schluessel, name }) => [ids.get(schluessel) as T, name] as const)]);
  return accept({
    changes,
    neu: {
      felder,
      stellen,
      programme,
      namen: {
        stellen: named(namen.stellen, stellen, plan.neueStellen),
        programme: named(namen.programme, programme, plan.neueProgramme),
        gemeinden: namen.gemeinden,
      },
    },
  });
}

async function makeFelder(tx: Tx, konzeptId: KonzeptId, plan: ImportPlan, changes: Change[]) {
  const felder = new Map<string, HandlungsfeldId>();
  const slugs = new Set(await listTakenSlugs(tx, konzeptId));
  const there = await listHandlungsfelder(tx, { auchArchivierte: true });
  let position = Math.max(0, ...there.map((feld) => feld.position));
  for (const { name } of plan.neueHandlungsfelder) {
    const id = newId<"Handlungsfeld">();
    const slug = freeSlug(name, slugs);
    slugs.add(slug);
    position += 1;
    await insertHandlungsfelder(tx, [{ id, konzeptId, slug, name, position }]);
    felder.set(suchtext(name), id);
    changes.push({ kind: "handlungsfeld", id, after: { name, slug, position } });
  }
  return felder;
}
