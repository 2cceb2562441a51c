import type { Sheet } from '../../../src/render/terminal/layout.ts';
import { sheetOf } from '../../../src/render/terminal/page.ts';

export const plain = (width: number): Sheet => sheetOf({ width, colour: false });
export const coloured = (width: number): Sheet => sheetOf({ width, colour: true });
