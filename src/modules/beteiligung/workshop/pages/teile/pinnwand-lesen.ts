import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { revField, wholeBetween } from "#src/platform/http/form-fields.ts";
import type { Id } from "#src/shared/id.ts";
import { dissolveCluster, renameCluster, sortKarten } from "../../commands/cluster.ts";
import { addKarten, type NeueKarten } from "../../commands/karten.ts";
import type { Wer } from "../../commands/pinnwand.ts";
import { placePunkte, voteOnCluster } from "../../commands/werten.ts";
import type { KarteId } from "../../rules/ids.ts";
import { CLUSTER_TITEL_MAX, KARTE_MAX, PUNKTE_MAX, STIMMEN } from "../../rules/pinnwand.ts";

/** An id that a form of ours carries; one that somebody mended by hand names nothing. */
export const idField = <Kind extends string>() => z.uuid({ error: "unbekannt" }).transform((id) => id as Id<Kind>);
const clusterId = idField<"Workshopcluster">();

/** What people in the room send, and the office too where it works at the board. */
export const PINNWAND_FORMEN = [
  z.strictObject({
    aktion: z.literal("karte"),
    gruppe: idField<"Workshopgruppe">(),
    text: requiredText(KARTE_MAX),
    sendung: z.uuid({ error: "unbekannt" }),
  }),
  z.strictObject({
    aktion: z.literal("ordnen"),
    gruppe: idField<"Workshopgruppe">(),
    von: z.union([z.literal(""), clusterId]),
    nach: z.union([z.enum(["neu", "keins"]), clusterId], { error: "auswahl-fehlt" }),
    neuerTitel: textField(CLUSTER_TITEL_MAX),
  }),
  z.strictObject({
    aktion: z.literal("umbenennen"),
    cluster: clusterId,
    rev: revField(),
    titel: requiredText(CLUSTER_TITEL_MAX),
  }),
  z.strictObject({ aktion: z.literal("aufloesen"), cluster: clusterId, rev: revField() }),
  z.strictObject({ aktion: z.literal("punkte"), cluster: clusterId, anzahl: wholeBetween(0, PUNKTE_MAX) }),
  z.strictObject({ aktion: z.literal("stimme"), cluster: clusterId, stimme: z.enum(STIMMEN) }),
] as const;
const pinnwandSchema = z.discriminatedUnion("aktion", PINNWAND_FORMEN);
export type PinnwandSendung = z.infer<typeof pinnwandSchema>;

const KARTE = /^karte\.([0-9a-f-]{36})$/;

/** Takes the ticked cards out of a form, which are one field each; the rest is read as any other form. */
export function splitKarten(form: FormData): { readonly rest: FormData; readonly karten: readonly KarteId[] } {
  const rest = new FormData();
  const karten = new Set<KarteId>();
  for (const [name, value] of form) {
    const [, id] = KARTE.exec(name) ?? [];
    if (id && form.get("aktion") === "ordnen") karten.add(id as KarteId);
    else rest.append(name, value);
  }
  return { rest, karten: [...karten] };
}

export function readPinnwandForm(form: FormData) {
  const { rest, karten } = splitKarten(form);
  return { ...parseForm(pinnwandSchema, rest), karten };
}

/** A form that came through before and is sent again did what it should. */
export async function addOnce(ctx: Ctx, wer: Wer, neu: NeueKarten) {
  const added = await addKarten(ctx, wer, neu);
  return !added.ok && added.reason === "schon-da" ? ({ ok: true, value: { anzahl: 0 } } as const) : added;
}

/** Does at the board what somebody sent, and says which sentence to show. */
export async function runPinnwand(ctx: Ctx, wer: Wer, sent: PinnwandSendung, karten: readonly KarteId[]) {
  if (sent.aktion === "karte") {
    const { gruppe, text, sendung } = sent;
    return addOnce(ctx, wer, { gruppeId: gruppe, clusterId: null, texte: [text], sendung });
  }
  if (sent.aktion === "ordnen") {
    const { gruppe, von, nach, neuerTitel } = sent;
    const ziel =
      nach === "neu"
        ? ({ art: "neu", titel: neuerTitel } as const)
        : nach === "keins"
          ? ({ art: "keins" } as const)
          : ({ art: "cluster", id: nach } as const);
    return sortKarten(ctx, wer, { gruppeId: gruppe, karten, von: von === "" ? null : von, nach: ziel });
  }
  if (sent.aktion === "umbenennen") return renameCluster(ctx, wer, sent.cluster, sent.rev, sent.titel);
  if (sent.aktion === "aufloesen") return dissolveCluster(ctx, wer, sent.cluster, sent.rev);
  if (wer.art === "fachstelle") return { ok: false, reason: "nur-im-raum" } as const;
  if (sent.aktion === "punkte") return placePunkte(ctx, wer, sent.cluster, sent.anzahl);
  return voteOnCluster(ctx, wer, sent.cluster, sent.stimme);
}
