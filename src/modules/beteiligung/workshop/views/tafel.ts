import type { Db } from "#src/platform/db/db.ts";
import { drawTafel } from "../rules/tafel-bild.ts";
import { listCluster, listKarten, listWertungen } from "../store/tafel.ts";
import { listGruppen, type Workshop } from "../store/workshops.ts";

/** The board of a workshop, whoever may see it. */
export async function loadTafel(db: Db, { id }: Pick<Workshop, "id">, person: string | null = null) {
  return drawTafel(
    await listGruppen(db, [id]),
    await listKarten(db, id),
    await listCluster(db, id),
    await listWertungen(db, id),
    person,
  );
}
