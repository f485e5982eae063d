import { afterEach, beforeEach } from "vitest";

/**
 * Whatever a test says on console.error or console.warn without expecting it fails the test.
 * A test that expects it replaces the method: `vi.spyOn(console, "error").mockImplementation(() => {})`.
 */
const said: string[] = [];

function listen(method: "error" | "warn") {
  console[method] = (...parts: unknown[]) => {
    said.push(
      `console.${method}: ${parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(" ")}`,
    );
  };
}

const original = { error: console.error, warn: console.warn };

beforeEach(() => {
  said.length = 0;
  listen("error");
  listen("warn");
});

afterEach(() => {
  Object.assign(console, original);
  if (said.length > 0) throw new Error(`Unexpected output:\n${said.join("\n")}`);
});
