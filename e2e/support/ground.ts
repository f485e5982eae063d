import { test as base } from "../fixtures.ts";
import { type Ground, openGround } from "./county.ts";

/** Tests that look at the application from below as well: its database, and counties planted for one file. */
export const test = base.extend<Record<never, never>, { ground: Ground }>({
  ground: [
    async ({}, use) => {
      const ground = await openGround();
      await use(ground);
      await ground.close();
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
