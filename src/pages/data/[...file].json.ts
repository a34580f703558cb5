/** The tables, lists and documents of the dataset as JSON. */
import type { APIRoute } from 'astro';
import { datasetRoutes } from '../../site/dataset.ts';

export const getStaticPaths = () => datasetRoutes('json');

export const GET: APIRoute<{ content: string | Uint8Array<ArrayBuffer> }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
