/** What the Fachstelle is told of late tasks. In German: that is what the office works in. */
export function eskalationMail(
  spaete: readonly { readonly titel: string; readonly fuer: string; readonly am: string; readonly adresse: string }[],
): { readonly subject: string; readonly text: string } {
  return {
    subject:
      spaete.length === 1
        ? "Eine Aufgabe aus einem Beschluss ist überfällig"
        : `${spaete.length} Aufgaben aus Beschlüssen sind überfällig`,
    text: [
      "Bitte klären Sie, wer das übernimmt, und haken Sie ab, was erledigt ist.",
      ...spaete.map((one) => `${one.titel}: ${one.fuer}, fällig am ${one.am}\n${one.adresse}`),
    ].join("\n\n"),
  };
}
