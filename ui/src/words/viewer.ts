/** Words of this area. */
export const viewer = {} as const;
