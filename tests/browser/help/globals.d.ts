// Axe is put into the page that it judges.
declare const axe: typeof import('axe-core');
