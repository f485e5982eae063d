import { NotFound } from "#src/platform/errors.ts";

/** Every address nobody owns: the frame of the county with the calm page of root.tsx. */
export function loader() {
  throw new NotFound();
}

export default function Unbekannt() {
  return null;
}
