export type { DateExpression, ResolvedDate } from './expression.ts';
export { publicationDate } from './published/index.ts';
export { publishedWhenCalled } from './published/seen-from.ts';
export { recogniseDates } from './recognise.ts';
export { resolveDates } from './resolve/index.ts';
