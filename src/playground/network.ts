/** What browsers tell of the network; some tell nothing. */
export interface Network {
  saveData?: boolean;
  effectiveType?: string;
  /** Mbit/s. */
  downlink?: number;
}

/** Whether bytes may be fetched that nobody has asked for: not where data is saved, nor on a line that is known to be slow. */
export const mayFetchUnasked = (network: Network | undefined): boolean =>
  network?.saveData !== true && (network?.effectiveType === undefined || network.effectiveType === '4g');

/** Of this page. */
export const pageNetwork = (): Network | undefined =>
  (navigator as Navigator & { connection?: Network }).connection;
