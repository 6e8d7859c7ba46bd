/** Words of this area. */
export const intake = {} as const;
