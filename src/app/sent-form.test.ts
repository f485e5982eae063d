import { expect, test } from "vitest";
import { readSentForm } from "./sent-form.ts";

const FORM = "application/x-www-form-urlencoded";

function sent(type: string | null, body: string | null): Request {
  const request = new Request("http://kreis.example/", { method: "POST", body });
  if (type === null) request.headers.delete("content-type");
  else request.headers.set("content-type", type);
  return request;
}

test.each([
  ["a form", FORM, "a=1", null],
  ["a form with a charset", `${FORM}; charset=UTF-8`, "a=1", null],
  ["nothing at all, as the passkey module sends it", null, null, null],
  [
    "files",
    "multipart/form-data; boundary=x",
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
    null,
  ],
  ["a broken form with files", "multipart/form-data; boundary=x", "--x\r\nno end", 400],
  ["files without boundary", "multipart/form-data", "x", 400],
  ["text without type", null, "a=1", 415],
  ["plain text, which browsers send across sites", "text/plain", "a=1", 415],
  ["JSON", "application/json", "{}", 415],
  ["a type that only begins like a form", `${FORM}x`, "a=1", 415],
  ["more than fits", FORM, "a".repeat(101), 413],
] as const)("%s", async (_, type, body, status) => {
  const form = await readSentForm(sent(type, body), 100);
  expect(form.ok ? null : form.status).toBe(status);
});
