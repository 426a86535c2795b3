import { followViewport } from './view/viewport.js';

// The full page around the chat: which region, its language, its title, its height.

const SETTINGS = ['region', 'language', 'flow'];
/** Ids of content, nothing else; an address may have been made by anyone. */
const PLAIN_ID = /^[a-z0-9-]{1,40}$/i;

const chat = document.querySelector('couch-chat');
const asked = new URLSearchParams(window.location.search);
let title = document.title;
let unread = 0;

SETTINGS.filter((name) => PLAIN_ID.test(asked.get(name) ?? '')).forEach((name) =>
    chat.setAttribute(name, asked.get(name)),
);

function showTitle() {
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
}

chat.addEventListener('couch-language', ({ detail }) => {
    document.documentElement.lang = detail.language;
    document.documentElement.dir = detail.direction;
    title = detail.title;
    showTitle();
});

// A coach may answer while the resident looks at another tab.
chat.addEventListener('couch-unread', () => {
    unread = document.hidden ? unread + 1 : 0;
    showTitle();
});

document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
        unread = 0;
        showTitle();
    }
});

followViewport(document.documentElement);
await import('./couch-chat.js');
