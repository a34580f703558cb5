/** The tables of the dataset as CSV. */
import type { APIRoute } from 'astro';
import { datasetRoutes } from '../../site/dataset.ts';

export const getStaticPaths = () => datasetRoutes('csv');

export const GET: APIRoute<{ content: string | Uint8Array<ArrayBuffer> }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
