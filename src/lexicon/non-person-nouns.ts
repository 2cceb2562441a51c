import { wordSet } from './fold.ts';

/** Nouns in -er, -or, -ian and -eer that are not people: things, times, measures, animals, actions. Origin: by hand. */
export const NON_PERSON_NOUNS = wordSet(`
acre adapter agrarian altar alter amber amphibian amplifier anger animate answer antler approximate arbor ardor armor
armour aster auger authoritarian automate avatar bacterian badger banister banner banter barrier barter batter beaver
beeper beer behavior behaviour best-seller bestseller binder bitter blazer blister blockbuster blocker blunder boiler
bolster booster bother boulder breaker browser buffer bulldozer bumper bunker burger burner butter buzzer calendar
caliber calibre cancer canister canter carburetor career cater cedar cellar center centre chamber changeover chapter
character charger charter chatter checkmate cheer chopper cider cipher clamor climate cloud-cover clover cluster
clutter coaster collar collider color colour compressor computer condenser condor connector consummate container
contour converter conveyor cooker cooler copper corridor cougar counter cracker crater crossover cruiser cucumber
cursor cutter cylinder dagger danger december decor deer demeanor denier denominator descriptor detector deter
deterrer detour diameter diaper differ dinner disaster discover disorder dollar dolor drawer dresser dryer egalitarian
elevator ember encounter endeavor endeavour engender enter equator error escalator estimate ether exterior factor
favor favour feather fender ferrer fertiliser fertilizer fervor fiber filibuster filter finger firepower flavor
flavour flicker flour flutter fodder folder folk footer freezer fritter fur furor garter gender generator ginger
glacier glamor glamour glider glitter grammar grater guitar gutter halter hammer hamper handover hangar hanger
hangover harbor harbour headquarter heater helicopter hinder holster honor honour horror hour hover huger humor humour
hunger incinerator indicator inhibitor interior intimate inverter jaguar ladder lager laser laughter launcher layer
layover leather ledger leftover legitimate lever lighter liner liquor liter litre litter liver locker loiter lower
lumber luster makeover manner manor marker meager meander median meridian meteor mirror mixer modifier mortar motor
mover multiplier murder muster nectar never november nuclear number obsidian october odor odour offer opener other
otter ouster outer oyster pallor pamper panther paper parameter parlor parlour particular peer pepper perimeter pier
pillar pitcher plaster platter pointer polymer popular poster posterior powder precursor predictor primate primer
printer prior processor projector proletarian propeller proper proviser pucker pullover purifier quarter quaver quiver
radar radiator rafter rather razor rear receiver recorder recover refer refrigerator regular remainder reminder render
reptilian resistor revolver rigor rollover roster rotor router rubber rudder rumor rumour sampler saver scanner
scatter scooter screwdriver sectarian sector semester semiconductor seminar sensor september server shatter sheer
shelter shiver shoulder shredder shutter silencer simulator sinister skyscraper slaughter slipper slumber smaller
smolder sober solar sour spider spier spillover splendor spoiler sprinkler stabilizer stalemate stapler starter
steamer steer sticker stopover stopper stretcher stroller stupor succor sugar sulfur summer super supper surrender
suspender swagger sweater switcher takeover tanker teaser temper tender tenor terror theater theatre thermometer
three-quarter thriller thunder tier tiger timber toaster toner topper torpor tower trailer transfer transformer
transistor transmitter trawler tremor trigger trimmer truster tumor tumour turnover twister udder ulcer ultimate
uncover undercover upper utilitarian utter valerian valor vapor vapour vector veneer vigor vinegar viper voucher wafer
wager waiver wander washer welter whisker whisper whopper winter wonder wrapper yonder zipper
`);
