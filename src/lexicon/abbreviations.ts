/**
 * Abbreviations whose full stop belongs to the word.
 *
 * Origin: the house-style lists of news agencies for titles, months, states and companies, written out by hand.
 */

/** Never the end of a sentence: a name or a number follows. Lower case, without the full stop. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr st mt ft sen sens rep reps gov govs lt col gen maj cmdr capt sgt adm hon pres supt
   insp atty assn assoc dept dist vs no nos art sec para vol pp fig gens lts cpl pvt rt messrs mme mlle amb dep min`.split(
    /\s+/,
  ),
);

/** May stand inside a sentence or at its end ("in Jan.", "Acme Inc."). Lower case, without the full stop. */
export const ANYWHERE: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri inc corp co ltd llc plc bros jr
   sr etc al approx est ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
   nev okla ore pa tenn tex vt va wash wis wyo ave blvd bldg univ cf ca`.split(/\s+/),
);
