import { z } from "zod";

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]*$/);

const json = z
  .string()
  .max(60_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "passkey-antwort" });
      return z.NEVER;
    }
  });

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).exactOptional(),
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
};

/** What the browser answers when a passkey is used. WebAuthn level 3, AuthenticationResponseJSON. */
export const passkeyAnmeldungSchema = json.pipe(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.exactOptional(),
    }),
  }),
);
export type PasskeyAnmeldung = z.infer<typeof passkeyAnmeldungSchema>;

/** What the browser answers when a passkey is made. WebAuthn level 3, RegistrationResponseJSON. */
export const passkeyNeuSchema = json.pipe(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"])).exactOptional(),
    }),
  }),
);
export type PasskeyNeu = z.infer<typeof passkeyNeuSchema>;
