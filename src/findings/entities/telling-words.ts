/** Words that tell a description from the one before it: "the former minister". */
export const DISTINCT =
  /^(?:previous|former|last|next|another|other|different|second|third|prior|earlier|local|regional|future)$/;
/** Words that do not: "the new minister". */
export const PALE = /^(?:new|same|current|whole|entire|incoming|ruling|high|top|own|general|us)$/;
/** Words in a title that make another office of it: "the minister" is no prime minister. */
export const APART = ['deputy', 'vice', 'prime', 'shadow', 'assistant'];

/** Whether titles say of somebody what a description does of its head: "the prime minister" is no finance minister. */
export const isSamePost = (titles: ReadonlySet<string>, head: string, modifiers: readonly string[]): boolean =>
  APART.every((part) => part === head || titles.has(part) === modifiers.includes(part));
