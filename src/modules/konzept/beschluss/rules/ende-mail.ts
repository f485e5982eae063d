/** What the Fachstelle is told of structures that end. In German: that is what the office works in. */
export function endeMail(
  enden: readonly { readonly kennung: string; readonly titel: string; readonly am: string; readonly adresse: string }[],
): { readonly subject: string; readonly text: string } {
  return {
    subject: enden.length === 1 ? "Eine Struktur endet" : `${enden.length} Strukturen enden`,
    text: [
      "Bitte klären Sie mit dem Gremium, ob es weitergeht. Ohne neuen Beschluss endet, was unten steht.",
      ...enden.map((one) => `${one.kennung} ${one.titel}: endet am ${one.am}\n${one.adresse}`),
    ].join("\n\n"),
  };
}
