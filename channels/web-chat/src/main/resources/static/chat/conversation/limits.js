// Every limit of the chat in one place, each with its reason. Times are in milliseconds.

/** The server refuses a longer text (413). */
export const TEXT_LIMIT = 2000;
/** From here on a counter shows, so that the limit never comes as a surprise. */
export const COUNTER_FROM = 1800;
/** More lines than this would push the transcript off a small phone. */
export const COMPOSER_LINES = 4;

/** Short enough to go unnoticed, long enough not to hammer a server that starts. */
export const RETRY_FIRST = 500;
/** A resident who looks at the screen should never wait longer than this for a new try. */
export const RETRY_LONGEST = 15_000;
/** A line that lives this long counts as good; only then do the waits start small again. */
export const STABLE_AFTER = 5_000;
/** When the server names no time with 429 or 503. */
export const RETRY_AFTER_DEFAULT = 2_000;
/** A server may not send us away for longer than this by accident. */
export const RETRY_AFTER_LONGEST = 120_000;

/** Some networks swallow WebSockets in silence: two tries tell enough. */
export const SOCKET_TRIES = 2;
/** Opening a line on a slow phone takes seconds; after this it will not come. */
export const WELCOME_WITHIN = 8_000;
/** While polling, see now and then whether the network lets a WebSocket through again. */
export const SOCKET_AGAIN_AFTER = 60_000;
/** A sleeping phone leaves a line that looks open; after this silence we ask over REST. */
export const PROBE_AFTER = 45_000;
/** An accepted message is confirmed in well under a second; after this the line is dead. */
export const ACK_WITHIN = 10_000;
/** For one REST call, slow mobile networks included. */
export const CALL_WITHIN = 15_000;
/** Polling: feels like a chat, costs the server little. */
export const POLL_EVERY = 2_000;
/** Polling behind another tab: only to stay roughly up to date. */
export const POLL_HIDDEN_EVERY = 15_000;

/** The coach sees "typing" for a few seconds; more frames than this add nothing. */
export const TYPING_EVERY = 3_000;
/** Without a new frame the coach stopped typing. */
export const TYPING_SHOWN_FOR = 5_000;
/** Within a second an answer feels direct; only after it do we say that we look it up. */
export const LOOK_UP_SHOWN_AFTER = 1_000;
/** After this a resident wonders whether anything still happens. */
export const LOOK_UP_SLOW_AFTER = 12_000;
/** A short hiccup of the network needs no words. */
export const OFFLINE_SHOWN_AFTER = 2_000;
/** Screen readers hear of a wait only when it lasts. */
export const STATUS_SPOKEN_AFTER = 1_500;
/** Long enough for a screen reader to pick it up, short enough not to be found a second time. */
export const ANNOUNCEMENT_STAYS = 1_000;
/** After a long absence one number says more than every message read aloud. */
export const ANNOUNCED_AT_ONCE = 5;

/** Someone else may sit down at a shared computer: hide the chat after half an hour. */
export const PAUSE_AFTER = 30 * 60_000;
/** Two minutes are enough to come back from the door (WCAG 2.2.1). */
export const PAUSE_WARNING = 2 * 60_000;

/** What follows within this time was said in the same turn, and is read from its first line. */
export const SAME_TURN = 1_000;
/** Within this distance of the end a resident is reading along. */
export const END_MARGIN_PX = 24;
/** Reading on by button keeps the last lines in sight, to find one's place again. */
export const PAGE_SHARE = 0.8;
/** On a phone more routes than these push the rest of the message out of sight. */
export const ROUTES_FIRST = 4;
/** Of one scheme: enough to see what kind of conditions it has. */
export const CONDITIONS_FIRST = 4;

/** Signals about which nobody has to hide a screen: the way to leave quickly would only take room. */
export const NO_HURRY = ['debt', 'abuse'];

/** Where who leaves quickly ends up: a page that many people have open, and that says nothing about why. */
export const LEAVE_TO = 'https://www.google.nl/';
