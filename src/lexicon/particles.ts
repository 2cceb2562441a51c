import { wordSet } from './fold.ts';

/** Small words inside personal names, lower case. Origin: closed classes of the languages concerned, by hand. */
export const PARTICLES = wordSet(
  "de la las los del della delle di da dos das do du des le van von der den ter ten zu zum bin ibn ben bint al el ul ur y e af av 't d' al- el- st",
);

/** Suffixes of a personal name that are part of it. Origin: closed class. */
export const NAME_SUFFIXES = wordSet('jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii');

/** Capitalised words that are not names of entities: days, months, feasts, faiths, languages, eras. Origin: by hand. */
export const NO_NAMES = wordSet(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
christmas easter ramadan thanksgiving hanukkah halloween passover eid diwali labor_day
i i'm i've i'd ok okay god lord bible quran koran internet web tv dvd pdf phd mba covid covid-19 aids hiv dna
muslim muslims christian christians jew jews jewish islam islamic islamist christianity judaism catholic catholics protestant evangelical evangelicals hindu hindus buddhist buddhists sikh sunni sunnis shia shiite shiites orthodox
latino latinos latina latinas hispanic hispanics black blacks white whites caucasian asian-american african-american african-americans native
democrat republican democratic conservative liberal socialist communist marxist leninist fascist nazi nazis libertarian tory
mr mrs ms dr am pm a.m p.m est edt pst pdt gmt utc et bc ad bce ce no
arabic mandarin cantonese hebrew farsi urdu hindi latin english-language
western eastern northern southern central north south east west
correction corrections clarification editing reporting writing additional compiled photograph photographs
updated advertisement photo image video related read click share subscribe copyright source sources editor's note
`);
