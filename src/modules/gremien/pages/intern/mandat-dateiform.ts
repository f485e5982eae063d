import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { readDatei } from "#src/platform/files/take-datei.ts";
import { fieldText, parseForm } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { keepMandatdatei, removeMandatdatei } from "../../commands/keep-mandatdatei.ts";
import type { MandatId } from "../../rules/ids.ts";

const schema = z.discriminatedUnion("tat", [
  z.strictObject({
    tat: z.literal("datei"),
    rev: revField(),
    oeffentlich: tick(),
    // Sent as text by a browser that does not know files: then nothing was chosen.
    datei: z.literal("").optional(),
  }),
  z.strictObject({ tat: z.literal("datei-entfernen"), rev: revField() }),
]);

/** Reads and runs the form of the document; null when another form was sent. */
export async function runDateiform(ctx: Ctx, files: FileStore, id: MandatId, form: FormData) {
  if (!fieldText(form, "tat").startsWith("datei")) return null;
  const read = parseForm(schema, form);
  if (!read.ok) return read;
  const { rev, ...typed } = read.value;
  const outcome =
    typed.tat === "datei-entfernen"
      ? await removeMandatdatei(ctx, id, rev)
      : await keepMandatdatei(ctx, files, id, rev, {
          upload: await readDatei(form),
          oeffentlich: typed.oeffentlich,
        });
  return { ok: true, outcome, values: read.values } as const;
}
