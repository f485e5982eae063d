import { usePage } from "#src/platform/http/page.tsx";
import { interviewTexts } from "../../texts/index.ts";

/** The page with the strings of interviews. */
export function useInterview() {
  const page = usePage();
  return { ...page, text: page.t(interviewTexts) };
}
