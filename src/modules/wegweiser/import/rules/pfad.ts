/** One path in one form: some are sent with percent signs, some with letters of every script. */
export function pfadOf(path: string): string {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A stray percent sign: then it stands for itself.
  }
  return plain.normalize("NFC").replace(/^\/+|\/+$/g, "");
}
