import { hashPdfInput, type PdfInput, type renderPdf } from "./render-pdf.ts";

type Render = typeof renderPdf;

/**
 * Sets the same input once: the same words, template and day give the same bytes, so the next who asks gets those.
 * Keeps the newest in memory. Who may see a PDF is decided before its input is put together, and the input is the key.
 *
 * @param mostBytes of all that is kept
 */
export function rememberPdfs(render: Render, mostBytes = 16 * 1024 * 1024): Render {
  const kept = new Map<string, Awaited<ReturnType<Render>>>();
  let bytes = 0;
  const sizeOf = (outcome: Awaited<ReturnType<Render>> | undefined) => (outcome?.ok ? outcome.value.bytes.length : 0);

  return async (input: PdfInput, options) => {
    const key = await hashPdfInput(input);
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const outcome = await render(input, options);
    if (!outcome.ok || kept.has(key)) return outcome;
    kept.set(key, outcome);
    bytes += sizeOf(outcome);
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= sizeOf(old);
    }
    return outcome;
  };
}
