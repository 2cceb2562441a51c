import pc from 'picocolors';

type Style = (text: string) => string;

/** Styles by meaning. Without colour each returns its text unchanged. */
export interface Ink {
  readonly heading: Style;
  readonly title: Style;
  readonly name: Style;
  readonly dim: Style;
  readonly said: Style;
  readonly pledged: Style;
  readonly done: Style;
  readonly figure: Style;
  readonly date: Style;
  readonly own: Style;
  readonly source: Style;
  readonly cue: Style;
  readonly warning: Style;
}

/** Only the sixteen named colours are used, so that the terminal's own theme keeps them readable. */
export function ink(colour: boolean): Ink {
  const c = pc.createColors(colour);
  return {
    heading: (text) => c.bold(c.underline(text)),
    title: c.bold,
    name: c.bold,
    dim: c.dim,
    said: c.cyan,
    pledged: c.magenta,
    done: c.yellow,
    figure: c.green,
    date: c.blue,
    own: c.italic,
    source: (text) => c.bold(c.cyan(text)),
    cue: (text) => c.italic(c.underline(text)),
    warning: c.yellow,
  };
}
