import { createHash } from "node:crypto";
import { canonicalJson } from "../../fassung/rules/canonical.ts";
import type { SitzId } from "../rules/runde.ts";
import type { Eintraege } from "../rules/stimmzettel.ts";

type Inhalt = {
  readonly sitzId: SitzId;
  readonly nummer: number;
  readonly weg: string;
  readonly eintraege: Eintraege;
  readonly abgegebenAm: Date;
};

/** Names a ballot as it was handed in: another one as soon as anything of it is changed. */
export function hashStimmzettel({ sitzId, nummer, weg, eintraege, abgegebenAm }: Inhalt): string {
  return createHash("sha256")
    .update(canonicalJson({ sitzId, nummer, weg, eintraege, abgegebenAm: abgegebenAm.toISOString() }), "utf8")
    .digest("hex");
}

/** Whether a ballot is as it was handed in; those from before the hash was kept count as such. */
export function istEcht(zettel: Inhalt & { readonly hash: string }): boolean {
  return zettel.hash === "" || hashStimmzettel(zettel) === zettel.hash;
}
