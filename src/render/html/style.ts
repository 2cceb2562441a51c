import type { Reading } from '../../types.ts';

/** With more findings than this, targets are not highlighted: each finding costs the browser a rule. */
const MAX_TARGETS = 1500;

/** Rules that highlight all passages of a finding, and its card, while either is the target of the page's address. */
export function targetStyle({ statements, pledges, actions, quantities, times }: Reading): string {
  const ids = [...statements, ...pledges, ...actions, ...quantities, ...times].map(({ id }) => id);
  return ids
    .filter((id) => /^[a-z]+\d+$/.test(id))
    .slice(0, MAX_TARGETS)
    .map((id) => `main:has(#${id}:target,#${id}-text:target) .of-${id}{--lit:var(--light);--soft:var(--ink)}`)
    .join('\n');
}

/**
 * The page's style sheet. Attributed text has a tint and brackets; the article's own voice has an underline of its own
 * style. No kind is distinguished by colour alone: tint and brackets, and five styles of underline.
 */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fdfcf9;--ink:#1d1c1a;--soft:#5b5852;--line:#d9d4c8;--card:#f6f3ec;--light:#ffe58a;
--said:#0b5563;--said-tint:#e2f0f1;--pledge:#8a1c5b;--action:#8a4b00;--figure:#2c6220;--date:#3a3fa3;--voice:#86806f}
@media (prefers-color-scheme:dark){:root{
--paper:#161719;--ink:#e9e6df;--soft:#aaa69c;--line:#3a3b3e;--card:#1f2124;--light:#5c4a00;
--said:#86d3df;--said-tint:#14343a;--pledge:#f09cc8;--action:#f0b35f;--figure:#93d182;--date:#aab0ff;--voice:#8f897c}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 clamp(1rem,4vw,3rem) 4rem;max-width:78rem;background:var(--paper);color:var(--ink);
font:400 1.125rem/1.6 Charter,'Bitstream Charter','Iowan Old Style',Palatino,'Palatino Linotype',Georgia,'Noto Serif','DejaVu Serif',serif;
overflow-wrap:break-word;hanging-punctuation:first last}
a{color:inherit}
:focus-visible{outline:3px solid var(--date);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem;z-index:2}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{padding:clamp(2rem,6vw,4.5rem) 0 1.2rem;max-width:46rem}
h1{margin:0;font-size:clamp(1.7rem,1.2rem + 2.4vw,2.7rem);line-height:1.15;font-weight:700;text-wrap:balance;letter-spacing:-.01em}
.facts{margin:.8rem 0 0;color:var(--soft);font-size:1rem}
.notices{margin:.8rem 0 0;padding:.5rem .8rem .5rem 1.8rem;border-left:3px solid var(--action);background:var(--card);font-size:.95rem}
.kinds,.notes,.index,footer,.facts,.notices{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif}
.kinds{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:0 0 1.6rem;padding:.55rem 0;
background:var(--paper);border-block:1px solid var(--line);font-size:.85rem;line-height:1.5}
.kinds label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.7rem;cursor:pointer;white-space:nowrap}
.kinds input{width:1rem;height:1rem;margin:0;accent-color:var(--said)}
.sample{font-family:Charter,Georgia,'DejaVu Serif',serif}
.row{display:grid;grid-template-columns:minmax(0,38rem) minmax(16rem,24rem);column-gap:clamp(1.5rem,4vw,3.5rem);align-items:start;padding-bottom:1.05rem}
.row:last-child>.notes:only-child{grid-column:2}
.text{margin:0;max-width:38rem;hyphens:manual;text-wrap:pretty}
.text.title{font-weight:700;font-size:1.2rem;line-height:1.35}
.text.standfirst{font-style:italic}
.text.byline,.text.dateline,.text.caption,.text.furniture{color:var(--soft);font-size:.95rem}
h3.text{font-size:1.15rem;line-height:1.35}
.content{background:var(--lit,var(--said-tint));box-decoration-break:clone;-webkit-box-decoration-break:clone;padding-block:.12em}
.content .content{box-shadow:inset 0 -2px var(--said)}
.source{font-weight:600;background:var(--lit,transparent)}
.cue{font-style:italic;background:var(--lit,transparent)}
.voice{text-decoration:underline solid 1px color-mix(in srgb,var(--voice) 55%,transparent);text-underline-offset:.42em}
.pledge,.condition{text-decoration:underline dashed 2px var(--pledge);text-underline-offset:.26em;background:var(--lit,transparent)}
.condition{text-decoration-thickness:1px}
.action{background:var(--lit,transparent)}
a.act,.sample .act{text-decoration:underline solid 3px var(--action);text-underline-offset:.18em}
a.figure,.sample .figure{text-decoration:underline double 1.5px var(--figure);text-underline-offset:.2em}
a.date,.sample .date{text-decoration:underline dotted 2.5px var(--date);text-underline-offset:.2em}
a.act,a.figure,a.date{background:var(--lit,transparent)}
a.act:hover,a.figure:hover,a.date:hover{background:var(--light)}
.badge{display:inline-block;min-width:1.9rem;padding:0 .3rem;border:1px solid currentColor;border-radius:.25rem;
font:600 .72rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;text-align:center;text-decoration:none;color:var(--kind);background:var(--paper)}
.badge:hover{background:var(--light)}
.badge.in-text{min-width:0;padding:0 .22rem;margin:0 .22em 0 0;font-size:.62rem;vertical-align:.28em;font-style:normal}
.badge.in-text:target{background:var(--light)}
.badge-statement,.card-statement{--kind:var(--said)}.badge-pledge,.card-pledge{--kind:var(--pledge)}
.badge-action,.card-action{--kind:var(--action)}.badge-figure,.card-figure{--kind:var(--figure)}.badge-date,.card-date{--kind:var(--date)}
.notes{list-style:none;display:flex;flex-wrap:wrap;align-items:flex-start;gap:.25rem .6rem;margin:.2rem 0 0;padding:0;font-size:.82rem;line-height:1.42}
.card{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.1rem .55rem;align-items:start;flex:0 1 100%;padding:.28rem .4rem .28rem .55rem;
border-left:3px solid var(--kind);background:var(--lit,transparent);border-radius:0 .25rem .25rem 0}
.card-figure,.card-date{flex:0 1 auto;padding-block:.1rem}
.card-pledge{border-left-style:dashed}.card-figure{border-left-style:double}.card-date{border-left-style:dotted}
.card:target{outline:2px solid var(--kind)}
.card p{margin:0}
.how{color:var(--soft)}
.how b{color:var(--ink)}
:is(.card,.index) .own{border-bottom:1px solid var(--voice)}
details[open]{grid-column:1/-1}
summary{cursor:pointer;color:var(--soft);width:max-content;min-width:1.5rem;min-height:1.5rem}
details ol{margin:.1rem 0 .3rem;padding-left:1.2rem}
.ref{white-space:nowrap;font-weight:600;text-decoration-thickness:1px;text-underline-offset:.15em}
.index{max-width:46rem;margin-top:2.4rem;padding-top:.4rem;border-top:1px solid var(--line);font-size:.95rem;line-height:1.5}
.index h2{font-size:1.05rem;margin:.6rem 0}
.index ul{list-style:none;margin:0;padding:0}
.index li{padding:.22rem 0}
.when{font-variant-numeric:tabular-nums;color:var(--soft)}
footer{max-width:46rem;margin-top:3rem;color:var(--soft);font-size:.85rem}
.id{font-size:.75rem;word-break:break-all}
body:has(#show-statement:not(:checked)){--said-tint:transparent}
body:has(#show-statement:not(:checked)) :is(.card-statement,.badge-statement.in-text,.index-statement),
body:has(#show-pledge:not(:checked)) :is(.card-pledge,.badge-pledge.in-text,.index-pledge),
body:has(#show-action:not(:checked)) :is(.card-action,.badge-action.in-text,.index-action),
body:has(#show-figure:not(:checked)) :is(.card-figure,.badge-figure.in-text),
body:has(#show-date:not(:checked)) :is(.card-date,.badge-date.in-text){display:none}
body:has(#show-statement:not(:checked)) main :is(.source,.cue){font:inherit}
body:has(#show-statement:not(:checked)) main .content{box-shadow:none}
body:has(#show-pledge:not(:checked)) main :is(.pledge,.condition),
body:has(#show-action:not(:checked)) main a.act,
body:has(#show-figure:not(:checked)) main a.figure,
body:has(#show-date:not(:checked)) main a.date,
body:has(#show-voice:not(:checked)) main .voice{text-decoration:none}
@media (max-width:56rem){
.kinds{position:static}
html{scroll-padding-top:1rem}
.row{grid-template-columns:minmax(0,1fr);row-gap:.5rem;padding-bottom:1.5rem}
.row:last-child>.notes:only-child{grid-column:1}
.notes{margin-left:.2rem}
.text,.notes{max-width:40rem}
}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#333;--line:#999;--card:#fff;--light:transparent;--said:#000;--said-tint:#eee;--pledge:#000;--action:#000;--figure:#000;--date:#000;--voice:#555}
@page{margin:16mm 14mm}
html{font-size:11.5px}
body{max-width:none;padding:0;font-size:1rem}
.skip,.kinds input,details{display:none}
.kinds{position:static}
header{padding-top:0}
.row{grid-template-columns:minmax(0,3fr) minmax(0,2fr);column-gap:1.6rem}
.card{break-inside:avoid}
.content{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.text{orphans:3;widows:3}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
