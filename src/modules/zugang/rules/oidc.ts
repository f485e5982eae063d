import { z } from "zod";

/** Whether a sign-in service vouched for a second factor: one of the agreed values stands in `amr` or `acr`. RFC 8176 */
export function countsAsTwoFactors(
  mfaWerte: readonly string[],
  person: { readonly amr: readonly string[]; readonly acr: string | null },
): boolean {
  return mfaWerte.some((wert) => person.amr.includes(wert) || person.acr === wert);
}

const issuer = z
  .string()
  .trim()
  .max(300, { error: "zu-lang" })
  .transform((text) => text.replace(/\/\.well-known\/openid-configuration$/, ""))
  .pipe(z.url({ protocol: /^https?$/, error: "issuer-form" }))
  .refine((text) => !/[?#@]/.test(text), { error: "issuer-form" });

const werte = z
  .string()
  .max(500, { error: "zu-lang" })
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(z.string().max(100)).max(20, { error: "zu-viele-werte" }));

const shortText = (max: number) => z.string().trim().min(1, { error: "fehlt" }).max(max, { error: "zu-lang" });

/** An empty secret keeps the one that is stored: it is never shown again. */
export const anmeldedienstSchema = z.strictObject({
  name: shortText(80),
  issuer,
  clientId: shortText(200),
  clientSecret: z.string().trim().max(500, { error: "zu-lang" }),
  mfaWerte: werte,
  aktiv: z
    .enum(["ja"])
    .optional()
    .transform((wert) => wert === "ja"),
  rev: z.coerce.number().int().optional(),
});
export type Anmeldedienst = z.infer<typeof anmeldedienstSchema>;
