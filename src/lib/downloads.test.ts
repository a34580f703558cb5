import { expect, test } from 'vitest';
import { downloads } from './downloads.ts';

test('a table’s CSV and JSON are one subject, documents are none', () => {
  const file = (path: string, content: string) => ({ path, title: '目標', description: '', rows: 1, content });
  expect(downloads([file('kpis.csv', 'あ'), file('kpis.json', '[]'), file('plans/2021/oita.json', '{}')])).toEqual([
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
