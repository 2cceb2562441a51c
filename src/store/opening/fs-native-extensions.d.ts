/** What saydo uses of it; the package has no types of its own. */
declare module 'fs-native-extensions' {
  /**
   * Asks for a lock on an open file: by default an exclusive one, on all of it (`length` 0).
   *
   * @returns false where another descriptor has one that stands against it
   */
  export function tryLock(
    descriptor: number,
    offset?: number,
    length?: number,
    options?: { readonly shared: boolean },
  ): boolean;
}
