import type { Sheet } from '../../../src/pages/terminal/layout.ts';
import { sheetOf } from '../../../src/pages/terminal/page.ts';

export const plain = (width: number): Sheet => sheetOf({ width, colour: false });
export const coloured = (width: number): Sheet => sheetOf({ width, colour: true });
