/**
 * Pages of a PDF we wrote ourselves, whose page tree is not compressed.
 *
 * @throws when there is no page tree to read
 */
export function countPages(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const counts = [...source.matchAll(/\/Type \/Pages\s+\/Count (\d+)/g)].map(([, count]) => Number(count));
  if (counts.length === 0) throw new Error("This is not a PDF with a readable page tree.");
  return Math.max(...counts);
}
