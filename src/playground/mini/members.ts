/** The fields of the small playground: apart, so that the page has them without the rest. */

/** The members with a field, in the order of the fields. */
export const miniMembers = ['SerialNumber', 'TokenCode', 'DurationSeconds'] as const;
export type MiniMember = (typeof miniMembers)[number];
export type MiniFields = Readonly<Record<MiniMember, string>>;
