import { z } from "zod";
import { passkeyNeuSchema } from "./passkey.ts";
import { emailSchema } from "#src/shared/email.ts";

/** Long enough to be strong without rules about signs; the upper end keeps hashing cheap. */
export const PASSWORT_MIN = 12;
export const PASSWORT_MAX = 128;

/** Counted in signs as people see them, not in bytes. */
const signs = (text: string) => [...text].length;

export const neuesPasswortSchema = z
  .string()
  .refine((text) => signs(text) >= PASSWORT_MIN, { error: "passwort-zu-kurz" })
  .refine((text) => text.length <= PASSWORT_MAX, { error: "passwort-zu-lang" });

const passwort = z.string().min(1, { error: "fehlt" }).max(PASSWORT_MAX, { error: "passwort-zu-lang" });
const rueckweg = z.string().max(500).optional();
const funktion = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, { error: "fehlt" }).max(120, { error: "zu-lang" }));
const name = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim() || null)
  .pipe(z.string().max(120, { error: "zu-lang" }).nullable());

export const anmeldungSchema = z.strictObject({
  email: z
    .string()
    .min(1, { error: "fehlt" })
    .max(254, { error: "zu-lang" })
    .transform((t) => t.trim().toLowerCase()),
  passwort,
  weiter: rueckweg,
});

/** Six digits of the app, with or without a gap; or an emergency code in any writing. */
export const codeSchema = z.strictObject({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, "").toLowerCase())
    .pipe(z.string().regex(/^\d{6}$|^[a-z0-9]{4}-?[a-z0-9]{4}-?[a-z0-9]{4}$/, { error: "code-form" })),
  weiter: rueckweg,
});

export const appCodeSchema = z.strictObject({
  absicht: z.literal("app-bestaetigen"),
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, { error: "code-form-app" })),
});

export const passwortVergessenSchema = z.strictObject({ email: emailSchema });

const gleich = (form: { passwort: string; wiederholung: string }) => form.passwort === form.wiederholung;
const ungleich = { error: "passwort-ungleich", path: ["wiederholung"] };

export const passwortNeuSchema = z
  .strictObject({ passwort: neuesPasswortSchema, wiederholung: z.string() })
  .refine(gleich, ungleich);

export const einloesungSchema = z
  .strictObject({ passwort: neuesPasswortSchema, wiederholung: z.string(), name })
  .refine(gleich, ungleich);

export const passwortAendernSchema = z
  .strictObject({ absicht: z.literal("passwort"), passwort: neuesPasswortSchema, wiederholung: z.string() })
  .refine(gleich, ungleich);

export const bestaetigungSchema = z.strictObject({ passwort, code: z.string().max(20).optional(), weiter: rueckweg });

export const angabenSchema = z.strictObject({
  absicht: z.literal("angaben"),
  funktion,
  name,
  rev: z.coerce.number().int(),
});

export const emailAendernSchema = z.strictObject({ absicht: z.literal("email"), email: emailSchema });

export const einladungSchema = z.strictObject({ email: emailSchema, funktion });

export const sitzungBeendenSchema = z.strictObject({
  absicht: z.literal("sitzung"),
  id: z.uuid({ error: "unbekannt" }),
});
export const passkeyEntfernenSchema = z.strictObject({
  absicht: z.literal("passkey-entfernen"),
  id: z.uuid({ error: "unbekannt" }),
});
export const passkeyHinzufuegenSchema = z.strictObject({
  absicht: z.literal("passkey"),
  antwort: passkeyNeuSchema,
  name: z.string().trim().max(60, { error: "zu-lang" }),
});
/** For forms of one button. */
export const nurAbsichtSchema = z.strictObject({ absicht: z.string().max(40) });

export const rollenAendernSchema = z.strictObject({
  absicht: z.literal("rollen"),
  funktion,
  rev: z.coerce.number().int(),
});
