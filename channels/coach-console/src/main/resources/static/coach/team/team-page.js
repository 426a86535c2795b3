import { el } from '../page/dom.js';
import './team-view.js';

const ADDRESS = '#team';

/** The way to the team lead's page, which only a team lead has, and the page while it is open. */
export class TeamPage {
    #api;
    #link = document.getElementById('team');
    #view = null;

    constructor(api, me) {
        this.#api = api;
        this.#link.hidden = !me.roles.includes('LEAD');
    }

    /** True when the address names it. */
    get isAsked() {
        return location.hash === ADDRESS && !this.#link.hidden;
    }

    show(place) {
        this.#view = el('coach-team');
        place.replaceChildren(this.#view);
        this.#view.connect(this.#api);
        this.#view.shown();
        this.#link.setAttribute('aria-current', 'page');
    }

    /** True when it was open. */
    leave() {
        const wasOpen = this.#view !== null;
        this.#view = null;
        this.#link.removeAttribute('aria-current');
        return wasOpen;
    }

    focusOnLink() {
        this.#link.focus();
    }

    /** Something happened to a hand-off. */
    changed() {
        this.#view?.changed();
    }

    read() {
        this.#view?.read();
    }
}
