import { Lock } from '../coach/desk/lock.js';
import { Api } from '../coach/page/api.js';
import { el } from '../coach/page/dom.js';
import { leaveForLogin, logOut } from '../coach/page/session.js';
import { follow } from '../coach/page/time.js';
import { accessName } from '../coach/page/words.js';
import { logView } from './log-view.js';

const log = document.getElementById('log');

async function start() {
    const me = await new Api(() => leaveForLogin()).get('/api/v1/me');
    follow(me.now);
    greet(me);
    log.append(me.roles.includes('ADMIN') ? logView(new Api()) : turnedAway(me));
    new Lock(new Api(), me).watch();
}

function greet(me) {
    document
        .getElementById('who')
        .replaceChildren(
            el('strong', {}, me.name),
            el('span', { class: 'console__access' }, me.roles.map(accessName).join(', ')),
        );
    document.getElementById('desk').hidden = !me.roles.some((role) => role === 'COACH' || role === 'LEAD');
    document.getElementById('log-out').addEventListener('click', () => logOut(me.logOutAt));
    document.getElementById('log-out').hidden = false;
}

function turnedAway(me) {
    return alert(
        'Deze pagina is voor beheerders',
        `Jij bent ingelogd als ${me.name}. Log uit en log in met een ander account.`,
    );
}

function alert(title, text) {
    return el('div', { class: 'couch-alert log-page__alert', role: 'alert' }, el('h2', {}, title), el('p', {}, text));
}

start().catch((problem) => {
    if (problem.status !== 401) {
        log.append(alert('Het logboek opent niet', problem.title ?? 'Ververs de pagina.'));
    }
});
