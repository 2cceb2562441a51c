/** Words that tell a description from the one before it: "the former minister". */
export const RESTRICTIVE =
  /^(?:previous|former|last|next|another|other|different|second|third|prior|earlier|local|regional|future)$/;
/** Words that do not: "the new minister". */
export const NON_RESTRICTIVE = /^(?:new|same|current|whole|entire|incoming|ruling|high|top|own|general|us)$/;
/** Words in a title that make another office of it: "the minister" is no prime minister. */
export const TITLE_MODIFIERS = ['deputy', 'vice', 'prime', 'shadow', 'assistant'];

/** Whether titles say of somebody what a description does of its head: "the prime minister" is no finance minister. */
export const isSamePost = (titles: ReadonlySet<string>, head: string, modifiers: readonly string[]): boolean =>
  TITLE_MODIFIERS.every((part) => part === head || titles.has(part) === modifiers.includes(part));
