/** Files in which a survey goes to other programs, by the end of their address. */
export const FORMATNAMEN = ["umfrage.json", "limesurvey.txt", "xlsform.xlsx", "surveyjs.json", "codebuch.xml"] as const;
