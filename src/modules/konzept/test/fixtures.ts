import { saveFoerderprogramm, saveStelle } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import type { Actor, Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { createHandlungsfeld } from "../commands/create-handlungsfeld.ts";
import type { FinanzierungAngabe } from "../rules/finanzierung-angabe.ts";
import type { HandlungsfeldId, ZustaendigkeitAngabe } from "../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";

export const SYSTEM: Actor = { kind: "system", id: null, rollen: [], name: "test" };

/** Somebody signed in, with these roles. */
export function benutzer(...rollen: Rollenbezug[]): Actor {
  return { kind: "benutzer", id: newId<"Benutzer">(), name: "Testkonto", rollen, zweiterFaktor: true };
}

export const FACHSTELLE = benutzer({ rolle: "fachstelle", bezugId: null });

export const fuehrt = (stelleId: Id<"Stelle">): ZustaendigkeitAngabe => ({
  rolle: "federfuehrung",
  art: "stelle",
  stelleId,
  gemeindeId: null,
  name: "",
  wortlaut: "",
});

export const gruppe = (name: string, rolle: ZustaendigkeitAngabe["rolle"] = "mitwirkung"): ZustaendigkeitAngabe => ({
  rolle,
  art: "gruppe",
  stelleId: null,
  gemeindeId: null,
  name,
  wortlaut: "",
});

export const geld = (angabe: Partial<FinanzierungAngabe> = {}): FinanzierungAngabe => ({
  art: "vorhandene-ressourcen",
  programmId: null,
  wortlaut: "",
  betragCent: null,
  jahr: null,
  stand: null,
  geprueft: true,
  ...angabe,
});

/** A Maßnahme that a group leads, so that it needs nothing else to exist. */
export function anInhalt(handlungsfeldId: HandlungsfeldId, overrides: Partial<MassnahmeInhalt> = {}): MassnahmeInhalt {
  return {
    handlungsfeldId,
    titel: "Wohnlotsen und Telefon für Vermietende",
    beschreibung: "",
    ebene: "landkreis",
    art: null,
    beginn: null,
    ende: null,
    umfang: "kreisweit",
    gemeindeIds: [],
    zielgruppeIds: [],
    querschnittsthemaIds: [],
    zustaendigkeiten: [gruppe("Träger der Wohnungshilfe", "federfuehrung")],
    finanzierungen: [geld()],
    zustaendigkeitWortlaut: "",
    finanzierungWortlaut: "",
    ...overrides,
  };
}

export async function aHandlungsfeld(ctx: Ctx, name = "Wohnen und Mobilität"): Promise<HandlungsfeldId> {
  const made = await createHandlungsfeld(ctx, { name, zusammenfassung: "", aktuelleSituation: "", trend: "" });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

export async function aStelle(ctx: Ctx, name: string, weitereNamen: string[] = []): Promise<Id<"Stelle">> {
  const made = await ctx.db.write(async (tx) => {
    const saved = await saveStelle(tx, { name, weitereNamen, art: "sonstige", gehoertZumLandkreis: false });
    if (saved.ok) await record(tx, ctx, "netzwerk.stelle.created", [saved.value.change]);
    return saved;
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

export async function aProgramm(ctx: Ctx, name: string): Promise<Id<"Foerderprogramm">> {
  const made = await ctx.db.write(async (tx) => {
    const saved = await saveFoerderprogramm(tx, { name, ebene: "land" });
    if (saved.ok) await record(tx, ctx, "netzwerk.foerderprogramm.created", [saved.value.change]);
    return saved;
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

/** The value of an outcome that must be one. */
export function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

/** The verbs of the county's audit log, oldest first. */
export async function verbsOf(ctx: Ctx): Promise<string[]> {
  const { rows } = await ctx.db.read((db) =>
    db.execute<{ verb: string }>("select verb from platform_audit_events order by id"),
  );
  return rows.map((row) => row.verb);
}
