/** A hand-off leaves the list in one of these states. */
const ENDED = ['returned', 'closed', 'lapsed'];

/** One hand-off as the console sees it, whatever spelling of the state arrives. */
export function handOff(raw) {
    const state = String(raw.state ?? 'requested').toLowerCase();
    return {
        ...raw,
        state: state === 'waiting' ? 'requested' : state,
        waitingAt: Date.parse(raw.waitingSince),
    };
}

export function isEnded(item) {
    return ENDED.includes(item.state);
}

export function isWaiting(item) {
    return item.state === 'requested';
}

/** Held by this coach: the server says so, or names the holder by name or by account. */
export function isMine(item, me) {
    if (typeof item.mine === 'boolean') {
        return item.mine && item.state === 'taken';
    }
    const holder = String(item.takenBy ?? '').toLowerCase();
    return item.state === 'taken' && (holder === me.username.toLowerCase() || holder === me.name.toLowerCase());
}

/** Safety first, then longest waiting. Nothing else may decide who is helped first. */
export function inOrder(one, other) {
    return Number(Boolean(other.safety)) - Number(Boolean(one.safety)) || one.waitingAt - other.waitingAt;
}
