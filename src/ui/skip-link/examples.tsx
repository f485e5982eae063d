import type { Example } from "../example.ts";
import { SkipLink } from "./skip-link.tsx";

export const examples: Example[] = [{ name: "skip link", element: <SkipLink>Zum Inhalt</SkipLink> }];
