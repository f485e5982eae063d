import type { Example } from "../example.ts";
import { LiveProgress, Progress, StepProgress } from "./progress.tsx";

export const examples: Example[] = [
  { name: "known", element: <Progress id="p1" label="27 von 60 Haushalten vermittelt" value={27} max={60} /> },
  {
    name: "steps",
    element: <StepProgress text="Abschnitt 3 von 6" label="Fortschritt: Abschnitt 3 von 6" step={3} steps={6} />,
  },
  {
    name: "running",
    element: (
      <LiveProgress id="p2" label="Das PDF entsteht" value={3} max={10} href="#p2" refreshLabel="Neu laden">
        <p>Seite 30 von 100. Sie können die Seite verlassen.</p>
      </LiveProgress>
    ),
  },
  {
    name: "done",
    element: (
      <LiveProgress id="p3" label="Das PDF ist fertig" value={10} max={10} href="#p3" refreshLabel="Neu laden" done>
        <p>
          <a className="wk-a" href="#pdf">
            Konzept herunterladen (PDF, 2,3 MB)
          </a>
        </p>
      </LiveProgress>
    ),
  },
];
