import { el, newElementId } from './dom.js';

/** The routes that are offered, and why: the resident's own answers with the editors' rule next to each. */
export function adviceCard(advice, texts) {
    const routes = Array.isArray(advice.routes) ? advice.routes : [];
    const why = Array.isArray(advice.why) ? advice.why : [];
    const titleId = newElementId('routes');
    return el(
        'section',
        { class: 'advice', 'aria-labelledby': titleId },
        el('h3', { class: 'visually-hidden', id: titleId }, texts.routes),
        routes.length > 0 && el('ul', { class: 'routes' }, routes.map((route) => routeCard(route, texts))),
        why.length > 0 && reasons(why, texts),
    );
}

function routeCard(route, texts) {
    return el(
        'li',
        { class: 'card route' },
        el('p', { class: 'card__title', dir: 'auto' }, String(route.title ?? route.id ?? '')),
        route.role && el('p', { class: 'route__role', dir: 'auto' }, texts.routeWith(String(route.role))),
    );
}

function reasons(why, texts) {
    return el(
        'details',
        { class: 'fold why' },
        el('summary', {}, texts.why),
        el('p', {}, texts.whyIntro),
        el('ul', { class: 'why__list' }, why.map((reason) => reasonItem(reason, texts))),
    );
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
