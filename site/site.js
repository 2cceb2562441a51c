// The filters of the tracker. Without this script the page has its lists by status, which say the same.
(() => {
  const form = document.getElementById('filters');
  const list = document.getElementById('pledges');
  const pager = document.getElementById('pager');
  const found = document.getElementById('found');
  if (!form || !list) return;
  const { root, found: foundText, none, deadline, nobody, evidence, asOf, differ } = form.dataset;
  const original = [...list.children];
  const MOST = 60;
  const SIGNS = { kept: '●', partly: '◑', moving: '▶', stalled: '❚❚', broken: '✕', open: '○', none: '–' };
  let data = null;
  let waiting = null;

  form.hidden = false;

  /** The data come as a script, since a page that is opened from disk may load nothing else. */
  function load() {
    waiting ??= new Promise((resolve, reject) => {
      window.saydoTracker = (its) => {
        data = its;
        fill(
          'who',
          its.who.map(([, name], i) => [String(i), name]).toSorted((a, b) => a[1].localeCompare(b[1])),
        );
        fill(
          'outlet',
          its.outlets.map((name, i) => [String(i), name]).toSorted((a, b) => a[1].localeCompare(b[1])),
        );
        resolve();
      };
      const script = document.createElement('script');
      script.src = `${root}data/tracker.js`;
      script.onerror = reject;
      document.head.append(script);
    });
    return waiting;
  }

  function fill(name, options) {
    const select = form.elements[name];
    for (const [value, text] of options) select.append(new Option(text, value));
  }

  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  function asked() {
    const value = (name) => form.elements[name]?.value.trim() ?? '';
    return Object.fromEntries(['words', 'who', 'status', 'topic', 'outlet', 'sort'].map((name) => [name, value(name)]));
  }

  async function show() {
    const want = asked();
    const any = Object.values(want).some((value) => value !== '');
    remember(want);
    if (!any) {
      list.replaceChildren(...original);
      pager.hidden = false;
      found.textContent = '';
      return;
    }
    await load();
    const words = fold(want.words).split(/\s+/).filter(Boolean);
    const hits = data.rows.filter(([, title, text, who, stands, outlet, , , , , topic]) => {
      if (want.who !== '' && !who.includes(Number(want.who))) return false;
      if (want.status !== '' && data.stands[stands][0] !== want.status) return false;
      if (want.outlet !== '' && outlet !== Number(want.outlet)) return false;
      if (want.topic !== '' && data.topics[topic] !== want.topic) return false;
      if (words.length === 0) return true;
      const all = fold(`${title} ${text} ${who.map((i) => data.who[i][1]).join(' ')}`);
      return words.every((word) => all.includes(word));
    });
    if (want.sort === 'deadline') hits.sort((a, b) => (a[7] || '9999').localeCompare(b[7] || '9999'));
    if (want.sort === 'moved') hits.sort((a, b) => b[9].localeCompare(a[9]));
    list.replaceChildren(...hits.slice(0, MOST).map(row));
    pager.hidden = true;
    found.textContent =
      hits.length === 0 ? none : foundText.replace('{}', String(hits.length)).replace('{}', String(data.rows.length));
  }

  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  const { lang } = document.documentElement;
  const days = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' });
  const inWords = (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? days.format(new Date(`${day}T00:00:00Z`)) : day);
  /** Of none, of one, of many. */
  const counts = (evidence ?? '').split('|');

  function row([id, title, text, who, stands, outlet, day, due, count, , , verdict]) {
    const [, label, tone] = data.stands[stands];
    const sign = element('span', 'sign', SIGNS[tone] ?? '○');
    sign.setAttribute('aria-hidden', 'true');
    const link = element('a', '', title);
    link.href = `${root}pledges/${id}.html`;
    const people = element('span', 'fact');
    const names = who.map((i) => data.who[i]);
    if (names.length === 0) people.append(nobody);
    names.forEach(([entity, name], i) => {
      if (i > 0) people.append(', ');
      if (entity === null) people.append(name);
      else {
        const person = element('a', '', name);
        person.href = `${root}people/${entity}.html`;
        people.append(person);
      }
    });
    const source = [outlet < 0 ? '' : data.outlets[outlet], inWords(day)].filter(Boolean).join(', ');
    const more = [
      source,
      due && `${deadline}: ${inWords(due)}`,
      counts[Math.min(count, 2)]?.replace('{}', String(count)),
    ];
    const facts = element('p', 'facts', people);
    for (const fact of more.filter(Boolean)) {
      const dot = element('span', '', '·');
      dot.setAttribute('aria-hidden', 'true');
      facts.lastElementChild.append(' ', dot);
      facts.append(' ', element('span', 'fact', fact));
    }
    const status = element('span', `status tone-${tone}`, sign, ` ${label}`);
    const where = element('p', 'stands', status);
    const told = [element('h3', '', link)];
    if (text) told.push(element('p', 'said', text));
    if (verdict) {
      const [date, why, differs] = verdict;
      where.append(' ', element('span', 'as-of', asOf.replace('{}', inWords(date))));
      told.push(element('p', 'verdict', ...(differs ? [element('b', '', `${differ}.`), ' '] : []), why));
    }
    return element('li', 'pledge-row', where, element('div', '', ...told, facts));
  }

  /** The filters stand in the address, so that a filtered list can be sent and embedded. */
  function remember(want) {
    const entries = Object.entries(want).filter(([, value]) => value !== '');
    const hash = new URLSearchParams(entries).toString();
    if (hash !== location.hash.slice(1))
      history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  }

  async function recall() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (![...given.keys()].some((name) => form.elements[name])) return;
    await load();
    for (const [name, value] of given) if (form.elements[name]) form.elements[name].value = value;
    await show();
  }

  form.addEventListener('focusin', () => void load(), { once: true });
  form.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => void show()));
  window.addEventListener('hashchange', () => void recall());
  void recall();
})();
