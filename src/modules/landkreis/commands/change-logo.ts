import type { Ctx } from "#src/platform/ctx.ts";
import { cleanUpload } from "#src/platform/files/clean-upload.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { expireDatei } from "#src/platform/files/take-datei.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { detectLogoType, LOGO_MAX_BYTES } from "../rules/logo.ts";
import { changeSettings } from "./change-settings.ts";

/**
 * Takes a picture as the county's logo or coat of arms, without place, author and preview (T71). The former one is deleted by the nightly run.
 *
 * @param files where files lie, from the running program
 */
export function uploadLogo(ctx: Ctx, files: FileStore, rev: number, picture: { name: string; bytes: Uint8Array }) {
  return changeSettings(ctx, rev, "landkreis.logo.changed", async ({ logoDateiId }, tx) => {
    if (picture.bytes.length > LOGO_MAX_BYTES) return refuse("zu-gross");
    const mediaType = detectLogoType(picture.bytes);
    if (!mediaType) return refuse("kein-bild");
    const clean = cleanUpload(picture.bytes, mediaType);
    if (!clean.ok) return refuse(clean.reason === "bild-zu-gross" ? "zu-gross" : "kein-bild");
    const id = await files.save(tx, ctx.mandant.id, { name: picture.name, bytes: clean.value, mediaType });
    if (logoDateiId) await expireDatei(tx, logoDateiId);
    return accept({ logoDateiId: id });
  });
}

/** Takes the logo away; the ring stands in its place again. */
export function removeLogo(ctx: Ctx, rev: number) {
  return changeSettings(ctx, rev, "landkreis.logo.removed", async ({ logoDateiId }, tx) => {
    if (logoDateiId) await expireDatei(tx, logoDateiId);
    return accept({ logoDateiId: null });
  });
}
