import { useSession } from "./support/browser.ts";
import type { County } from "./support/county.ts";
import { expect, test } from "./support/ground.ts";

/** AS3: from "Was ist kritisch?" to a report that the committee reads, every step a plain link or form. */
let county: County;

test.beforeAll(async ({ ground }) => {
  county = await ground.county("controlling", "demo");
});

test("@no-script AS3 what is critical, asking for a report, a yellow one with reason and date, the committee report", async ({
  page,
  ground,
}) => {
  await useSession(page, county, (await county.person("fachstelle")).cookie);
  await page.goto(`${county.origin}/intern`);
  // One click from the start of the office.
  await page.getByRole("main").getByRole("link", { name: "Was ist kritisch?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ kritisch, \d+ gefährdet, \d+ nie berichtet$/);
  for (const kennung of ["M17", "M23", "M30", "M43"]) {
    await expect(page.locator("#kritisch")).toContainText(kennung);
  }
  // One action in each line.
  for (const teil of ["kritisch", "nie", "ende"]) {
    const lines = page.locator(`#${teil} ol > li`);
    const n = await lines.count();
    expect(n).toBeGreaterThan(0);
    for (let at = 0; at < n; at += 1) await expect(lines.nth(at).locator("a.kern-btn, button.kern-btn")).toHaveCount(1);
  }

  const silent = page
    .locator("#nie ol > li")
    .filter({ has: page.getByRole("button") })
    .first();
  const kennung = /M\d+/.exec(await silent.innerText())?.[0] ?? "";
  await silent.getByRole("button").click();
  await expect(page).toHaveURL(/ok=controlling-angefordert/);
  await expect(page.getByText("Der Bericht ist angefordert.").first()).toBeVisible();
  await expect(page.locator("#nie ol > li").filter({ hasText: kennung })).toContainText("Angefragt");

  const { rows } = await ground.admin.query<{ id: string }>(
    "select id from konzept_massnahmen where tenant_id = $1 and kennung = $2",
    [county.mandant.id, kennung],
  );
  await page.goto(`${county.origin}/intern/massnahmen/${rows[0]?.id}/sachstand`);
  // The round button is drawn by its label, which lies above it.
  await page.locator("input[name=umsetzung][value=laeuft]").check({ force: true });
  await page.locator("input[name=einschaetzung][value=gefaehrdet]").check({ force: true });
  await page.locator("textarea[name=bericht]").fill("Begonnen, aber es fehlt eine Fachkraft.");
  const send = page.locator("form:has(textarea[name=bericht]) button.kern-btn").first();
  await send.click();
  await expect(page.locator("[name=neuerTermin][aria-invalid=true], [name=grund][aria-invalid=true]")).toHaveCount(2);
  await page.locator("[name=grund]").fill("Die Stelle ist ausgeschrieben.");
  await page.locator("[name=neuerTermin]").fill("31.03.2030");
  await send.click();
  await expect(page).toHaveURL(/ok=/);

  await page.goto(`${county.origin}/intern/controlling`);
  await expect(page.locator("#kritisch ol > li").filter({ hasText: kennung })).toContainText(
    "Stelle ist ausgeschrieben",
  );

  // The draft for the committee says it, too; it is frozen and published with what is missing known.
  await page.goto(`${county.origin}/intern/berichte`);
  await page.locator("#arbeit tbody tr").filter({ hasText: "Entwurf" }).getByRole("link").click();
  await expect(page.locator("main")).toContainText("Stelle ist ausgeschrieben");
  const missing = page.locator("#festhalten input[name=luecken]");
  if ((await missing.count()) > 0) await missing.check();
  await page.locator("#festhalten button.kern-btn").click();
  await expect(page).toHaveURL(/ok=bericht-festgehalten/);
  await page.locator("#fassungen button.kern-btn").click();
  await expect(page).toHaveURL(/ok=bericht-veroeffentlicht/);
  await page.goto(`${county.origin}/berichte`);
  await expect(page.locator("#berichte tbody tr")).toHaveCount(2);
  await page.locator("#berichte tbody tr").first().getByRole("link").click();
  await expect(page.locator("main")).toContainText("Stelle ist ausgeschrieben");
});
