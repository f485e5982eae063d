import type { Id } from "#src/shared/id.ts";

/** An id by a name that can be read, where no database checks its form. */
export const anId = <Kind extends string>(name: string): Id<Kind> => name as Id<Kind>;
