/** Name and version of the engine, written into every reading; a test holds it against package.json. */
export const ENGINE = 'saydo 0.2.0';

export const VERSION = ENGINE.split(' ')[1] ?? '';
