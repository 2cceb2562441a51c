/** Names that papers, agencies and stations end in. */
const ENDS =
  /^(?:the\s+)?(?:\p{Lu}[\p{L}’'.&-]*\s+){0,4}(?:News|Press|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Observer|Chronicle|Reuters|Agency|Telegraph|Courier|Ledger|Radio|Review|Wire|Standard|Mail|Star|Globe|Examiner|Dispatch|Monitor)$/u;

/** Whether a few capitalised words are made like the name of a paper, an agency or a station. */
export function isOutletName(text: string): boolean {
  return text.length < 80 && ENDS.test(text) && text.split(' ').length <= 6;
}
