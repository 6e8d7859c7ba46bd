/** Words of this area. */
export const log = {} as const;
