import type { Page } from "@playwright/test";
import { currentTotpCode } from "#src/modules/zugang/store/identity/totp.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const PASSWORT = "kabel tulpe regal mond";

/** The key that the page shows for typing, as the secret it stands for. */
function secretOf(key: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replaceAll(" ", "")].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}

/** The link of the newest mail to this address, as the demo shows it. */
async function linkTo(page: Page, email: string): Promise<string> {
  await expect
    .poll(
      async () => {
        await page.goto("/demo/mails");
        return page.getByRole("row").filter({ hasText: email }).count();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  await page.getByRole("row").filter({ hasText: email }).getByRole("link").first().click();
  return (await page.locator("main a[href*='/einladung/']").getAttribute("href")) ?? "";
}

/** An invited person who has chosen a password and stands before the second factor. */
async function anInvited(page: Page, office: Page, email: string) {
  await office.goto("/intern/benutzer/einladen");
  await office.locator("input[name=email]").fill(email);
  await office.locator("input[name=funktion]").fill("Sachgebiet Jugend");
  await office.locator("input[name='rolle.fachstelle']").check();
  await office.getByRole("button", { name: "Einladung schicken" }).click();
  await expect(office.getByText("Die Einladung ist unterwegs.")).toBeVisible();
  await page.goto(await linkTo(office, email));
  await page.locator("input[name=passwort]").fill(PASSWORT);
  await page.locator("input[name=wiederholung]").fill(PASSWORT);
  await page.getByRole("button", { name: "Zugang einrichten" }).click();
  await expect(page).toHaveURL(/\/konto\/zweiter-faktor$/);
}

test("an invited person sets up password and app and comes in @no-script", async ({ page, pageAs }, info) => {
  test.slow();
  const email = `app-${info.project.name}-${info.retry}@erlengrund.example`;
  await anInvited(page, await pageAs("fachstelle"), email);
  // Whoever may write comes no further without a second factor.
  await page.goto("/intern/benutzer");
  await expect(page).toHaveURL(/\/konto\/zweiter-faktor$/);
  await page.getByRole("button", { name: "App einrichten" }).click();
  await expect(page.getByRole("img", { name: /QR-Code/ })).toBeVisible();
  // axe is a script itself.
  if (info.project.name !== "no-script") await expectAccessible(page);
  const secret = secretOf((await page.locator("main dd code").textContent()) ?? "");
  await page.locator("input[name=code]").fill(currentTotpCode(secret, Date.now()));
  await page.getByRole("button", { name: "Code prüfen und fertig" }).click();
  await expect(page).toHaveURL(/\/konto\/notfallcodes$/);
  await expect(page.locator("main li code")).toHaveCount(10);
  await page.goto("/intern/benutzer");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("haben Zugang");
});

test("a passkey opens the internal area without password and code", async ({ page, pageAs }, info) => {
  test.slow();
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await anInvited(page, await pageAs("fachstelle"), `passkey-${info.retry}@erlengrund.example`);
  await page.locator("input[name=name]").fill("Dienst-Notebook");
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByText("Der Passkey ist hinzugefügt.")).toBeVisible();
  await page.goto("/intern");
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByText("Sie sind abgemeldet.")).toBeVisible();

  // The device did not ask who is there: that is one factor, and it opens nothing.
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await expect(page.getByText("Das hat nicht geklappt.", { exact: false }).first()).toBeVisible();
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.goto("/anmelden");
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await expect(page).toHaveURL(/\/intern$/);

  // With a passkey and no app the password alone opens nothing.
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.locator("input[name=email]").fill(`passkey-${info.retry}@erlengrund.example`);
  await page.locator("input[name=passwort]").fill(PASSWORT);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByText("Für dieses Konto ist ein Passkey eingerichtet.", { exact: false })).toBeVisible();
});
