import type { ReactNode } from "react";

/** Title beside the drawing of the five circles around one point. The drawing needs 62rem and is never alone. */
export function Hero({ children }: { children: ReactNode }) {
  return (
    <div className="wk-auftakt">
      {children}
      <svg viewBox="0 0 340 340" aria-hidden="true" fill="currentColor">
        <path
          d="M257.0 99.5A112 112 0 0 1 281.6 160.2M274.6 210.1A112 112 0 0 1 234.2 261.7M187.5 280.6A112 112 0 0 1 122.7 271.5M83.0 240.5A112 112 0 0 1 58.4 179.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        <path
          d="M65.4 129.9A112 112 0 0 1 217.3 68.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="2 7"
          strokeLinecap="round"
        />
        <g transform="translate(239.0,81.7)">
          <circle cx="0" cy="-8" r="6" />
          <circle cx="-9" cy="7" r="6" />
          <circle cx="9" cy="7" r="6" />
        </g>
        <path
          transform="translate(280.9,185.6)"
          fill="none"
          stroke="currentColor"
          strokeWidth="5"
          strokeLinecap="round"
          d="M4 -13a13.5 13.5 0 1 0 9.5 9.5"
        />
        <g transform="translate(212.0,273.8)">
          <circle r="13.5" fill="none" stroke="currentColor" strokeWidth="4.5" />
          <circle r="6" />
        </g>
        <circle cx="101" cy="258.3" r="16" />
        <g transform="translate(59.1,154.4)">
          <circle r="13.8" fill="none" stroke="currentColor" strokeWidth="4.4" />
          <path d="M0 -14a14 14 0 0 1 0 28z" />
        </g>
        <circle cx="170" cy="170" r="24" fill="var(--wk-marke)" />
      </svg>
    </div>
  );
}
