declare const kind: unique symbol;

/** A UUID that cannot be handed to a function expecting another kind of id. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Null when the text is no UUID: whoever asks turns that into a 404. */
export function parseId<Kind extends string>(text: string | undefined): Id<Kind> | null {
  return text !== undefined && UUID.test(text) ? (text as Id<Kind>) : null;
}
