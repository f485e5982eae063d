import type { Upload } from "#src/platform/files/take-datei.ts";
import { parseId } from "#src/shared/id.ts";
import { ANHAENGE_HOECHSTENS, type AnhangId } from "../../rules/anhang.ts";

/** Fields of files in the form of an answer; taken out of it before the rest is read. */
export const ANHANG_FELD = /^(datei|entfernen\.[0-9a-f-]{36})$/;

/** The files and ticks of a form; nothing of them stays in it. */
export async function takeAnhaenge(form: FormData) {
  const chosen = form.getAll("datei").filter((one): one is File => one instanceof File && one.size > 0);
  const neue: Upload[] = [];
  // One too many is enough to be refused.
  for (const file of chosen.slice(0, ANHAENGE_HOECHSTENS + 1))
    neue.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const entfernen = anhangIds(form, "entfernen.");
  const mine = [...form.keys()].filter((name) => ANHANG_FELD.test(name));
  for (const name of mine) form.delete(name);
  return { neue, entfernen };
}

/** The files whose box was ticked. */
export function anhangIds(form: FormData, prefix: "entfernen." | "anhang."): AnhangId[] {
  return [...form.keys()].flatMap((name) =>
    name.startsWith(prefix) ? (parseId<"Anhang">(name.slice(prefix.length)) ?? []) : [],
  );
}
