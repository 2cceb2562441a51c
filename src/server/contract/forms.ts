/** The forms that findings of a kind can have; those of a figure are its units, of which there is no list. */
export { FORMS } from '../../record/review/forms.ts';
