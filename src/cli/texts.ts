/** Media types by the ending of a file's name. */
export const MEDIA: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
};

/** Endings of the files that are read where a folder is named. */
export const READ_IN_FOLDERS = ['.txt', '.md', '.html', '.htm', '.xhtml'];
