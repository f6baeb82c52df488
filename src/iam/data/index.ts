/** The catalogue that comes with the site. Large: import it only where policies are edited, and on demand. */
import { readCatalogue, type Catalogue } from '../catalogue.ts';
import data from './services.json' with { type: 'json' };

export const catalogue: Catalogue = readCatalogue(data);
