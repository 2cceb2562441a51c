// Preloaded (`node --import`) in test processes and in the commands that they start: remembers in a folder what the trained
// networks answered, so that a text that many tests read goes through the networks once. What is asked and the model are the
// key, so that nothing that saydo does before and after the networks is skipped, and no answer outlives its model. It is plain
// JavaScript, as Node 20 runs nothing else. Where ONNX Runtime is not installed natively, nothing is remembered.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Comes with `onnxruntime-node`, and is loaded as it finds it. */
const COMMON = 'onnxruntime-common';

const folder = process.env['SAYDO_REMEMBERED_NETWORKS'];
const library = folder ? commonLibrary() : null;
if (library !== null) {
  mkdirSync(folder, { recursive: true });
  const { InferenceSession, version } = library;
  const create = InferenceSession.create.bind(InferenceSession);
  InferenceSession.create = async (model, options) => rememberingSession(model, version, () => create(model, options));
}

/** What `onnxruntime-node` is built on; loading it loads nothing native. */
function commonLibrary() {
  try {
    const { resolve } = createRequire(import.meta.url);
    const require = createRequire(resolve('onnxruntime-node'));
    return { ...require(COMMON), version: require('../package.json').version };
  } catch {
    return null;
  }
}

/** A session that is opened when it is first asked something that nobody asked before. */
async function rememberingSession(model, version, open) {
  // Another runtime may give other answers, another Node may not understand how they are kept.
  const digest = createHash('sha256').update(model).update(`${version} ${process.version}`).digest('hex').slice(0, 24);
  let opened = null;
  const session = () => (opened ??= open());
  const inputMetadata = await remembered(`${digest}-inputs`, async () => (await session()).inputMetadata);
  return {
    inputMetadata,
    run: (feeds, names) =>
      remembered(keyOf(digest, feeds, names), async () => {
        const answers = await (await session()).run(feeds, names);
        return Object.fromEntries(names.map((name) => [name, { dims: answers[name].dims, data: answers[name].data }]));
      }),
    release: async () => (await opened)?.release(),
  };
}

function keyOf(digest, feeds, names) {
  const hash = createHash('sha256').update(`${digest} ${names}`);
  for (const [name, { type, dims, data }] of Object.entries(feeds)) {
    hash.update(` ${name} ${type} ${dims} `).update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('hex');
}

/** What is kept under a key; where there is nothing, it is made and kept. */
async function remembered(key, make) {
  const file = join(folder, key);
  try {
    return deserialize(readFileSync(file));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const made = await make();
  // Others see it whole or not at all.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, serialize(made));
  renameSync(half, file);
  return made;
}
