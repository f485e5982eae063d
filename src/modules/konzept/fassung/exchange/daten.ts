import type { Ctx } from "#src/platform/ctx.ts";
import type { Daten } from "../../quer/exchange/daten.ts";
import type { VergleichAuswahl } from "../rules/auswahl.ts";
import { viewAenderungen } from "../views/aenderungen.ts";
import { viewFassungDaten } from "../views/fassung-daten.ts";
import { viewFassungen } from "../views/fassungen.ts";

/** All Fassungen as data. */
export async function fassungenDaten(ctx: Ctx): Promise<Daten> {
  const { fassungen } = await viewFassungen(ctx);
  return {
    name: "fassungen",
    pfad: "/konzept/fassungen",
    spalten: ["Nr.", "Fassung", "Beschlossen am", "Gremium", "Stand", "Bedarfe", "Wirkungsziele", "Maßnahmen"],
    zeilen: fassungen.map((one) => [
      one.nummer,
      one.bezeichnung,
      one.beschlossenAm,
      one.gremium,
      one.gilt ? "gilt" : "abgelöst",
      one.anzahl.bedarf,
      one.anzahl.wirkungsziel,
      one.anzahl.massnahme,
    ]),
    inhalt: { fassungen },
  };
}

/**
 * One Fassung whole, with exactly what its hash is made of: SHA-256 over `inhalt` written as JSON with sorted keys and
 * without blanks.
 *
 * @throws NotFound when there is none
 */
export async function fassungDaten(ctx: Ctx, slug: string): Promise<Daten> {
  const { inhalt, hash } = await viewFassungDaten(ctx, slug);
  const orte = new Map(inhalt.elemente.map((one) => [one.id, one.titel]));
  return {
    name: `fassung-${slug}`,
    pfad: `/konzept/fassungen/${slug}`,
    spalten: ["Art", "Nr.", "Titel", "Handlungsfeld", "Texte"],
    zeilen: inhalt.elemente
      .toSorted((a, b) => a.position - b.position)
      .map((one) => [
        one.art,
        one.art === "kapitel" || one.art === "handlungsfeld" ? "" : one.kennung,
        one.titel,
        one.ort ? (orte.get(one.ort) ?? "") : "",
        Object.entries(one.inhalt)
          .map(([feld, text]) => `${feld}: ${text}`)
          .join("\n"),
      ]),
    inhalt: { pruefsumme: hash, inhalt },
  };
}

/** The comparison of two Fassungen, all entries; null when they cannot be compared. */
export async function aenderungenDaten(
  ctx: Ctx,
  enden: { readonly von: string | null; readonly bis: string | null },
  auswahl: VergleichAuswahl,
): Promise<Daten | null> {
  const found = await viewAenderungen(ctx, enden, auswahl, true);
  if (!("vergleich" in found)) {
    if (found.kein.grund === "unbekannt") return null;
    return { ...EMPTY, inhalt: { von: null, bis: null, zahlen: null, eintraege: [], verbindungen: [] } };
  }
  const { von, bis, zahlen, eintraege, verbindungen } = found.vergleich;
  const names = (parts: readonly { kennung: string; titel: string }[]) =>
    parts.map((one) => `${one.kennung} ${one.titel}`.trim()).join("; ");
  const plain = (worte: (typeof eintraege)[number]["texte"][number]["worte"], without: "neu" | "gestrichen") =>
    worte
      .filter((one) => one.art !== without)
      .map((one) => one.text)
      .join("");
  const entries = eintraege.map((one) => ({
    art: one.art,
    vorgang: one.vorgang,
    vorher: one.vorher,
    nachher: one.nachher.map(({ kennung, titel }) => ({ kennung, titel })),
    umzug: one.umzug,
    texte: one.texte.map(({ feld, worte }) => ({
      feld,
      vorher: plain(worte, "neu"),
      nachher: plain(worte, "gestrichen"),
    })),
    gruende: one.gruende,
  }));
  return {
    ...EMPTY,
    zeilen: [
      ...entries.map((one) => [
        one.art,
        one.vorgang,
        names(one.vorher),
        names(one.nachher),
        one.texte.map(({ feld, vorher, nachher }) => `${feld}: ${vorher || "–"} → ${nachher || "–"}`).join("\n"),
        one.gruende.join(" "),
      ]),
      ...verbindungen.map((one) => [
        "verknuepfung",
        one.vorgang,
        one.vorgang === "neu" ? "" : names([one.von, one.nach]),
        one.vorgang === "entfallen" ? "" : names([one.von, one.nach]),
        "",
        one.weil?.grund || one.grundNachher || one.grundVorher,
      ]),
    ],
    inhalt: {
      von: von.slug,
      bis: bis?.slug ?? null,
      zahlen,
      eintraege: entries,
      verbindungen: verbindungen.map(({ vorgang, von: a, nach, grundVorher, grundNachher }) => ({
        vorgang,
        von: a.kennung,
        nach: nach.kennung || nach.titel,
        grundVorher,
        grundNachher,
      })),
    },
  };
}

const EMPTY = {
  name: "aenderungen",
  pfad: "/konzept/aenderungen",
  spalten: ["Art", "Vorgang", "Vorher", "Nachher", "Geänderte Texte", "Grund"],
  zeilen: [],
};
