import type { Db } from "#src/platform/db/db.ts";
import { drawPinnwand } from "../rules/pinnwand-bild.ts";
import { listCluster, listKarten, listWertungen } from "../store/pinnwand.ts";
import { listGruppen, type Workshop } from "../store/workshops.ts";

/** The board of a workshop, whoever may see it. */
export async function loadPinnwand(db: Db, { id }: Pick<Workshop, "id">, person: string | null = null) {
  return drawPinnwand(
    await listGruppen(db, [id]),
    await listKarten(db, id),
    await listCluster(db, id),
    await listWertungen(db, id),
    person,
  );
}
