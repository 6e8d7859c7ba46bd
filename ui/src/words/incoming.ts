/** Words of this area. */
export const incoming = {} as const;
