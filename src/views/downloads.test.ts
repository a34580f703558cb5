import { expect, test } from 'vitest';
import { downloads } from './downloads.ts';

test('a table’s CSV and JSON are one subject, documents are none', () => {
  const file = (path: string, bytes: number) => ({ path, title: '目標', description: '', rows: 1, bytes });
  expect(downloads([file('kpis.csv', 3), file('kpis.json', 2), file('plans/2021/oita.json', 9)])).toEqual([
    {
      title: '目標',
      description: '',
      rows: 1,
      files: [
        { path: 'kpis.csv', bytes: 3 },
        { path: 'kpis.json', bytes: 2 },
      ],
    },
  ]);
});
