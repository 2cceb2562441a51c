/** An address as it is kept when it is to be asked again: without what follows a #. Null where it is none, or holds a password. */
export function watchable(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}
