// Checks a copy of this site in the reader's own browser, also one that is opened from disk: signatures, every file, the
// tree of the log, its entries and proofs, and whether what is said of each pledge is what entries say. It needs nothing of
// saydo's; docs/log.md says how to do the same in another language.
(() => {
  const checker = document.getElementById('checker');
  const result = document.getElementById('result');
  if (!checker || !result || !globalThis.crypto?.subtle) return;
  checker.hidden = false;

  /** Written here when the site is published. */
  const ASSESSMENT_FIELDS = '{ASSESSMENT_FIELDS}'.split(' ');
  const encoder = new TextEncoder();
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const joined = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  };
  const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));
  const leafHash = (bytes) => sha256(joined(Uint8Array.of(0), bytes));
  const fail = (what) => {
    throw new Error(what);
  };

  /** Base64 in the one way in which its bytes are written. */
  function fromBase64(text) {
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) fail(`${text.slice(0, 40)} is not base64`);
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    if (toBase64(bytes) !== text) fail(`${text.slice(0, 40)} is not base64`);
    return bytes;
  }

  /** What others said of the heads since the folder was signed. Their own signatures are for `saydo verify` to check. */
  const OF_WITNESSES = /^log\/(?:witnessed\/[1-9]\d*|timestamps\/[1-9]\d*\.tsr)$/;

  // Signed notes (c2sp.org/signed-note) and checkpoints (c2sp.org/tlog-checkpoint)

  async function keyOf(text) {
    const [, name = '', hash = '', key = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
    const bytes = fromBase64(key);
    if (name === '' || bytes.length !== 33 || bytes[0] !== 1) fail('the key is not of the form name+hash+key');
    const expected = (await sha256(joined(encoder.encode(`${name}\n`), bytes))).slice(0, 4);
    if (hex(expected) !== hash) fail('the key is not whole: its hash is another');
    const imported = await crypto.subtle.importKey('raw', bytes.slice(1), { name: 'Ed25519' }, false, ['verify']);
    return { name, hash, imported };
  }

  async function noteText(note, key) {
    const split = note.lastIndexOf('\n\n');
    if (split < 0 || !note.endsWith('\n')) fail('it is no signed note');
    const text = note.slice(0, split + 1);
    const lines = note.slice(split + 2, -1).split('\n');
    let own = 0;
    for (const line of lines) {
      const [dash, name, base64, ...more] = line.split(' ');
      if (dash !== '—' || !name || !base64 || more.length > 0) fail('a line of its signatures is malformed');
      const bytes = fromBase64(base64);
      if (name !== key.name || hex(bytes.slice(0, 4)) !== key.hash) continue;
      const good = await crypto.subtle.verify('Ed25519', key.imported, bytes.slice(4), encoder.encode(text));
      if (!good) fail('its signature is not valid: it was changed, or another key has signed it');
      own++;
    }
    if (own === 0) fail(`it has no signature of ${key.name}+${key.hash}`);
    return text;
  }

  function checkpointOf(text) {
    const lines = text.split('\n');
    if (lines.length < 4 || lines.at(-1) !== '' || !/^(0|[1-9]\d*)$/.test(lines[1] ?? '')) fail('it is no checkpoint');
    return { origin: lines[0], size: Number(lines[1]), root: hex(fromBase64(lines[2])) };
  }

  // The tree (RFC 9162)

  /** Roots over the first leaves of a list, by how many they are. */
  async function rootsOf(leaves, sizes) {
    const wanted = new Set(sizes);
    const roots = new Map();
    let edge = [];
    const rootNow = async () => {
      let hash = edge.at(-1);
      for (let i = edge.length - 2; i >= 0; i--) hash = await nodeHash(edge[i], hash);
      return hash === undefined ? sha256(new Uint8Array()) : hash;
    };
    if (wanted.has(0)) roots.set(0, hex(await rootNow()));
    for (const [i, leaf] of leaves.entries()) {
      let hash = leaf;
      for (let rest = i; rest % 2 === 1; rest = Math.floor(rest / 2)) hash = await nodeHash(edge.pop(), hash);
      edge = [...edge, hash];
      if (wanted.has(i + 1)) roots.set(i + 1, hex(await rootNow()));
    }
    return roots;
  }

  async function included(leaf, index, size, root, proof) {
    let at = index;
    let last = size - 1;
    let hash = leaf;
    for (const beside of proof) {
      if (last === 0) return false;
      if (at % 2 === 1 || at === last) {
        hash = await nodeHash(beside, hash);
        while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
      } else hash = await nodeHash(hash, beside);
      [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    }
    return last === 0 && hex(hash) === root;
  }

  async function consistent(first, firstRoot, second, secondRoot, proof) {
    if (first === 0) return proof.length === 0;
    const power = Number.isInteger(Math.log2(first));
    const [start, ...rest] = power ? [fromHex(firstRoot), ...proof] : proof;
    if (!start) return false;
    let at = first - 1;
    let last = second - 1;
    while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    let [old, whole] = [start, start];
    for (const beside of rest) {
      if (last === 0) return false;
      if (at % 2 === 1 || at === last) {
        old = await nodeHash(beside, old);
        whole = await nodeHash(beside, whole);
        while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
      } else whole = await nodeHash(whole, beside);
      [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    }
    return last === 0 && hex(old) === firstRoot && hex(whole) === secondRoot;
  }

  // Tiles (c2sp.org/tlog-tiles)

  function tilePath(level, index, width) {
    const groups = [];
    for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
      groups.unshift(String(rest % 1000).padStart(3, '0'));
    const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `log/tile/${level}/${path}${width === 256 ? '' : `.p/${width}`}`;
  }

  async function checkTiles(files, size) {
    let count = size;
    let made = null;
    let leaves = [];
    for (let level = 0; count > 0; level++) {
      const hashes = [];
      const above = [];
      for (let index = 0; hashes.length < count; index++) {
        const width = Math.min(256, count - hashes.length);
        const path = tilePath(level, index, width);
        const bytes = await files.bytes(path);
        if (bytes === null || bytes.length !== 32 * width) fail(`${path} is missing or has another length`);
        const its = Array.from({ length: width }, (_, i) => bytes.slice(32 * i, 32 * i + 32));
        hashes.push(...its);
        if (width === 256) above.push(fromHex((await rootsOf(its, [256])).get(256)));
      }
      if (made === null) leaves = hashes;
      else if (made.some((hash, i) => hex(hash) !== hex(hashes[i])))
        fail(`log/tile/${level} is not what the tiles below it make`);
      made = above;
      count = above.length;
    }
    return leaves;
  }

  /** JSON with the members of objects in the order of their names, to compare values by. */
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
    const members = Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
    return `{${members.join()}}`;
  }

  /** Fields that somebody wrote: others are null, an empty list, or absent. */
  const written = (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => !['null', '[]'].includes(JSON.stringify(value))));

  function checkPledge(pledge, entryOf) {
    const same = (id, what, published, logged, seq) => {
      if (canonical(published) !== canonical(logged)) fail(`the ${what} of ${id} is not what entry ${seq} says`);
    };
    const said = (each, kind) => {
      const entry = entryOf(each.entry);
      if (entry === null) return null;
      if (entry.kind !== kind) fail(`${each.id} names entry ${entry.seq}, which is of another kind`);
      same(each.id, 'author', each.by, entry.by, entry.seq);
      same(each.id, 'time', each.at, entry.at, entry.seq);
      same(each.id, 'reason', each.why, entry.why, entry.seq);
      same(each.id, 'number', Number(each.id.slice(1)), entry.data.after.id, entry.seq);
      return entry;
    };
    for (const judged of pledge.assessments) {
      const entry = said(judged, 'pledge.assessed');
      if (entry === null) continue;
      const { assessment } = entry.data.after;
      for (const field of ASSESSMENT_FIELDS) same(judged.id, field, judged[field], assessment[field], entry.seq);
      same(judged.id, 'missing', judged.missing, assessment.missing, entry.seq);
      same(judged.id, 'criteria', judged.criteria, assessment.criteria, entry.seq);
    }
    for (const criteria of [pledge.criteria, ...(pledge.earlierCriteria ?? [])]) {
      const entry = criteria ? entryOf(criteria.entry) : null;
      if (entry === null) continue;
      if (entry.kind !== 'pledge.criteria-set') fail(`its criteria name entry ${entry.seq}, which sets none`);
      const { by, at, why, entry: seq, ...fields } = criteria;
      same(pledge.id, 'criteria', fields, entry.data.after.criteria, seq);
      same(pledge.id, 'author of its criteria', [by, at, why], [entry.by, entry.at, entry.why ?? ''], seq);
    }
    for (const link of pledge.evidence) {
      const entry = said(link, 'evidence.linked');
      if (entry === null) continue;
      same(link.id, 'relation', link.relation, entry.data.after.relation, entry.seq);
      same(link.id, 'finding', link.quoted.id, `F${entry.data.after.finding}`, entry.seq);
    }
    for (const { id, entries } of [...pledge.wordings, ...pledge.evidence.map((link) => link.quoted)]) {
      for (const seq of entries) {
        const entry = entryOf(seq);
        if (entry === null) continue;
        if (!['finding.decided', 'finding.made'].includes(entry.kind))
          fail(`${id} names entry ${seq}, which accepts nothing`);
        same(id, 'number', Number(id.slice(1)), entry.data.after.finding, seq);
        if (entry.data.after.verdict === 'reject') fail(`entry ${seq} rejects ${id}`);
      }
    }
    const logged = {};
    let whole = true;
    for (const seq of pledge.description.entries) {
      const entry = entryOf(seq);
      if (entry === null) whole = false;
      else if (entry.kind !== 'pledge.described') fail(`its description names entry ${seq}, which describes nothing`);
      else Object.assign(logged, entry.data.after.fields);
    }
    const { entries: _, ...description } = pledge.description;
    if (whole) same(pledge.id, 'description', written(description), written(logged), pledge.description.entries.join());
  }

  /**
   * @param files paths, null where they cannot be listed; and bytes by path, null where there is no such file
   * @returns what is wrong, in the order in which it was found
   */
  async function check(files, givenKey, older, progress) {
    const problems = [];
    const attempt = async (what, work) => {
      try {
        return await work();
      } catch (error) {
        problems.push(`${what}: ${error.message}`);
        return null;
      }
    };
    const text = async (path) => {
      const bytes = await files.bytes(path);
      if (bytes === null) fail('it is missing');
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    };
    const listed = await attempt('manifest.json', async () => {
      const manifest = JSON.parse(await text('manifest.json'));
      if (manifest.format !== 'saydo-publication/1') fail('it is of another format');
      return manifest;
    });
    if (listed === null) return { problems, listed };
    const keyText = givenKey || listed.key;
    if (!keyText) problems.push('nobody signed this publication: anybody can have written it');
    const key = keyText ? await attempt('the key', () => keyOf(keyText)) : null;
    if (key !== null) {
      await attempt('publication', async () => {
        const { origin, size, root } = checkpointOf(await noteText(await text('publication'), key));
        if (origin !== `${key.name}/saydo-publication`) fail(`it is signed over ${origin}`);
        if (root !== hex(await sha256(await files.bytes('manifest.json'))))
          fail('manifest.json was changed: it is not the one that was signed');
        if (size !== listed.size) fail('it is over another number of entries');
      });
    }
    const paths = Object.keys(listed.files);
    for (const [i, path] of paths.entries()) {
      const bytes = await files.bytes(path);
      if (bytes === null) problems.push(`${path} is missing`);
      else if (hex(await sha256(bytes)) !== listed.files[path]) problems.push(`${path} was changed`);
      if (i % 50 === 0) progress(i, paths.length);
    }
    for (const path of files.paths ?? []) {
      if (!(path in listed.files) && path !== 'manifest.json' && path !== 'publication' && !OF_WITNESSES.test(path))
        problems.push(`${path} was added`);
    }
    if (key !== null) {
      await attempt('log/checkpoint', async () => {
        const { size, root } = checkpointOf(await noteText(await text('log/checkpoint'), key));
        if (size !== listed.size || root !== listed.root) fail('it is over another log than manifest.json says');
      });
    }
    for (const path of (files.paths ?? []).filter((each) => OF_WITNESSES.test(each))) {
      await attempt(path, async () => {
        const size = Number(/\d+/.exec(path.split('/').at(-1))[0]);
        if (!(`log/checkpoints/${size}` in listed.files)) fail('it is over a head that is not of this folder');
        if (path.endsWith('.tsr')) return;
        const words = (note) => note.slice(0, note.lastIndexOf('\n\n') + 1);
        if (words(await text(path)) !== words(await text(`log/checkpoints/${size}`)))
          fail('it is over a head that is not of this folder');
      });
    }
    const leaves = await attempt('log', () => checkTiles(files, listed.size));
    if (leaves === null) return { problems, listed };
    const heads = paths
      .filter((path) => path.startsWith('log/checkpoints/'))
      .map((path) => Number(path.split('/').at(-1)));
    const proofs = new Map();
    const entries = new Map();
    for (const path of paths) {
      const seq = Number(/^log\/entries\/([1-9]\d*)\.json$/.exec(path)?.[1] ?? 0);
      if (seq === 0) continue;
      await attempt(path, async () => {
        const bytes = await files.bytes(path);
        if (bytes === null) fail('it is missing');
        if (seq > leaves.length || hex(await leafHash(bytes)) !== hex(leaves[seq - 1]))
          fail(`it is not entry ${seq} of the log`);
        const entry = JSON.parse(new TextDecoder().decode(bytes));
        const before = seq === 1 ? '0'.repeat(64) : hex(leaves[seq - 2]);
        if (entry.seq !== seq || entry.prev !== before) fail('it does not stand where it says');
        entries.set(seq, entry);
      });
      if (key !== null) {
        await attempt(`log/proofs/${seq}.tlog-proof`, async () => {
          const proof = await text(`log/proofs/${seq}.tlog-proof`);
          const split = proof.indexOf('\n\n');
          const [first, index, ...hashes] = proof.slice(0, split).split('\n');
          if (first !== 'c2sp.org/tlog-proof@v1' || index !== `index ${seq - 1}`) fail('it is no proof of this entry');
          const head = checkpointOf(await noteText(proof.slice(split + 2), key));
          proofs.set(seq, { head, hashes: hashes.map(fromBase64) });
        });
      }
    }
    const olderHead =
      older && key ? await attempt('the older checkpoint', async () => checkpointOf(await noteText(older, key))) : null;
    const sizes = [
      listed.size,
      ...heads,
      ...[...proofs.values()].map(({ head }) => head.size),
      ...(olderHead ? [olderHead.size] : []),
    ];
    const roots = await rootsOf(leaves, sizes);
    if (roots.get(listed.size) !== listed.root) problems.push('log: its tree has another root than was signed');
    for (const [seq, { head, hashes }] of proofs) {
      const good =
        roots.get(head.size) === head.root && (await included(leaves[seq - 1], seq - 1, head.size, head.root, hashes));
      if (!good) problems.push(`log/proofs/${seq}.tlog-proof: it does not prove that the entry is in the log`);
    }
    if (olderHead && roots.get(olderHead.size) !== olderHead.root)
      problems.push(
        olderHead.size > listed.size
          ? 'the log is shorter than the older checkpoint'
          : 'the log was rewritten since the older checkpoint',
      );
    if (key !== null) {
      const said = await attempt('log/consistency.json', async () => JSON.parse(await text('log/consistency.json')));
      for (const size of heads) {
        await attempt(`log/checkpoints/${size}`, async () => {
          const head = checkpointOf(await noteText(await text(`log/checkpoints/${size}`), key));
          if (roots.get(head.size) !== head.root) fail('the log was rewritten: it does not begin with this one');
          if (head.size === listed.size || said === null) return;
          const proof = said.proofs.find(({ from }) => from === head.size)?.proof.map(fromBase64);
          if (!proof || !(await consistent(head.size, head.root, listed.size, listed.root, proof)))
            fail('log/consistency.json does not prove that the log of now begins with this one');
        });
      }
    }
    const withheld = new Set(listed.withheld);
    const entryOf = (seq) => {
      if (entries.has(seq)) return entries.get(seq);
      if (!withheld.has(seq)) fail(`it stands on entry ${seq}, which is neither shown nor withheld`);
      return null;
    };
    let pledges = 0;
    for (const path of paths.filter((each) => /^data\/pledges\/P\d+\.json$/.test(each))) {
      await attempt(path, async () => {
        checkPledge(JSON.parse(await text(path)), entryOf);
        pledges++;
      });
    }
    return { problems, listed, entries: entries.size, pledges, key: keyText, own: !givenKey };
  }

  function tell({ problems, listed, entries, pledges, key, own }, whole) {
    const verdict = document.createElement('p');
    verdict.className = `verdict tone-${problems.length === 0 ? 'kept' : 'broken'}`;
    verdict.textContent =
      problems.length === 0
        ? `● Nothing was changed, added or removed since ${listed.at.slice(0, 10)}: ${Object.keys(listed.files).length} files, ${entries} entries of ${listed.size}, ${pledges} pledges.`
        : `✕ This is not what was published. First wrong: ${problems[0]}`;
    const notes = document.createElement('ul');
    const line = (words) => {
      const item = document.createElement('li');
      item.textContent = words;
      notes.append(item);
    };
    for (const problem of problems.slice(1, 20)) line(problem);
    if (key)
      line(
        `Signed by ${key}${own ? ': the key in the folder. Compare it with the one that its owner published.' : ''}`,
      );
    if (!whole)
      line('Whether the server has other files as well cannot be seen from here: check a copy on disk for that.');
    result.replaceChildren(verdict, notes);
    result.dataset.done = problems.length === 0 ? 'good' : 'bad';
  }

  async function run(files, whole) {
    delete result.dataset.done;
    const progress = (done, all) => {
      result.textContent = `${done} of ${all} files`;
    };
    progress(0, 0);
    const key = document.getElementById('key').value.trim();
    const older = document.getElementById('older').value;
    try {
      tell(await check(files, key, older.trim() === '' ? '' : `${older.trimEnd()}\n`, progress), whole);
    } catch (error) {
      tell({ problems: [String(error.message ?? error)] }, whole);
    }
  }

  document.getElementById('folder').addEventListener('change', (event) => {
    const all = new Map(
      [...event.target.files].map((file) => [file.webkitRelativePath.split('/').slice(1).join('/'), file]),
    );
    const bytes = async (path) => (all.has(path) ? new Uint8Array(await all.get(path).arrayBuffer()) : null);
    void run({ paths: [...all.keys()], bytes }, true);
  });

  if (location.protocol.startsWith('http')) {
    document.getElementById('online').hidden = false;
    document.getElementById('fetch').addEventListener('click', () => {
      const bytes = async (path) => {
        const answer = await fetch(path, { cache: 'no-store' });
        return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
      };
      void run({ paths: null, bytes }, false);
    });
  }
})();
