import type { ReactNode } from "react";

/** `logo` is the address of the arms or logo (SVG or PNG, shown 44 px high); without one the ring mark stands there. */
export type SiteHeaderProps = {
  home: string;
  name: ReactNode;
  subline?: ReactNode;
  logo?: string | null | undefined;
  serviceBar?: ReactNode;
  /** `MainNav` or `LanguageSwitch` */
  nav?: ReactNode;
  /** `ChainNav`, back office only */
  chainNav?: ReactNode;
};

export function SiteHeader(props: SiteHeaderProps) {
  return (
    <header>
      {props.serviceBar}
      <div className="wk-kopf">
        <div className="wk-breite">
          <a className="wk-marke" href={props.home}>
            {props.logo ? <img src={props.logo} alt="" height={44} /> : <RingMark />}
            <span>
              {props.name}
              {props.subline ? <small>{props.subline}</small> : null}
            </span>
          </a>
          {props.nav}
          {props.chainNav}
        </div>
      </div>
    </header>
  );
}

/** The mark of the product: an open ring, closed by one point. */
export function RingMark() {
  return (
    <svg viewBox="0 0 44 44" aria-hidden="true">
      <path
        d="M27.5 5.4a17.6 17.6 0 1 0 11.1 11.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="4.5"
        strokeLinecap="round"
      />
      <circle cx="22" cy="22" r="6.5" fill="currentColor" />
      <circle cx="35.4" cy="8.6" r="4.6" fill="var(--wk-marke)" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
