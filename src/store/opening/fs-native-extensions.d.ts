/** What saydo uses of it; the package has no types of its own. */
declare module 'fs-native-extensions' {
  /** Asks for an exclusive lock on a whole open file. @returns false where another descriptor has it */
  export function tryLock(descriptor: number): boolean;
}
