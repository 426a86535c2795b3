import { roleName } from '../page/words.js';

/** A first message that shows that the coach read the story: name, wish and one open question. The coach edits it. */
export function openingLine({ wish, role, language }, me) {
    return language === 'en' ? english(wish, me) : dutch(wish, me.title || role, me);
}

function dutch(wish, role, me) {
    const job = role ? `, ${roleName(role).toLowerCase()}` : '';
    const hello = `Hoi, ik ben ${me.name}${job}.`;
    return wish
        ? `${hello} Ik las wat je schreef: “${wish}”. Wat is voor jou nu het belangrijkste?`
        : `${hello} Fijn dat je er bent. Waar wil je het over hebben?`;
}

function english(wish, me) {
    const hello = `Hi, I am ${me.name}, a coach.`;
    return wish
        ? `${hello} I read what you wrote: “${wish}”. What matters most to you now?`
        : `${hello} Good that you are here. What would you like to talk about?`;
}
