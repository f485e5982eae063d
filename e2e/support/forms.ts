/** A form as it stands in a page, with the values a browser would send if somebody pressed this button at once. */
export type FoundForm = { readonly action: string; readonly fields: readonly (readonly [string, string])[] };

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

function plain(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, "i").exec(tag);
  return found ? plain(found[1] ?? "") : null;
}

/** Every POST form of a page that we drew ourselves, once for each of its buttons. */
export function findForms(html: string, path: string): FoundForm[] {
  const found: FoundForm[] = [];
  for (const [, open = "", inner = ""] of html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)) {
    if ((attribute(open, "method") ?? "get").toLowerCase() !== "post") continue;
    const fields: (readonly [string, string])[] = [];
    const buttons: (readonly [string, string] | null)[] = [];
    for (const [tag, name = "", text = ""] of inner.matchAll(
      /<(input|textarea|select|button)\b[^>]*>(?:([\s\S]*?)<\/\1>)?/g,
    )) {
      const start = tag.slice(0, tag.indexOf(">") + 1);
      const key = attribute(start, "name");
      const value = attribute(start, "value");
      const type = attribute(start, "type") ?? "text";
      if (name === "button") buttons.push(key === null ? null : [key, value ?? ""]);
      else if (key === null || attribute(start, "disabled") !== null || type === "file") continue;
      else if (name === "textarea") fields.push([key, plain(text).replace(/^\n/, "")]);
      else if (name === "select") fields.push([key, chosenOption(text)]);
      else if (!/^(checkbox|radio)$/.test(type) || attribute(start, "checked") !== null) {
        fields.push([key, value ?? (type === "checkbox" ? "on" : "")]);
      }
    }
    const action = attribute(open, "action") || path;
    for (const button of buttons.length > 0 ? buttons : [null]) {
      found.push({ action, fields: button ? [...fields, button] : fields });
    }
  }
  return found;
}

function chosenOption(inner: string): string {
  const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const chosen = options.find((tag) => attribute(tag, "selected") !== null) ?? options[0];
  return chosen ? (attribute(chosen, "value") ?? "") : "";
}
