/** The request of the panel as a link to the playground's own page. Loaded when the reader goes there. */
import { writeLink } from '../../share/link.ts';
import { shareSource, sharingOf } from '../share/sharing.ts';
import type { Store } from '../store.ts';

/** What follows the address; empty where the request is too long for a link. */
export function fragmentOf(store: Store): string {
  const preset = store.preset.value;
  // The page has no name for cases without a lesson; those have no summary.
  const named = preset?.summary === '' ? undefined : preset;
  const { shared } = sharingOf(shareSource(store, named));
  try {
    return writeLink(shared);
  } catch {
    return '';
  }
}
