/** Only these fields of a record: what it carries besides is told to nobody. */
export function pick<T extends object, Key extends keyof T>(row: T, keys: readonly Key[]): Pick<T, Key> {
  const picked: Partial<Pick<T, Key>> = {};
  for (const key of keys) picked[key] = row[key];
  return picked as Pick<T, Key>;
}
