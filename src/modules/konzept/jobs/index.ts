export const konzeptJobs = [];
export const konzeptScheduled = [];
