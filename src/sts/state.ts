/**
 * What the service must remember between calls. The caller of `createSts` owns it, so that a page can show it and a
 * test can set it; it holds no session, for sessions are in their tokens.
 */
export interface StsState {
  /** Steps whose code was accepted, by the serial number of the device. */
  usedSteps: Record<string, number[]>;
  /** Verifications of a device in its three-minute window. */
  tries: Record<string, { window: number; count: number }>;
  /** Calls that reached the throttle: all, and those in the second of the last one. */
  calls: number;
  second: { at: number; count: number };
}

export const emptyState = (): StsState => ({
  usedSteps: {},
  tries: {},
  calls: 0,
  second: { at: 0, count: 0 },
});
