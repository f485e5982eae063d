import { describe, expect, it } from "vitest";
import { emailSchema } from "./email.ts";

describe("T54 addresses we write to", () => {
  it.each([
    ["a.b@landkreis.example", "a.b@landkreis.example"],
    ["  A.B@Landkreis.Example ", "a.b@landkreis.example"],
    ["a+b@xn--mnchen-3ya.example", "a+b@xn--mnchen-3ya.example"],
    ["o'neil@a-b.example", "o'neil@a-b.example"],
  ])("takes %j", (typed, read) => {
    expect(emailSchema.parse(typed)).toBe(read);
  });

  it.each([
    "",
    "a",
    "a@b",
    "a@@b.example",
    "a@b@c.example",
    '"a b"@c.example',
    '"a@evil.example"@c.example',
    "a@b.example\r\nBcc: x@y.example",
    "a@b.example, c@d.example",
    "a@b.example;c@d.example",
    "A Name <a@b.example>",
    "a@[127.0.0.1]",
    "a@-b.example",
    "a@b-.example",
    "a..b@c.example",
    ".a@c.example",
    "a.@c.example",
    "a@lаndkreis.example",
    "a@münchen.example",
    "ä@b.example",
    `${"a".repeat(65)}@b.example`,
    `a@${"b".repeat(250)}.example`,
    "a@b.example\u0000",
  ])("refuses %j", (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });
});
