/** Number of an id that the contract's schema let through: `F301`. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}
