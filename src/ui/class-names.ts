/** Joins class names and leaves out what is not set. Names are always written in full: the build keeps only words it can read. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
