import { describe, expect, it } from "vitest";
import { parseTextform } from "#src/shared/textform.ts";
import { readHtml } from "./html-textform.ts";
import { readDocument } from "./read-document.ts";
import { Buffer } from "node:buffer";

describe("HTML of others as our text", () => {
  it.each([
    ["<h3>A</h3><h4>B</h4><p>c</p>", "## A\n\n### B\n\nc"],
    ["<ul><li>a</li><li><p>b</p></li></ul><ol><li>c</li><li>d</li></ol>", "- a\n- b\n\n1. c\n2. d"],
    ["<p>a<br>b</p>", "a\nb"],
    ['<p style="x" onclick="y()">Hallo&nbsp;&amp; <b>Welt</b></p>', "Hallo & Welt"],
    ['<a href="https://a.example/(x)">A [b]</a>', "[A b](https://a.example/%28x%29)"],
    ['<a href="tel:tel:+49 99 1">Anruf</a>', "[Anruf](tel:+49991)"],
    ['<a href="javascript:x()">a</a> <a href="java\tscript:x()">b</a> <a href="data:text/html,x">c</a>', "a b c"],
    ['<a href="//evil.example">a</a><a href="&#106;avascript:x()">b</a>', "ab"],
    ["<script>x()</script><style>p{}</style><iframe src=x>y</iframe>a", "a"],
    ["<svg onload=x()><a>b</a></svg>c<noscript>d</noscript>", "c"],
    ["<p>offen <a href='/x'>Link</p><p>weiter", "offen [Link](/x)\n\nweiter"],
    ["<scr<script>ipt>x</script>", "<scr"],
    ["kein HTML < 3", "kein HTML < 3"],
    ["", ""],
  ])("%s", (html, text) => {
    expect(readHtml(html).text).toBe(text);
    expect(JSON.stringify(parseTextform(readHtml(html).text))).not.toMatch(/javascript:|data:/);
  });

  it("names pictures and counts what went", () => {
    const read = readHtml(
      '<img src="/a.png"><img src="/b.png" alt="Haus"><img alt=""><script></script><iframe></iframe>',
    );
    expect(read).toEqual({
      text: "",
      bilder: [
        { quelle: "/a.png", alt: null },
        { quelle: "/b.png", alt: "Haus" },
        { quelle: "", alt: "" },
      ],
      entfernt: 2,
    });
  });
});

describe("T65 a document from outside is refused", () => {
  const deep = `${"[".repeat(200)}${"]".repeat(200)}`;
  it.each([
    ["json", "{", "json-broken"],
    ["json", "", "empty"],
    ["json", "\u00ff", "json-broken"],
    ["json", deep, "json-too-large"],
    ["json", JSON.stringify("x".repeat(1024 * 1024 + 1)), "json-too-large"],
    ["xml", "<a>", "xml-broken"],
    ["xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "xml-refused"],
    ["xml", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "xml-refused"],
    ["xml", "<a>&b;</a>", "xml-broken"],
    ["xml", `${"<a>".repeat(100)}${"</a>".repeat(100)}`, "xml-too-large"],
  ] as const)("%s %#", async (format, text, reason) => {
    const bytes = text === "\u00ff" ? Buffer.from([0xff, 0xfe, 0x22]) : Buffer.from(text);
    await expect(readDocument(bytes, { format, html: [] })).rejects.toMatchObject({ reason });
  });

  it("keys that mean something to the language are left out", async () => {
    const read = await readDocument(Buffer.from('{"__proto__":{"x":1},"a":"b\\u0000"}'), { format: "json", html: [] });
    expect(read).toEqual({ a: "b" });
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});
