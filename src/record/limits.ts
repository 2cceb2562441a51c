/** How long what people give may be, and how much of a list is given at once; the same for the command line and the API. */

/** Characters of a reviewer’s name. */
export const MAX_NAME = 200;
/** Characters of a reason. */
export const MAX_REASON = 4000;
/** Entries of a page of a list. */
export const MAX_PAGE = 500;
