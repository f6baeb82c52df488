import type { APIRoute } from 'astro';
import { playgroundData } from '../../components/playground-data.ts';

/** What the playground beside the text loads when it is opened: every case that the form can hold among it. */
export const GET: APIRoute = async () => Response.json(await playgroundData('every'));
