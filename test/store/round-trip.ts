/** Two outlets on one day in Lowen. They spell a name, quote a line and count a crowd differently. */
export const GAZETTE = `Pavel Stranholm, who leads Bridge Watch, said on Monday that the ferry was rotten.

“The bridge will never be sold,” Mayor Orla Fenwright said on Tuesday.

About 400 people marched through Lowen on Sunday, police said.
`;
export const COURIER = `Pavel Stranholme, who leads Bridge Watch, said on Monday that the ferry was rotten.

Mayor Orla Fenwright told the council that “the bridge will not be sold”.

About 900 people marched through Lowen on Sunday, the organisers said.
`;
/** Later articles of the same two, each with its own spelling. */
export const COURIER_LATER = `Pavel Stranholme, the leader of Bridge Watch, told Mayor Orla Fenwright that nobody would row.\n`;
export const GAZETTE_LATER = `Pavel Stranholm of Bridge Watch told Mayor Orla Fenwright that the ferry had sunk.\n`;

export const GAZETTE_DAY = { outlet: 'Lowen Gazette', published: '2031-05-07' } as const;
export const COURIER_DAY = { outlet: 'Coast Courier', published: '2031-05-07' } as const;
export const NEXT_DAYS = { outlet: 'Coast Courier', published: '2031-05-09' } as const;
