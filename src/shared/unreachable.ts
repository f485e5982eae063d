/** What no value can reach once every case was named; with a case too few it does not compile. */
export function unreachable(value: never): never {
  throw new TypeError(`Unexpected: ${JSON.stringify(value)}`);
}
