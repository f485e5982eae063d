import type { ReactNode } from "react";

/** New words in a comparison. `word` is read aloud before them ("neu:"). */
export function Inserted({ word, children }: { word: string; children: ReactNode }) {
  return (
    <ins>
      <span className="wk-vorlesen">{word} </span>
      {children}
    </ins>
  );
}

/** Words taken out. `word` is read aloud before them ("gestrichen:"). */
export function Deleted({ word, children }: { word: string; children: ReactNode }) {
  return (
    <del>
      <span className="wk-vorlesen">{word} </span>
      {children}
    </del>
  );
}
