/** How long what people give may be, for the command line and the API, and how much of a list the API gives at once. */

/** Characters of a reviewer’s name. */
export const MAX_NAME = 200;
/** Characters of a reason. */
export const MAX_REASON = 4000;
/** Entries of a page of a list. The command line has no such limit. */
export const MAX_PAGE = 500;
