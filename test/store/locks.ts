/** A pledge that two outlets report, what was done about it, and who says what of it. */
export const TARN = `Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May. Engineers repaired the Dolen sluices on Monday.

“Nobody asked the fishermen,” Rurik Aldane said.
`;
export const DOLEN = `“We will repair the Dolen sluices before the end of May,” Water Minister Iva Sorn said. Police cleared the lock of protesters on Tuesday.
`;
export const REPORT = `Senna Tarvolt said that the council would read the report by the end of May.
`;

export const TARN_DAY = { outlet: 'Radio Tarn', published: '2031-03-05' } as const;
export const DOLEN_DAY = { outlet: 'Dolen Courier', published: '2031-03-06' } as const;
