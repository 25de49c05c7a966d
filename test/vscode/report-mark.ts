/** Opens every line of the suite's report: the workbench writes its own log to the same console. */
export const reportMark = '\u200B';
