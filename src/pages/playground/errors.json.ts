import type { APIRoute } from 'astro';
import { errorEntries } from '../../components/example.ts';

/** The error catalogue for the playgrounds, which load it with the SDK. */
export const GET: APIRoute = async () => Response.json(await errorEntries());
