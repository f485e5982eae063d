import { listKontaktwege, listOrtRows, listStellenForMatching } from "#src/modules/netzwerk/index.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { listAnlaufstelleRows } from "../../store/anlaufstellen.ts";
import type { BekannterKontakt } from "../rules/abgleich.ts";
import { bekannteOf } from "../rules/bekannte.ts";

/** All of ours that contacts of a file are compared with. */
export async function listBekannteKontakte(db: Tx): Promise<BekannterKontakt[]> {
  return bekannteOf({
    stellen: await listStellenForMatching(db),
    wege: await listKontaktwege(db),
    orte: await listOrtRows(db),
    anlaufstellen: await listAnlaufstelleRows(db),
  });
}
