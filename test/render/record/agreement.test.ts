import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/record/views/overview.ts';
import { agreementPage } from '../../../src/render/terminal/record/agreement.ts';
import { plain } from './sheets.ts';

describe('agreement', () => {
  test('is shown with two decimals, or with the reason for its absence', () => {
    const items: Agreement['items'] = [
      { kind: null, alpha: 0.8249, units: 34, pairable: 70, coders: 3 },
      { kind: 'statement', alpha: -0.001, units: 1, pairable: 2, coders: 2 },
      { kind: 'pledge', alpha: null, units: 3, pairable: 6, coders: 2 },
      { kind: 'action', alpha: null, units: 0, pairable: 0, coders: 0 },
    ];
    expect(agreementPage({ items }, plain(80)).split('\n')).toEqual([
      'Agreement between reviewers',
      'Krippendorff’s alpha of verdicts: 1.00 is full agreement, 0.00 what chance would',
      'give, less than that is worse than chance.',
      '',
      '  all         0.82 · 34 findings that two or more decided · 3 reviewers',
      '  statements  0.00 · 1 finding that two or more decided · 2 reviewers',
      '  pledges     no alpha: all gave the same verdict, so that there is no chance to',
      '              compare with · 3 findings that two or more decided · 2 reviewers',
      '  actions     no finding that two reviewers decided',
      '',
      'TO GO ON',
      '  saydo review --blind --by NAME  what others decided and you have not, without',
      '                                  their decisions',
      '',
    ]);
  });

  test('says that no two reviewers decided on the same finding', () => {
    const none = { kind: null, alpha: null, units: 0, pairable: 0, coders: 0 };
    const page = agreementPage({ items: [none] }, plain(200));
    expect(page).toContain('\nNo finding has been decided by two reviewers yet');
    expect(page).not.toContain('alpha');
    expect(agreementPage({ items: [] }, plain(200))).toBe(page);
  });
});
