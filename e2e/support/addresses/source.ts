import { newId } from "#src/platform/id.ts";

/** What a parameter of a route can be, looked up in a county. */
export type Source = {
  /** Of the route pattern. */
  readonly at: RegExp;
  readonly param: string;
  /** Values of a county: the first is what the roles are bound to, the last is another. `$1` is the county. */
  readonly sql: string;
  readonly missing: () => string;
  /** The same words in every county: there is nothing foreign about them. */
  readonly everywhere?: boolean;
};

/** An id that nothing has. */
export const uuid = () => newId<"Fehlend">();
