/** The tables of the dataset as spreadsheets. */
import type { APIRoute } from 'astro';
import { datasetRoutes } from '../../site/dataset.ts';

export const getStaticPaths = () => datasetRoutes('xlsx');

export const GET: APIRoute<{ content: string | Uint8Array<ArrayBuffer> }> = ({ props: { content } }) =>
  new Response(content, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
