/** Where the county's colours are served. The key in the query changes with them, so they may be kept for a year. */
export const FARBEN_PFAD = "/stil/farben.css";
export const LOGO_PFAD = "/logo";
