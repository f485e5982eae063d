/** The words of a draft that came out of a cluster: where, and what the cards say (WS14). German, as the Konzept is. */
export function entwurfText(
  workshop: { readonly titel: string; readonly tag: string; readonly gruppe: string },
  karten: readonly string[],
): string {
  const head = `Aus dem Workshop „${workshop.titel}“ am ${workshop.tag}, Gruppe „${workshop.gruppe}“.`;
  if (karten.length === 0) return head;
  return `${head}\n\nAuf den Karten steht:\n${karten.map((one) => `– ${one}`).join("\n")}`;
}
