/** Words of this area. */
export const firstRun = {} as const;
