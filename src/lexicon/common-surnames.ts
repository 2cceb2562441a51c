import { wordSet } from './fold.ts';

/**
 * Surnames that are so common that two people with one of them are rarely the same person without further evidence.
 * Folded.
 *
 * Origin: the most frequent surnames of the United States census of 2010 (public domain), and by hand the most frequent
 * of the Spanish-, Portuguese-, Chinese-, Korean-, Vietnamese-, Indian-, Arabic-, German-, French- and Slavic-speaking
 * press.
 */
export const COMMON_SURNAMES = wordSet(`
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor
moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott
torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz
parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed
kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez
castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes
gonzales fisher vasquez simmons stokes graham murray ford castro marshall owens harrison fernandez mcdonald woods wallace west
cole wells freeman webb tucker burns hunter gordon simpson porter hicks crawford henry boyd mason kennedy warren dixon hunt
silva santos oliveira souza costa pereira ferreira almeida carvalho ribeiro rossi ferrari russo bianchi romano
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao park choi jung kang cho yoon lim han
tran pham hoang phan vu vo dang bui singh kumar sharma gupta shah khan ali ahmed hussain hussein hassan ibrahim mohamed mohammed
muhammad abdullah muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann bernard dubois durand moreau
ivanov petrov smirnov kuznetsov popov novak kowalski nowak
`);
