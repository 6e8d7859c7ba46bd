/** Words of this area. */
export const envelopes = {} as const;
