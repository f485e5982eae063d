const TITLES: Record<number, readonly [string, string]> = {
  400: ["Das kam nicht vollständig an.", "Bitte gehen Sie zurück und senden Sie das Formular noch einmal."],
  403: [
    "Das kam nicht von unseren Seiten.",
    "Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie noch einmal.",
  ],
  404: ["Diese Seite gibt es nicht.", "Prüfen Sie die Adresse oder beginnen Sie auf der Startseite."],
  405: ["So lässt sich diese Seite nicht aufrufen.", "Diese Seiten kennen nur GET, HEAD und POST."],
  413: ["Das ist zu groß.", "Bitte kürzen Sie die Eingabe oder wählen Sie eine kleinere Datei."],
  415: ["Das ist kein Formular.", "Diese Adresse nimmt nur Formulare an, keine anderen Inhalte."],
  421: [
    "Unter dieser Adresse gibt es keinen Landkreis.",
    "Prüfen Sie die Adresse. Betreiber tragen sie mit „wk tenants host“ ein.",
  ],
  429: [
    "Gerade kommen sehr viele Anfragen aus Ihrem Netz.",
    "Bitte warten Sie eine Minute und versuchen Sie es noch einmal.",
  ],
  500: ["Das hat nicht geklappt. Der Fehler liegt bei uns.", "Bitte versuchen Sie es später noch einmal."],
  503: ["Wir sind gleich wieder da.", "Bitte versuchen Sie es in einer Minute noch einmal."],
};

/**
 * The page for when there is no page: before a county is known or after everything failed. Plain HTML without styles;
 * errors inside a county are drawn by root.tsx.
 */
export function calmError(status: number, requestId: string, headers: Record<string, string> = {}): Response {
  const [title, next] = TITLES[status] ?? TITLES[500] ?? ["", ""];
  const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1><p>${next}</p><p><a href="/">Zur Startseite</a></p><p>Kennzeichen: ${requestId}</p></main></body></html>`;
  return new Response(html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store", ...headers },
  });
}
