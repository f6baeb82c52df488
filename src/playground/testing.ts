/** What the unit tests of the playground share: the account of the site, a device of it, and a moment. */
export { mainAccount } from '../model/testing.ts';

export const alicesSerial = 'arn:aws:iam::123456789012:mfa/alice';

/** 10:40:12 on the day of the cases; 12 s into a step of 30 s and into a window of tries of 3 min from 10:39. */
export const aMoment = Date.UTC(2026, 10, 22, 10, 40, 12);
