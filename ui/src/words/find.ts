/** Words of this area. */
export const find = {} as const;
