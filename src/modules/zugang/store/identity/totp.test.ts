import { describe, expect, it } from "vitest";
import { keyedHash, newToken, seal, tokenHash, unseal } from "./secrets.ts";
import { currentTotpCode, otpauthUri, setupKey } from "./totp.ts";

describe("codes of an authenticator app", () => {
  // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
  ])("at %s seconds it is %s", (seconds, code) => {
    expect(currentTotpCode("12345678901234567890", seconds * 1000)).toBe(code);
  });

  it("the key for typing is base32 in groups of four", () => {
    expect(setupKey("12345678901234567890")).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  });

  it("the address in the QR code names issuer and account", () => {
    const uri = new URL(otpauthUri("12345678901234567890", "Wirkungskreis a.example", "x+y@a.example"));
    expect(uri.pathname).toBe("/Wirkungskreis%20a.example:x%2By%40a.example");
    expect(uri.searchParams.get("secret")).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  });
});

describe("sealed texts", () => {
  const SECRET = "s".repeat(32);
  it("open for the same installation and purpose only", () => {
    const sealed = seal(SECRET, "a", "Geheimnis");
    expect(unseal(SECRET, "a", sealed)).toBe("Geheimnis");
    expect(unseal(SECRET, "b", sealed)).toBeNull();
    expect(unseal("t".repeat(32), "a", sealed)).toBeNull();
    expect(unseal(SECRET, "a", `${sealed.slice(0, -2)}AA`)).toBeNull();
    expect(unseal(SECRET, "a", "")).toBeNull();
  });

  it("a token has 256 bit and only its hash is comparable", () => {
    expect(Buffer.from(newToken(), "base64url")).toHaveLength(32);
    expect(newToken()).not.toBe(newToken());
    expect(tokenHash("a")).toBe(tokenHash("a"));
    expect(keyedHash(SECRET, "x", "a")).not.toBe(keyedHash(SECRET, "y", "a"));
  });
});
