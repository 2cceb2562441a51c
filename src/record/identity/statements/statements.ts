/** Identity of statements: what they are looked up by, how far apart in time, and how two compare. */
export { compareStatements } from './compare.ts';
export { STATEMENT_WINDOW, statementKeys } from './keys.ts';
