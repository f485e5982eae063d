// Both run in the browser and are sent there by their text: they use nothing from outside.

declare global {
  var looksOfPage: Map<string, Element[]> | undefined;
}

/**
 * How each piece of text looks, and where it stands: colours, size and weight as computed, what is painted behind it by
 * everything around it, and the names and classes of all of these. Two texts of one look have the same contrast, and two
 * links of one look stand out alike from the text around them.
 */
export async function listLooks(): Promise<string[]> {
  const behind = new Map<Element, string>();
  const paintBehind = (element: Element): string => {
    const known = behind.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, clipPath, float } = style;
    const above = element.parentElement ? paintBehind(element.parentElement) : "";
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, clipPath, float];
    const made = `${above}>${element.localName}.${element.getAttribute("class") ?? ""} ${own.join(" ")}`;
    behind.set(element, made);
    return made;
  };
  const written = (element: Element) =>
    element.matches("a, [role=link], input, select, textarea, button") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== "");
  const byLook = new Map<string, Element[]>();
  for (const element of document.querySelectorAll("body *")) {
    if (!written(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow, textDecoration, borderBottom } = getComputedStyle(element);
    const around = element.parentElement && getComputedStyle(element.parentElement).color;
    const { width, height } = element.getBoundingClientRect();
    const control = element.closest("label")?.control ?? element;
    const off = control.matches(":disabled, [aria-disabled='true'] *, [aria-disabled='true']");
    const font = [color, around, fontSize, fontWeight, textShadow, textDecoration, borderBottom];
    const own = [...font, off, width > 1 && height > 1].join(" ");
    const look = `${paintBehind(element)}|${own}`;
    byLook.set(look, [...(byLook.get(look) ?? []), element]);
  }
  globalThis.looksOfPage = new Map();
  for (const [look, elements] of byLook) {
    const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(look));
    globalThis.looksOfPage.set(btoa(String.fromCharCode(...new Uint8Array(digest))), elements);
  }
  return [...globalThis.looksOfPage.keys()];
}

/** Marks the texts of these looks with `data-fresh-look`, all of a kind: the same look may be overlapped in one place. */
export function markFresh(looks: readonly string[]): void {
  for (const element of document.querySelectorAll("[data-fresh-look]")) element.removeAttribute("data-fresh-look");
  for (const look of looks) {
    for (const element of globalThis.looksOfPage?.get(look) ?? []) element.setAttribute("data-fresh-look", "");
  }
}

/**
 * Marks with `data-tight-target` what one can press and might miss: smaller than 24 pixels in one direction, or partly
 * under another one. Every other target is large enough by itself, whatever is near (WCAG 2.5.8).
 */
export function markTight(): void {
  const SMALLEST = 24;
  const PRESSED =
    "a[href], area, button, input, select, textarea, summary, label, [role], [tabindex], [contenteditable]";
  const boxes = [...document.querySelectorAll(PRESSED)].map((element) => ({
    element,
    box: element.getBoundingClientRect(),
  }));
  boxes.sort((one, other) => one.box.top - other.box.top);
  const mark = ({ element }: { element: Element }) => element.setAttribute("data-tight-target", "");
  for (const [place, one] of boxes.entries()) {
    if (one.box.width < SMALLEST || one.box.height < SMALLEST) mark(one);
    for (let next = place + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other === undefined || other.box.top >= one.box.bottom) break;
      if (other.box.left >= one.box.right || other.box.right <= one.box.left) continue;
      mark(one);
      mark(other);
    }
  }
}
