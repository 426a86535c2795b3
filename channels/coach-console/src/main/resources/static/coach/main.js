import { announce } from './page/announcer.js';
import { Api } from './page/api.js';
import { el } from './page/dom.js';
import { icon } from './page/icons.js';
import { Kept } from './page/kept.js';
import { leaveForLogin, logOut, returnToPlace } from './page/session.js';
import { Stream } from './page/stream.js';
import { follow } from './page/time.js';
import { accessName } from './page/words.js';
import { Console } from './desk/console.js';
import { Desk } from './desk/desk.js';
import { Lock } from './desk/lock.js';

const NAME = document.title;

/** News with a moment in it: it is shown by the server's clock. */
const SHOWN_BY_TIME = ['handoff', 'message', 'delivery'];

/** A hiccup shorter than this is not worth a word to the coach. */
const LOST_AFTER = 3_000;

async function start() {
    const me = await new Api(() => leaveForLogin()).get('/api/v1/me');
    follow(me.now);
    greet(me);
    if (!me.roles.some((role) => role === 'COACH' || role === 'LEAD')) {
        turnAway(me);
        return;
    }
    returnToPlace();
    open(me);
    new Lock(new Api(), me).watch();
}

function open(me) {
    const api = new Api();
    const desk = new Desk(api, me);
    const coachConsole = new Console(api, desk, new Kept(me.username));
    desk.addEventListener('change', () => showCount(desk));
    desk.read().catch(() => {});
    coachConsole.start();
    listen(api, coachConsole);
    addEventListener('focus', () => keepTime(api, coachConsole));
}

/** A desk that slept, or was looked away from, may have another clock by now. */
async function keepTime(api, coachConsole) {
    const me = await api.get('/api/v1/me').catch(() => null);
    if (me) {
        follow(me.now);
        coachConsole.minute();
    }
}

function listen(api, coachConsole) {
    let timer = null;
    let clock = null;
    new Stream('/api/v1/coach/stream', {
        onOpen: () => {
            clearTimeout(timer);
            timer = null;
            showLine(true);
            coachConsole.refresh().catch(() => {});
        },
        onLost: () => {
            timer ??= setTimeout(() => showLine(false), LOST_AFTER);
        },
        onLocked: () => leaveForLogin('verlopen'),
        onEvent: (kind, content) => {
            if (SHOWN_BY_TIME.includes(kind)) {
                clock ??= setTimeout(() => {
                    clock = null;
                    keepTime(api, coachConsole);
                }, 1_000);
            }
            if (kind === 'handoff') {
                coachConsole.onHandOff(content);
            } else if (kind === 'message') {
                coachConsole.onMessage(content);
            } else if (kind === 'typing') {
                coachConsole.onTyping(content);
            } else if (kind === 'presence') {
                coachConsole.onLook(content);
            } else if (kind === 'duty') {
                coachConsole.onDuty(content);
            } else if (kind === 'delivery') {
                coachConsole.onDelivery(content);
            }
        },
    }).run();
}

function greet(me) {
    document
        .getElementById('who')
        .replaceChildren(
            el('strong', {}, me.name),
            el('span', { class: 'console__access' }, me.roles.map(accessName).join(', ')),
        );
    document.getElementById('admin').hidden = !me.roles.includes('ADMIN');
    document.getElementById('log-out').addEventListener('click', () => logOut(me.logOutAt));
    document.getElementById('log-out').hidden = false;
}

function turnAway(me) {
    showInstead(
        'Deze pagina is voor coaches',
        `Jij bent ingelogd als ${me.name}. Log uit en log in met een ander account.`,
    );
}

function showInstead(title, text) {
    document.querySelector('.console__list').hidden = true;
    document
        .getElementById('case')
        .replaceChildren(el('div', { class: 'console__empty', role: 'alert' }, el('h2', {}, title), el('p', {}, text)));
}

function showCount(desk) {
    const waiting = desk.list('waiting').length;
    const unread = desk.unreadTotal();
    const counts = [waiting > 0 && `${waiting} wachtend`, unread > 0 && `${unread} nieuw`].filter(Boolean).join(', ');
    document.title = counts ? `(${counts}) ${NAME}` : NAME;
}

function showLine(works) {
    const line = document.getElementById('line');
    if (line.hidden === works) {
        return;
    }
    line.hidden = works;
    line.replaceChildren(...(works ? [] : [icon('unplugged'), 'Geen verbinding. Wij proberen het steeds opnieuw.']));
    announce(works ? 'De verbinding is er weer.' : 'Geen verbinding.');
}

start().catch((problem) => {
    if (problem.status !== 401) {
        showInstead('De console start niet', problem.title ?? 'Ververs de pagina.');
    }
});
