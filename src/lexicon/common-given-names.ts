import { wordSet } from './fold.ts';

/**
 * Given names, and their short forms, that are so common that, with a common surname, they do not identify a person.
 *
 * Origin: the most frequent given names of the twentieth century in the statistics of the United States Social Security
 * Administration (public domain), and by hand those of the Spanish-, French-, German-, Slavic- and Arabic-speaking
 * press.
 */
export const COMMON_GIVEN_NAMES = wordSet(`
james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
kenneth joshua kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
brandon benjamin samuel gregory frank patrick peter jim bob mike dave bill dick joe tom chris dan matt tony steve andy ken tim ron jeff
ed greg sam nick jack ben
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna
michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia kathleen amy angela anna ruth kate sue kim
jose juan luis carlos jorge miguel antonio francisco pedro manuel maria ana carmen rosa jean pierre marie michel hans peter thomas
ivan anna sergei alexander mikhail jan mohammed mohamed muhammad ahmed ahmad ali hassan fatima wei li min nguyen
`);
