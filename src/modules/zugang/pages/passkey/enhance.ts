/** Shows the passkey forms where the browser can use passkeys, asks the device and sends its answer with the form. */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

async function askDevice(area: HTMLElement): Promise<string> {
  const answer = await fetch(area.dataset["options"] ?? "", {
    method: "POST",
    headers: { accept: "application/json" },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const optionsJSON = await answer.json();
  if (area.dataset["ceremony"] === "hinzufuegen") return JSON.stringify(await startRegistration({ optionsJSON }));
  // The device must ask for PIN, finger or face: only then a passkey stands for two factors.
  return JSON.stringify(await startAuthentication({ optionsJSON: { ...optionsJSON, userVerification: "required" } }));
}

if (browserSupportsWebAuthn()) {
  for (const note of document.querySelectorAll<HTMLElement>('[data-without="passkey"]')) note.hidden = true;
  for (const area of document.querySelectorAll<HTMLElement>('[data-enhance="passkey"]')) {
    const form = area.querySelector("form");
    const field = area.querySelector<HTMLInputElement>('input[name="antwort"]');
    const problem = area.querySelector<HTMLElement>('[data-part="fehler"]');
    if (!form || !field) continue;
    area.hidden = false;
    form.addEventListener("submit", (event) => {
      if (field.value) return;
      event.preventDefault();
      if (problem) problem.hidden = true;
      askDevice(area).then(
        (text) => {
          field.value = text;
          form.submit();
        },
        () => {
          if (problem) problem.hidden = false;
        },
      );
    });
  }
}
