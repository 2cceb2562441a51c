import { wordSet } from './fold.ts';

/**
 * Family names that stand before the given name in the press ("Xi Jinping", "Moon Jae-in"), folded.
 *
 * Origin: the commonest Chinese (pinyin), Korean and Vietnamese family names, written by hand.
 */
export const FAMILY_NAMES_FIRST = wordSet(`
xi wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao liang zheng tang deng feng cao peng zeng
xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao wen mao hua qin bo ban
kim lee park choi jung chung kang cho yoon yun jang lim han shin seo kwon hwang ahn song moon roh hong yoo noh ban
nguyen tran pham le hoang phan vu vo dang bui do
`);
