const LOGIN = '/login';
const PLACE = 'couch.coach.place';
const COOKIE = 'XSRF-TOKEN';

/** A screen must not stay open because the server is slow. */
const LONGEST_GOODBYE = 3_000;

/** The token that the server put in a cookie and wants back with each change; empty when there is none yet. */
export function csrfToken() {
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${COOKIE}=`));
    return found ? decodeURIComponent(found.slice(COOKIE.length + 1)) : '';
}

/** To the login page; the place is kept so that the coach comes back to the same case. */
export function leaveForLogin(reason) {
    sessionStorage.setItem(PLACE, location.hash);
    location.assign(reason ? `${LOGIN}?${reason}` : LOGIN);
}

/**
 * Locks the screen: the session ends at the server too, but what the coach had not sent yet is kept. Without a line the
 * server ends it by itself.
 */
export async function endSession(reason) {
    await endAtServer();
    leaveForLogin(reason);
}

async function endAtServer() {
    const headers = { 'X-XSRF-TOKEN': csrfToken() };
    const signal = AbortSignal.timeout(LONGEST_GOODBYE);
    await fetch('/logout', { method: 'POST', headers, signal, redirect: 'manual' }).catch(() => {});
}

/** Back to where the coach was before logging in again, if that was somewhere. */
export function returnToPlace() {
    const place = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    if (place && !location.hash) {
        history.replaceState(null, '', place);
    }
}

/**
 * The server ends a session on a form post; whatever the coach had not sent yet goes too. Who logged in elsewhere logs out
 * there as well: not by a form, which the page may send to no other site.
 */
export async function logOut(elsewhere) {
    sessionStorage.clear();
    if (elsewhere) {
        await endAtServer();
        location.assign(elsewhere);
        return;
    }
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/logout';
    const token = document.createElement('input');
    token.type = 'hidden';
    token.name = '_csrf';
    token.value = csrfToken();
    form.append(token);
    document.body.append(form);
    form.submit();
}
