import type { ReactElement } from "react";

/** One state of a component: documentation, gallery and test fixture in one. */
export type Example = { name: string; element: ReactElement };
