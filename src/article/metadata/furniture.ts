/** Beginnings of lines that belong to the page, not to the article. */
const BEGINS =
  /^(?:to contact\b|contact (?:us|the (?:author|reporter|newsroom|editor))|follow (?:us|me|him|her|them|@|[\p{L} .]+ on (?:twitter|facebook|x\b|instagram|mastodon|bluesky))|like us on|find us on|sign up\b|subscribe\b|share (?:this|on|via)\b|read (?:more|next|also|the rest)\b|related(?: (?:articles?|stories|coverage|content|links?|topics))?\s*(?::|$)|recommended(?: for you| stories)?\s*(?::|$)|more on this|see also\b|advertisement\b|sponsored\b|skip (?:to|advert)|copyright\b|©|\(c\) \d{4}|all rights reserved|source:\s|click here|newsletter|most (?:read|popular|viewed)|comments?\s*(?:\(\d+\))?$|leave a (?:comment|reply)|join the (?:conversation|discussion)|print(?: this)?$|e-?mail(?: this)?$|support (?:our|independent) |donate\b|help us improve|send (?:us )?(?:a )?(?:tip|correction)s?|got a tip|\(?(?:additional )?(?:reporting|editing|writing) by\b|continue reading|watch:|listen:|tags?:\s|filed under|this (?:document|story|material|article) is (?:subject to|protected by|copyright)|(?:get|receive) (?:the |our |your )?(?:latest|breaking|daily|morning|top|weekly|free)\b.{0,120}\b(?:alerts?|newsletters?|inbox|delivered|emails?)\b|breaking news emails?$|terms of (?:use|service)|privacy policy|cookie)/iu;
const WITHIN =
  /\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b|\bpermission to republish\b|\bsign up (?:here|for our|to our)\b/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+\.[\w.-]+$|^[\w-]+(?:\.[\w-]+)+\/\S*$|^@\w+$/;
const MAX_FURNITURE_LENGTH = 320;

/** Whether a paragraph is the page's own: how to reach, follow, share, subscribe; copyright; credits at the end. */
export function isFurniture(text: string): boolean {
  return text.length <= MAX_FURNITURE_LENGTH && (BEGINS.test(text) || WITHIN.test(text) || ADDRESS.test(text));
}
