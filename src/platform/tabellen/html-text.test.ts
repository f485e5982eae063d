import fc from "fast-check";
import { expect, test } from "vitest";
import { timesReference } from "../../../test/reference-work.ts";
import { htmlToText, protectText } from "./html-text.ts";

test.each([
  ["plain", "Amt für Jugend & Familie", "Amt für Jugend & Familie"],
  ["spaces and breaks of plain text stay", "  a\n\n\n b  ", "  a\n\n\n b  "],
  ["entities", "M&uuml;ller &amp; S&ouml;hne &#8211; &#x20AC;", "Müller & Söhne – €"],
  ["an unknown entity stays", "a &Quatsch; b &;", "a &Quatsch; b &;"],
  ["paragraphs", "<p>Ein <b>fetter</b> Satz.</p>\n<p>Noch einer.</p>", "Ein fetter Satz.\nNoch einer."],
  ["lists", "<ul><li>eins</li><li>zwei</li></ul>", "eins\nzwei"],
  ["line break in three spellings", "a<br>b<BR/>c<br />d", "a\nb\nc\nd"],
  ["source breaks are spaces", "<p>ein\r\nSatz</p>", "ein Satz"],
  ["cells", "<table><tr><td>a</td><td>b</td></tr></table>", "a b"],
  ["T69 script goes with its content", "vor<script>alert(1)</script>nach", "vornach"],
  ["T69 script in mixed case, never closed", "vor<ScRiPt src=x>alert(1)", "vor"],
  ["T69 unfinished script tag", "vor<script src=", "vor"],
  ["T69 style and frame", "<style>p{}</style>a<iframe src='//x'>b</iframe>c", "ac"],
  ["T69 handler", "<img src=x onerror=alert(1)>Bild", "Bild"],
  ["T69 handler on an unknown element", "<wurst onclick=alert(1)>Text</wurst>", "Text</wurst>"],
  ["T69 svg", "<svg onload=alert(1)><text>x</text></svg>Text", "Text"],
  ["T69 link keeps its words", '<a href="javascript:alert(1)">mehr > hier</a>', "mehr > hier"],
  ["T69 bracket in an attribute", '<b title="a>b">c</b>', "c"],
  ["comments", "a<!-- b -->c<!-- d", "ac"],
  ["brackets of an author", "Name <bitte eintragen>, a < b, 3 <4, <3", "Name <bitte eintragen>, a < b, 3 <4, <3"],
  ["escaped markup is text", "&lt;b&gt;fett&lt;/b&gt;", "<b>fett</b>"],
  ["blank lines", "<p>a</p><p></p><p><br></p><p>b</p>", "a\n\nb"],
])("%s", (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});

const markup = fc.array(
  fc.constantFrom(
    "<",
    ">",
    "/",
    "b",
    "p",
    "script",
    "&",
    "amp;",
    "lt;",
    "#60;",
    " ",
    "\n",
    '"',
    "=",
    "!--",
    "--",
    "ä",
    "x",
  ),
);

test("a protected text comes back unchanged", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        markup.map((parts) => parts.join("")),
      ),
      (text) => {
        expect(htmlToText(protectText(text))).toBe(text);
      },
    ),
  );
});

test("a cell of brackets costs no more than its length", async () => {
  const cells = [
    "<".repeat(32_000),
    "<b ".repeat(10_000),
    '<b "'.repeat(8_000),
    "<!--".repeat(8_000),
    "&".repeat(32_000),
  ];
  const cost = await timesReference(() => cells.forEach((cell) => htmlToText(cell)));
  expect(cost, "times the reference").toBeLessThan(40);
});
