import { Api } from '../page/api.js';
import { el } from '../page/dom.js';
import { csrfToken } from '../page/session.js';
import { accessName, capitalised, isOnlyAdmin } from '../page/words.js';

const NOTICES = {
    error: ['couch-alert couch-alert--problem', 'Gebruikersnaam of wachtwoord klopt niet. Probeer het opnieuw.'],
    errorWithCode: [
        'couch-alert couch-alert--problem',
        'Gebruikersnaam, wachtwoord of code klopt niet. Probeer het opnieuw, met een nieuwe code.',
    ],
    'geen-rol': ['couch-alert couch-alert--problem', 'Je hebt hier nog geen rol. Vraag je beheerder om toegang.'],
    organisatie: [
        'couch-alert couch-alert--problem',
        'Inloggen via je organisatie lukte niet. Probeer het zo nog eens.',
    ],
    'tweede-factor': [
        'couch-alert couch-alert--problem',
        'Je organisatie vroeg je niet om een tweede controle, zoals een code. Die is hier wel nodig. Vraag je beheerder om hulp.',
    ],
    wacht: ['couch-alert couch-alert--problem', 'Dit ging te vaak mis. Wacht een paar minuten. Probeer het dan opnieuw.'],
    storing: ['couch-alert couch-alert--problem', 'Inloggen lukt nu niet door een storing. Probeer het zo nog eens.'],
    logout: ['couch-alert', 'Je bent uitgelogd.'],
    dag: ['couch-alert', 'Je was lang ingelogd. Log opnieuw in. Je tekst staat nog klaar.'],
    verlopen: ['couch-alert', 'Je was een tijd weg. Log weer in. Je tekst staat nog klaar.'],
};

const api = new Api(() => {});
const form = document.getElementById('form');

/** Asking who is logged in also sets the cookie with the token that the form sends back. */
async function prepare() {
    try {
        const me = await api.get('/api/v1/me');
        document
            .getElementById('notice')
            .append(
                el(
                    'p',
                    { class: 'couch-alert' },
                    `Je bent al ingelogd als ${me.name}. `,
                    home(me),
                ),
            );
    } catch {
        // Not logged in: that is why somebody is here.
    }
    document.getElementById('csrf').value = csrfToken();
}

function home(me) {
    return isOnlyAdmin(me)
        ? el('a', { href: '/beheer' }, 'Naar het logboek')
        : el('a', { href: '/coach' }, 'Naar de coachconsole');
}

/** The token may have been renewed since, for example in another tab. */
async function submit(event) {
    event.preventDefault();
    if (csrfToken() === '') {
        await prepare();
    }
    document.getElementById('csrf').value = csrfToken();
    form.submit();
}

/** Shows the ways in that there are. Asks for a code where accounts have one; the notice speaks of it then, too. */
async function showForm() {
    const asked = await api.get('/api/v1/login').catch(() => ({ accounts: true, codes: 'none' }));
    const { accounts, codes, demo, provider } = asked;
    form.hidden = !accounts;
    document.getElementById('provider').hidden = !provider;
    document.querySelector('#provider a').textContent = `Log in met ${provider}`;
    document.getElementById('code-part').hidden = codes === 'none';
    form.code.required = codes === 'all';
    showNotice(codes !== 'none');
    if (demo) {
        await showDemo();
    }
}

function showNotice(withCode) {
    const name = location.search.slice(1).split('=')[0];
    const [look, text] = NOTICES[withCode && name === 'error' ? 'errorWithCode' : name] ?? [];
    if (text) {
        document.getElementById('notice').append(el('p', { class: look }, text));
    }
}

async function showDemo() {
    const demo = await api.get('/api/v1/demo');
    document
        .getElementById('demo-help')
        .replaceChildren('Alleen op deze computer. Het wachtwoord is ', el('code', {}, demo.password), '.');
    document.getElementById('demo-accounts').replaceChildren(
        ...demo.accounts.map((account) =>
            el(
                'li',
                {},
                el(
                    'button',
                    {
                        type: 'button',
                        class: 'login__account',
                        onclick: () => fillIn(account.username, demo.password),
                    },
                    el('strong', {}, account.name),
                    ' ',
                    el('span', {}, capitalised(accessName(account.role))),
                ),
            ),
        ),
    );
    document.getElementById('demo').hidden = false;
}

function fillIn(username, password) {
    form.username.value = username;
    form.password.value = password;
    form.querySelector('[type=submit]').focus();
}

form.addEventListener('submit', submit);
showForm();
prepare();
