import { ROLES } from '../page/words.js';

/** The known roles first, in the order in which the console names them everywhere. */
export function inRoleOrder(list) {
    const place = ({ role }) => {
        const at = ROLES.findIndex(({ id }) => id === role);
        return at < 0 ? ROLES.length : at;
    };
    return [...list].sort((a, b) => place(a) - place(b));
}
