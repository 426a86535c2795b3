import { ROUTES_FIRST } from '../conversation/limits.js';
import { disclosure, firstFew } from './disclosure.js';
import { el, newElementId } from './dom.js';
import { icon } from './icons.js';
import { safeLink } from './links.js';
import { markdown, markdownLine } from './markdown.js';

/** The routes that are offered, each with what it is and the way to take it; why; and what the resident told. */
export function adviceCard({ advice, cardText }, texts, choose) {
    const routes = cardText && Array.isArray(advice.routes) ? advice.routes : [];
    const why = Array.isArray(advice.why) ? advice.why : [];
    const titleId = newElementId('routes');
    const list = (some) => el('ul', { class: 'routes' }, some.map((route) => routeCard(route, texts, choose)));
    return el(
        'section',
        { class: 'advice', 'aria-labelledby': titleId },
        el('h3', { class: 'visually-hidden', id: titleId }, texts.routes),
        routes.length > 0 && firstFew(routes, ROUTES_FIRST, texts.moreRoutes, list),
        why.length > 0 && disclosure(texts.why, reasons(why, texts)),
        cardText?.told && disclosure(texts.told, el('div', { class: 'told' }, markdown(cardText.told, texts))),
    );
}

/** The whole card is the target; its name is the route's. */
function routeCard(route, texts, choose) {
    const title = String(route.title ?? route.id ?? '');
    return el(
        'li',
        { class: 'card route' },
        way(route, title, texts, choose),
        route.text && el('p', {}, el('bdi', {}, markdownLine(route.text, texts))),
        route.role && el('p', { class: 'route__role' }, texts.routeWith(String(route.role))),
    );
}

function way(route, title, texts, choose) {
    const look = 'card__title route__go';
    if (route.url) {
        return safeLink(route.url, [el('bdi', {}, title), icon('away')], texts, look);
    }
    const onclick = () => choose(String(route.choice), title);
    return route.choice
        ? el('button', { type: 'button', class: look, onclick }, el('bdi', {}, title), icon('forward'))
        : el('p', { class: 'card__title' }, el('bdi', {}, title));
}

function reasons(why, texts) {
    return [el('p', {}, texts.whyIntro), el('ul', { class: 'why' }, why.map((reason) => reasonItem(reason, texts)))];
}

function reasonItem({ fact, answer, rule }, texts) {
    const told = [fact, answer].filter(Boolean).map(String).join(': ');
    return el(
        'li',
        { class: 'why__item' },
        told && el('p', {}, el('span', { class: 'why__label' }, texts.whyAnswer), el('bdi', {}, told)),
        rule && el('p', {}, el('span', { class: 'why__label' }, texts.whyRule), el('bdi', {}, String(rule))),
    );
}
