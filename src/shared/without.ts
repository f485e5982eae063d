/** A record without some of its fields. */
export function without<Row extends object, Key extends keyof Row>(row: Row, ...keys: readonly Key[]): Omit<Row, Key> {
  const rest: Partial<Row> = { ...row };
  for (const key of keys) delete rest[key];
  return rest as Omit<Row, Key>;
}
