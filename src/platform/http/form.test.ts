import { expect, test } from "vitest";
import { z } from "zod";
import { fieldText, hasForeignField, parseForm, textField } from "./form.ts";

const schema = z.strictObject({ name: textField(5), rest: z.record(z.string(), z.string()).optional() });

function formOf(...fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("T17 a form with the fields it should have is read", () => {
  expect(parseForm(schema, formOf(["name", " a "]))).toMatchObject({ ok: true, value: { name: "a" } });
});

test.each([["tenantId"], ["rolle"], ["__proto__"], ["constructor"], ["toString"], ["hasOwnProperty"]])(
  "T17 a field %s that no form has is refused, and its neighbours are kept",
  (name) => {
    const form = parseForm(schema, formOf(["name", "a"], [name, "x"]));
    expect(form).toMatchObject({ ok: false, values: { name: "a" } });
  },
);

test("T17 a field that stands there twice is refused", () => {
  expect(parseForm(schema, formOf(["name", "a"], ["name", "b"]))).toMatchObject({
    ok: false,
    errors: { name: "mehrfach" },
  });
});

test("T17 nothing that is sent changes what objects are made of", () => {
  parseForm(schema, formOf(["__proto__", "x"], ["constructor", "y"], ["name", "a"]));
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect("x" in {}).toBe(false);
});

test.each([
  [
    "nothing foreign",
    [
      ["rev", "1"],
      ["links[0].ziel", "/a"],
    ],
    false,
  ],
  [
    "a foreign one",
    [
      ["rev", "1"],
      ["tenantId", "x"],
    ],
    true,
  ],
  ["one that only begins like ours", [["revision", "1"]], true],
  [
    "one twice",
    [
      ["rev", "1"],
      ["rev", "2"],
    ],
    true,
  ],
  ["nothing", [], false],
] as const)("a form read field by field: %s", (_, fields, foreign) => {
  expect(hasForeignField(formOf(...fields), /^(rev|links\[\d+\]\.ziel)$/)).toBe(foreign);
});

test("a field read by itself is its text; missing ones and files are empty", () => {
  const form = formOf(["name", " a "]);
  form.append("datei", new File(["x"], "x.txt"));
  expect(["name", "fehlt", "datei"].map((name) => fieldText(form, name))).toEqual([" a ", "", ""]);
});
