/** Which calls are compared. */

/** How many calls can be compared. */
export const compared = 2;

/** The calls chosen after one more was: the oldest choice gives way; choosing again takes back. */
export const chooseCall = (chosen: readonly number[], id: number): number[] =>
  chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-compared);
