import type { KonzeptId } from "../../rules/massnahme.ts";

/** What a Bedarf and a Wirkungsziel have in common beside their content. */
export type Glied<Id, Inhalt> = {
  readonly id: Id;
  readonly konzeptId: KonzeptId;
  readonly kennung: string;
  readonly position: number;
  readonly rev: number;
  readonly veroeffentlichtAm: Date | null;
  readonly archiviertAm: Date | null;
  readonly archiviertGrund: string;
  readonly updatedAt: Date;
  readonly inhalt: Inhalt;
};

export type GliedToSave<Id, Inhalt> = Pick<
  Glied<Id, Inhalt>,
  "id" | "konzeptId" | "kennung" | "position" | "veroeffentlichtAm" | "inhalt"
> & { readonly suchtext: string };

export function gliedOf<Id, Inhalt>(row: Omit<Glied<Id, unknown>, "inhalt">, inhalt: Inhalt): Glied<Id, Inhalt> {
  const { id, konzeptId, kennung, position, rev, veroeffentlichtAm, archiviertAm, archiviertGrund, updatedAt } = row;
  return { id, konzeptId, kennung, position, rev, veroeffentlichtAm, archiviertAm, archiviertGrund, updatedAt, inhalt };
}
