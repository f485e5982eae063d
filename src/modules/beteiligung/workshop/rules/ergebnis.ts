/** The words of a draft that came out of a cluster: where, and what the cards say (WS14). German, as the Konzept is. */
export function entwurfText(
  workshop: { readonly titel: string; readonly tag: string; readonly gruppe: string; readonly thema: string },
  karten: readonly string[],
): string {
  const { titel, tag, gruppe, thema } = workshop;
  const worueber = thema === "" || thema === gruppe ? "" : ` zu „${thema}“`;
  const head = `Aus dem Workshop „${titel}“ am ${tag}, Gruppe „${gruppe}“${worueber}.`;
  if (karten.length === 0) return head;
  return `${head}\n\nAuf den Karten steht:\n${karten.map((one) => `– ${one}`).join("\n")}`;
}
