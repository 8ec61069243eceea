/**
 * The written Vietnamese syllable (âm tiết): an initial (âm đầu) and a rime (vần), by the rules of the orthography. What may be written is
 * listed, not what has a meaning: "buyên" is a syllable nobody uses, "bwen" is none.
 */

/** Rimes that stand behind almost every initial, by their first letter. 'ăk' is found in names of the Central Highlands (Đắk Lắk). */
const rimes = [
  'a ac ach ai am an ang anh ao ap at au ay',
  'ăc ăk ăm ăn ăng ăp ăt',
  'âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et',
  'ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet',
  'ô ôc ôi ôm ôn ông ôp ôt',
  'ơ ơi ơm ơn ơp ơt',
  'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
].flatMap((line) => line.split(' '));

/** Behind "qu", whose u is the glide of the rime: quốc, quỳnh, quở. */
const rimesOfQu =
  'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê êch ên ênh êt i y ych yên yêt ynh yt yu ơ ơn ơt ôc'.split(
    ' ',
  );

/** Without an initial "iê" is written with y: yên, yêu. */
const rimesWithY = 'y yêm yên yêng yêt yêu'.split(' ');
const before = { y: ['h', 'k', 'l', 'm', 's', 't', 'th', 'v'] };

const initials = [
  '',
  'b',
  'ch',
  'd',
  'đ',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'nh',
  'p',
  'ph',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const isFront = (rime: string): boolean => /^[ieê]/u.test(rime);

const behind = (initial: string, those: readonly string[]): readonly string[] => those.map((rime) => initial + rime);

/** Every written syllable without its tone, lower case, NFC. Some spellings arise twice (gi + ên, g + iên) and stand here once. */
export const syllableSpellings: readonly string[] = [
  ...new Set([
    ...initials.flatMap((initial) =>
      behind(
        initial,
        rimes.filter((rime) => initial !== '' || !rime.startsWith('iê')),
      ),
    ),
    // k, gh, ngh before i e ê; c, g, ng before the others.
    ...['k', 'gh', 'ngh'].flatMap((initial) => behind(initial, rimes.filter(isFront))),
    ...['c', 'g', 'ng'].flatMap((initial) =>
      behind(
        initial,
        rimes.filter((rime) => !isFront(rime)),
      ),
    ),
    // "gi" loses its i before another: gì, gìn, giếng.
    ...behind(
      'g',
      rimes.filter((rime) => rime.startsWith('i')),
    ),
    ...behind(
      'gi',
      rimes.filter((rime) => !/^(?:i|o[aăe]|u[âêơy])/u.test(rime)),
    ),
    ...behind('qu', rimesOfQu),
    ...rimesWithY,
    ...before.y.map((initial) => `${initial}y`),
  ]),
];

/** Whether a syllable ends in a stop (c, ch, k, p, t): those take sắc and nặng only. */
export const isStopped = (spelling: string): boolean => /(?:c|ch|k|p|t)$/u.test(spelling);
