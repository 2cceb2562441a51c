/**
 * Milliseconds of processor time that work takes in this process. A limit on it tells work that grows with the square of
 * its input from work that does not, also on a machine that does something else at that moment.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
