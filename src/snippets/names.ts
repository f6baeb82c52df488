/** A member's name as other languages spell it. */

const words = (name: string): string[] => name.split(/(?<=[a-z])(?=[A-Z])/);

/** `DurationSeconds` as `durationSeconds`. */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
/** `DurationSeconds` as `duration_seconds`. */
export const snakeCase = (name: string): string => words(name).join('_').toLowerCase();
/** `DurationSeconds` as `duration-seconds`. */
export const kebabCase = (name: string): string => words(name).join('-').toLowerCase();
