/** The elements that a converted document's MDX is written in. */
import Heading from './Heading.astro';
import Item from './Item.astro';
import Kpi from './Kpi.astro';
import List from './List.astro';
import M from './M.astro';
import Note from './Note.astro';
import Paragraph from './Paragraph.astro';
import Pillar from './Pillar.astro';
import Table from './Table.astro';

export const blockComponents = { Heading, Item, Kpi, List, M, Note, Paragraph, Pillar, Table };
