/**
 * Lines that a page puts around an article: advertisements, links to other stories, share buttons, comment forms, photo credits.
 * A line is furniture by its form only; a sentence of the article must never match. To add one, choose the list by how much of the
 * line must fit.
 */

/** The whole line says this and nothing else. */
const WHOLE = new RegExp(
  `^(?:${[
    'advertisements?', 'advert', 'ads?', 'ad feedback', 'sponsored(?: content)?', 'promoted(?: content)?', 'paid content', 'story continues below(?: this)? ?(?:advertisement|ad)?',
    'article continues (?:after|below)(?: this)? (?:ad|advertisement)', 'continue reading(?: below)?', 'skip (?:ad|advertisement)', 'skip to (?:main )?content', 'back to top', 'jump to .{1,30}',
    'related', 'related (?:articles?|stories|story|news|posts?|topics?|content|coverage|links?|video)', 'see also', 'read next', 'up next', 'read more', 'read also', 'also read', 'more stories(?: today)?',
    'recommended(?: for you| stories| reading)?', '(?:most|more) (?:read|popular|viewed|shared|recent)', 'trending(?: now| stories| news)?', 'top stories', 'latest(?: news| stories| updates)?', "editor['’]s (?:picks?|choice)", "what['’]s next",
    'you (?:may|might)(?: also)? (?:like|be interested in)', 'recommended by .{1,20}', 'from around the web', 'around the web', 'in this (?:article|story)', 'key points', 'story highlights',
    'comments?(?: \\(?\\d+\\)?)?', 'view comments', 'show comments', 'post a comment', 'add (?:a )?comment', 'join the (?:conversation|discussion)', 'leave a (?:reply|comment)', 'cancel reply', 'reply', 'no comments(?: yet)?', 'be the first to comment',
    'share(?: this)?(?: (?:article|story|post|page|on|via))?(?: (?:on )?(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email|e-mail))?', 'shares', 'share options', 'copy link', 'link copied', 'tweet(?: this)?', 'pin it', 'retweet', 'facebook', 'twitter', 'whatsapp', 'linkedin', 'instagram', 'telegram', 'reddit', 'pinterest', 'flipboard', 'e-?mail(?: this)?(?: (?:article|story))?', 'print(?: this)?(?: (?:article|story|page))?', 'bookmark', 'save(?: article)?', 'gift(?: article)?', 'like(?: this)?(?: loading)?',
    'subscribe(?: now| today)?', 'sign ?up(?: now)?', 'sign ?in', 'log ?in', 'log ?out', 'register(?: now)?', 'newsletters?', 'my account', 'donate(?: now)?', 'support us', 'menu', 'search', 'home', 'close', 'next(?: article| story| post)?', 'previous(?: article| story| post)?', 'loading', 'play', 'pause', 'mute', 'fullscreen', 'live', 'video', 'photos?', 'gallery', 'toggle [a-z ]{1,20}', 'listen(?: to (?:this )?article)?', 'listen now', 'watch(?: now| live)?',
    'enlarge(?: this)?(?: image)?', 'hide caption', 'image (?:caption|source|credit)s?', '(?:file|representational|representative) (?:photo|image|picture)', 'getty images', 'shutterstock', 'view (?:gallery|image|photos)', 'about the author', 'tags?', 'topics', 'categories', 'accept(?: all)?(?: cookies)?', 'reject all', 'manage (?:cookies|preferences|consent)', 'cookie (?:policy|settings|preferences)', 'privacy policy', 'terms (?:of (?:use|service)|and conditions)', 'contact us', 'about us', 'all rights reserved', 'ends?', 'eom',
  ].join('|')})$`,
  'i',
);

/** A short line without a full stop that begins like this. */
const OPENING = new RegExp(
  `^(?:${[
    'also read\\b', 'read (?:more|also|next|the full|our)\\b', 'read:', 'see also\\b', 'related:', 'more:', 'watch:', 'listen:', 'in pictures:', 'in photos:', 'gallery:', 'explained:', "don['’]t miss\\b", 'must read\\b', 'also watch\\b', 'watch (?:the )?video\\b',
    'more (?:from|stories|news|in|on)\\b', 'recommended:', 'trending:', 'recent posts\\b', 'you (?:may|might) also (?:like|want)\\b', 'sign up (?:for|to)\\b', 'subscribe (?:to|for|now)\\b', 'get (?:the latest|our|breaking|more stories|alerts)\\b', 'download (?:the|our)\\b', 'follow (?:us|me|our|@)', 'like us on\\b', 'join (?:us|our)\\b', 'share this\\b', 'click (?:here|to|on)\\b', 'tap (?:here|to)\\b', 'leave a (?:reply|comment)\\b',
    'tags?:', 'topics?:', 'filed under\\b', 'categor(?:y|ies):', 'posted in\\b', 'keywords:', 'copyright\\b', '©', '\\(c\\) ?\\d{4}', '(?:photo|image|picture|video|file photo|photograph|illustration|graphic|photos|images)(?: (?:credit|courtesy|source|caption|by))?(?: of)?:', 'image (?:credit|caption|source|copyright)\\b', '(?:photo|image|picture|photograph|photos) (?:by|courtesy|credit|from)\\b', 'credits?:', 'caption:', '(?:via|source): ?(?:getty|ap|afp|reuters|twitter|instagram|shutterstock|pti|ani)', 'pic ?:', '(?:file|representational|representative) (?:photo|image|picture)\\b', 'share (?:on|via)\\b', 'skip to\\b', 'about the author\\b', 'powered by\\b', 'view (?:all|more|on|this)\\b', 'show (?:more|all|less)\\b', 'see (?:more|all)\\b', 'load more\\b',
  ].join('|')})`,
  'i',
);

/** Sentences that no article says of its story. */
const SENTENCE = new RegExp(
  `^\\W{0,2}(?:${[
    'we use cookies\\b', 'this (?:web ?)?(?:site|page) uses cookies\\b', 'by (?:continuing|using|clicking)[^.]{0,40}(?:site|accept|agree)', 'your e-?mail address will not be published\\b', 'required fields are marked\\b', 'save my name, e-?mail\\b', 'sign up (?:for|to) (?:our|the|receive|get)\\b', 'subscribe to (?:our|the|read|continue|get|receive)\\b', 'get the latest\\b[^.]{1,80}\\b(?:inbox|news|alerts|updates)\\b', 'click here (?:to|for)\\b', 'follow us on\\b', 'please (?:enable javascript|log ?in|sign in|subscribe|read our|consider (?:supporting|subscribing))\\b', 'copyright ?(?:©|\\(c\\)|\\d{4})', '©', 'all rights reserved\\b', 'this (?:material|content|article|story|report)\\b[^.]{1,60}\\b(?:may not be (?:published|reproduced)|has not been edited by|is auto-generated|(?:was|has been) (?:auto-?)?(?:generated|published) from (?:a|an) (?:syndicated|wire|agency))', '\\(?(?:with the exception of the headline|except for the headline|only the headline)\\b', '(?:this|the) (?:story|article|post) (?:first |originally )+appeared (?:on|in|at)\\b', 'have a (?:news )?tip\\?', 'javascript (?:is|must be)\\b', 'you need to enable javascript\\b', 'your browser (?:does not|doesn)', 'already (?:a subscriber|have an account|registered)\\?', 'do you have (?:a story|information)\\b[^.]{1,60}(?:e-?mail|contact)',
  ].join('|')})`,
  'i',
);

/** Counts of shares, views and minutes; a lone number; only hash tags; breadcrumbs; a bare address. */
const COUNT = /^\d[\d.,]*[KM]?\s*(?:shares?|views?|likes?|comments?|retweets?|reads?|votes?|reactions?|replies|responses?|followers?|min(?:ute)?s?(?: read)?)?$/i;
const HASH_TAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const BREADCRUMBS = /^[^.!?]{1,40}(?:\s[>»›|/]\s[^.!?>»›|/]{1,40}){2,}$/;
const FOLLOW = /^follow(?: [\w@.&'’-]+){1,5} on(?: [\w, ]{1,60})?$/i;
const AGENCY_CREDIT = /(?:\/\s?(?:AP|AFP|Reuters|Getty Images|EPA|TASS|Xinhua|Shutterstock|Anadolu)|(?:AP|AFP|EPA) photo|via (?:Getty Images|AP|Reuters))\)?$/i;

/** Below these, everything is readers' comments or a form to write one. */
const COMMENTS_BEGIN = /^(?:leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|comments(?: \(\d+\)|: \d+)?|\d+ (?:comments?|responses?|replies)(?: (?:to|on) .{1,120})?)$/i;

const MOST_WORDS = 14;

/** Whether a line is furniture by its words alone. */
export function isFurniture(line: string): boolean {
  const bare = strip(line, ' >»›▶►•*|–—-', ' :.…>»›|*');
  if (bare === '') return true;
  if (line.length > 400) return false;
  if (SENTENCE.test(line)) return true;
  const stopped = /[^.][.!?]["”’)]*$/.test(line);
  if (!stopped && (WHOLE.test(bare) || COUNT.test(bare))) return true;
  if (HASH_TAGS.test(line) || ADDRESS.test(line)) return true;
  const short = !stopped && line.split(/\s+/).length <= MOST_WORDS;
  // "Also read | A headline of another story" may be long, but its form is plain.
  if (/^(?:also read|read more|read also|see also|related|more|watch)\s?[|:–—-]/i.test(bare)) return line.length < 200;
  return short && (OPENING.test(bare) || FOLLOW.test(bare) || BREADCRUMBS.test(line)) || (AGENCY_CREDIT.test(line) && line.length < 200);
}

/** Whether readers' comments begin with this line. */
export function startsComments(line: string): boolean {
  return line.length < 160 && COMMENTS_BEGIN.test(strip(line, '', ' :'));
}

/** A file name or alternative text of a picture in place of the picture: "xi jinping-putin", "summit-2024.jpg". */
export function isSlug(line: string): boolean {
  if (/^\S+\.(?:jpe?g|png|gif|webp|svg|mp4)$/i.test(line)) return true;
  return line.length <= 60 && /^[a-z\d]+(?:[ _-][a-z\d]+){1,6}$/.test(line) && !/^(?:the|a|an|and|or|but|of|in|on|to|for)\s/.test(line);
}

function strip(line: string, before: string, after: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && before.includes(line[start]!)) start++;
  while (end > start && after.includes(line[end - 1]!)) end--;
  return line.slice(start, end);
}
