import { z } from "zod";
import { RUECKMELDUNG_MAX } from "../rules/rueckmeldung.ts";
import { START, type Ziel, zielOfPath } from "../rules/ziel.ts";

/** What clients of Integreat can say something about, by the last part of the address they send it to. */
const SEITEN: Readonly<Record<string, Ziel>> = {
  categories: START,
  search: START,
  "imprint-page": START,
  events: { art: "termine", slug: "" },
  event: { art: "termine", slug: "" },
  map: { art: "orte", slug: "" },
  poi: { art: "orte", slug: "" },
};

const formSchema = z.object({
  rating: z.enum(["up", "down"]).optional(),
  slug: z.string().max(200).default(""),
  query: z.string().max(200).default(""),
  comment: z.string().max(RUECKMELDUNG_MAX).default(""),
});

export type ClientRueckmeldung = {
  /** In the order in which they are looked for: clients name a page by the last part of its address only. */
  readonly ziele: readonly Ziel[];
  readonly urteil: "geholfen" | "nicht-geholfen" | null;
  readonly nachricht: string;
};

/**
 * What a client of Integreat sends with a form of its own. It hangs an address for answers on the words; nobody was asked
 * there whether we may keep it, so it is left out.
 *
 * Source: docs/fachliches/wegweiser.md, W65.
 * @param art the kind of page, last part of the address
 * @returns null for what no client sends
 */
export function parseClientForm(art: string, form: FormData): ClientRueckmeldung | null {
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const { rating, slug, query, comment } = parsed.data;
  const ziele = zieleOf(art, slug);
  const [words = ""] = comment.split(/\s+Kontaktadresse: /, 1);
  const nachricht = [words.trim(), query.trim() && `(${query.trim()})`].filter(Boolean).join(" ");
  const urteil = rating === "up" ? "geholfen" : rating === "down" ? "nicht-geholfen" : null;
  return ziele.length > 0 && (urteil || nachricht) ? { ziele, urteil, nachricht } : null;
}

function zieleOf(art: string, slug: string): readonly Ziel[] {
  const seite = Object.hasOwn(SEITEN, art) ? SEITEN[art] : undefined;
  if (seite) return [seite];
  if (art !== "page" || slug === "") return [];
  return ["leistungen", "artikel", "lebenslagen"].flatMap((part) => zielOfPath(`/wegweiser/${part}/${slug}`) ?? []);
}
