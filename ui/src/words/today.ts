/** Words of this area. */
export const today = {} as const;
