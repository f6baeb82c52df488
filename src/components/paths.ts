export { href } from '../playground/href.ts';
