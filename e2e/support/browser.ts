import { expect, type Page } from "@playwright/test";
import { currentTotpCode } from "#src/modules/zugang/index.ts";
import type { County, Person } from "./county.ts";

/** By hand: address and password, then the code of the app. A code counts once, so once per person and test. */
export async function signInByHand(page: Page, county: County, person: Person): Promise<void> {
  await page.goto(`${county.origin}/anmelden`);
  await page.locator("input[name=email]").fill(person.email);
  await page.locator("input[name=passwort]").fill(person.passwort);
  await page.locator("main form:has(input[name=passwort]) button[type=submit]").click();
  await page.locator("input[name=code]").fill(currentTotpCode(person.secret, Date.now()));
  await page.locator("main form:has(input[name=code]) button[type=submit]").click();
  await expect(page).toHaveURL(`${county.origin}/intern`);
}

export async function useSession(page: Page, county: County, cookie: string): Promise<void> {
  const cookies = cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: county.origin };
  });
  await page.context().addCookies(cookies);
}
