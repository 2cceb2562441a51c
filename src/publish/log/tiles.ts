/**
 * The tree of a log as static files, as https://c2sp.org/tlog-tiles lays them out: tiles of up to 256 hashes, level 0 those
 * of the entries. Whoever has them can make every proof.
 */
import { concatBytes } from '@noble/hashes/utils.js';
import { appendLeaf, EMPTY_TREE, type Hash, rootOf } from '../../record/history/merkle.ts';

const TILE_WIDTH = 256;

/** The tiles of the tree over all leaves, by path: full ones, and of each level the last, partial one. */
export function tilesOf(leaves: readonly Hash[]): ReadonlyMap<string, Uint8Array> {
  const tiles = new Map<string, Uint8Array>();
  let level = leaves;
  for (let number = 0; level.length > 0; number++) {
    const above: Hash[] = [];
    for (let from = 0, index = 0; from < level.length; from += TILE_WIDTH, index++) {
      const hashes = level.slice(from, from + TILE_WIDTH);
      tiles.set(tilePath(number, index, hashes.length), concatBytes(...hashes));
      if (hashes.length === TILE_WIDTH) above.push(rootOf(hashes.reduce(appendLeaf, EMPTY_TREE)));
    }
    level = above;
  }
  return tiles;
}

/** Path of a tile: `tile/0/x001/067.p/12`. @param width how many hashes it has */
function tilePath(level: number, index: number, width: number): string {
  const groups: string[] = [];
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
  }
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/**
 * The hashes of the first entries, out of level 0.
 *
 * @param read bytes of a tile by its path; null where it is not there
 * @throws Error that names the tile that is missing or has another length
 */
export function leavesIn(read: (path: string) => Uint8Array | null, size: number): readonly Hash[] {
  const leaves: Hash[] = [];
  for (let index = 0; leaves.length < size; index++) {
    const width = Math.min(TILE_WIDTH, size - leaves.length);
    const path = tilePath(0, index, width);
    const bytes = read(path);
    if (bytes === null) throw new Error(`${path} is missing`);
    if (bytes.length !== 32 * width) throw new Error(`${path} has ${bytes.length} bytes, not ${32 * width}`);
    for (let at = 0; at < bytes.length; at += 32) leaves.push(bytes.slice(at, at + 32));
  }
  return leaves;
}
