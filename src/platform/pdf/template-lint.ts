const FORBIDDEN: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\beval\s*\(/, "eval: text of people would become program"],
  [/\bread\s*\(/, "read: the workspace holds templates only"],
  [/\b(?:json|csv|xml|yaml|toml|cbor)\s*\(/, "data comes through base.typ alone"],
  [/\bplugin\s*\(/, "plugin: foreign programs are not run"],
  [/@(?:preview|local)\b/, "packages would be fetched from the network"],
  [/\bdatetime\.today\b/, "today is passed in, or the same data would give other bytes"],
];

/**
 * What Typst does not refuse under PDF/UA-1, or not soon enough: tables without header, pictures without words,
 * documents without language and title, and every way from data to program.
 *
 * @returns one sentence per finding, none when the template is sound
 */
export function lintTemplate(name: string, source: string): string[] {
  const code = blankCommentsAndStrings(source);
  const isBase = name.endsWith("base.typ");
  const findings: string[] = [];
  for (const [pattern, reason] of FORBIDDEN) {
    if (pattern.test(isBase ? code.replace(/^#let request = json\( +\)$/m, "") : code))
      findings.push(`${name}: ${reason}`);
  }
  for (const call of listCalls(code, "table")) {
    if (!call.includes("table.header(")) findings.push(`${name}: a table has no header`);
  }
  for (const call of listCalls(code, "ruled-table")) {
    if (!/\bheader:/.test(call)) findings.push(`${name}: a table has no header`);
  }
  for (const call of listCalls(code, "image")) {
    if (!/\balt:/.test(call)) findings.push(`${name}: a picture has no alternative text`);
  }
  if (isBase) findings.push(...lintBase(name, code.slice(code.indexOf("#let report("))));
  if (name.endsWith("main.typ") && !/#show:\s*report\b/.test(code)) {
    findings.push(`${name}: the document does not begin with "#show: report", so it has no language and no title`);
  }
  return findings;
}

function lintBase(name: string, code: string): string[] {
  const [document = ""] = listCalls(code, "set document");
  const [text = ""] = listCalls(code, "set text");
  const findings: string[] = [];
  if (!/\btitle:/.test(document)) findings.push(`${name}: the document has no title`);
  if (!/\blang:/.test(text)) findings.push(`${name}: the document has no language`);
  if (!/\bfallback: false/.test(text)) findings.push(`${name}: fonts of the system may be used`);
  return findings;
}

/** Arguments of every call of exactly this name, also over several lines. */
function listCalls(code: string, name: string): string[] {
  const calls: string[] = [];
  for (const match of code.matchAll(new RegExp(`(?<![\\w.-])${name}\\(`, "g"))) {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    while (end < code.length && depth > 0) {
      if (code[end] === "(") depth += 1;
      else if (code[end] === ")") depth -= 1;
      end += 1;
    }
    // A definition, not a call: "let ruled-table(".
    if (!/let\s+$/.test(code.slice(0, match.index))) calls.push(code.slice(start, end - 1));
  }
  return calls;
}

function blankCommentsAndStrings(source: string): string {
  return source.replaceAll(/"(?:\\.|[^"\\])*"|\/\/[^\n]*/g, (found) =>
    found.startsWith('"@') ? found : " ".repeat(found.length),
  );
}
