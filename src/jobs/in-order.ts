/**
 * Works on items side by side, and gives what comes of them in their order, each as soon as it and all before it are done.
 * An item is asked for when work on the one before it has begun. Nothing is waited for when the caller stops early.
 *
 * @param most how many items are worked on at once, the one that is waited for included
 * @throws what the items or the work throw, in the place of that item
 */
export async function* inOrder<Item, Done>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const iterator = items[Symbol.asyncIterator]();
  let ended = false;
  const begin = async (before: Promise<unknown>): Promise<{ readonly working: Promise<Done> } | null> => {
    await before;
    if (ended) return null;
    const { done, value } = await iterator.next();
    if (done) {
      ended = true;
      return null;
    }
    const working = work(value);
    // Its failure is reported when its turn comes.
    working.catch(() => {});
    return { working };
  };
  let last: ReturnType<typeof begin> = Promise.resolve(null);
  const queue: (typeof last)[] = [];
  try {
    for (;;) {
      while (queue.length < most) {
        last = begin(last);
        last.catch(() => {});
        queue.push(last);
      }
      const begun = await queue.shift();
      if (!begun) return;
      yield await begun.working;
    }
  } finally {
    ended = true;
    // It may never answer, as standard input that nobody writes to.
    void iterator.return?.(undefined).catch(() => {});
  }
}
