import { z } from "zod";

/**
 * An address we are willing to write to: one `@`, a plain local part, a host of letters, digits and hyphens.
 * Quoted local parts, several addresses, line breaks and look-alike letters are refused; a domain with umlauts is
 * typed in its `xn--` form. Lower case, because nobody tells `A@…` from `a@…`.
 *
 * Quelle: SECURITY T54.
 */
export const emailSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, { error: "fehlt" })
      .max(254, { error: "zu-lang" })
      .regex(
        /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/,
        { error: "email-ungueltig" },
      )
      .refine((text) => !/^\.|\.\.|\.@/.test(text), { error: "email-ungueltig" }),
  );
