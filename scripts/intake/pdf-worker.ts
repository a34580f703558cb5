/** Reads one PDF in a thread of its own; see read-pdf.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractPdf } from '../../src/intake/pdf/extract.ts';
import { pdfResources } from './pdf-resources.ts';
import type { PdfJob } from './read-pdf.ts';

const { file, bytes, ...options } = workerData as PdfJob;
const onPage = (page: number, of: number): void => parentPort?.postMessage({ page, of });
const extracted = await extractPdf(file, bytes, await pdfResources(), { ...options, onPage });
parentPort?.postMessage({ extracted });
