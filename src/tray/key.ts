/** Where the trays are kept, and the event that tells this window's other parts of a change. */
export const KEY = 'branch-plans:trays';
export const COUNT_EVENT = 'tray';
