/** An address without the name and the password that it may hold, to be shown and kept; any other name as it is. */
export function withoutSecrets(name: string): string {
  return name.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1');
}
