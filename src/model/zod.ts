/** Zod as a page may run it: it would try whether code can be made from text, which the site's policy forbids and reports. */
import { z } from 'zod';

z.config({ jitless: true });

export { z } from 'zod';
